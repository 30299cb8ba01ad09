/** How long scrolling may go on before somebody looks, in milliseconds. */
const SETTLE = 400;
/** Looks at one document; who scrolls on for so long is no reader. */
const MAX_LOOKS = 2000;

/** Calls the listener when the reader has scrolled, the page or a part of it; not more often than needed, and never in the way of the scrolling. */
export function followScrolling(window: Window, signal: AbortSignal, settled: () => void): void {
  let settling: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  const look = () => {
    settling = undefined;
    looks++;
    settled();
  };
  const scrolled = () => {
    if (looks < MAX_LOOKS) settling ??= setTimeout(look, SETTLE);
  };
  signal.addEventListener('abort', () => clearTimeout(settling));
  window.addEventListener('scroll', scrolled, { passive: true, capture: true, signal });
}
