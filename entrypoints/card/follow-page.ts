/** Quiet time before the page is measured again, in milliseconds: its own transitions are over by then. */
const SETTLE = 300;

interface Followed {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  /** Passages may stand elsewhere. */
  readonly moved: () => void;
  /** The page may stand in other colours. */
  readonly recoloured: () => void;
}

/** Says when a page has grown, shrunk or changed its colours; not more often than needed, until the signal ends it. */
export function followLooks({ window, signal, moved, recoloured }: Followed): void {
  const { document } = window;
  const settled = (done: () => void) => {
    let settling: ReturnType<typeof setTimeout> | undefined;
    signal.addEventListener('abort', () => clearTimeout(settling));
    return () => {
      settling ??= setTimeout(() => {
        settling = undefined;
        done();
      }, SETTLE);
    };
  };
  const size = new window.ResizeObserver(settled(moved));
  const looks = new window.MutationObserver(settled(recoloured));
  for (const element of [document.documentElement, document.body]) {
    if (!element) continue;
    size.observe(element);
    looks.observe(element, { attributes: true });
  }
  window.addEventListener('resize', settled(moved), { signal });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', settled(recoloured), { signal });
  signal.addEventListener('abort', () => {
    size.disconnect();
    looks.disconnect();
  });
}
