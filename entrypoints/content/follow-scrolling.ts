/** How long scrolling may go on before somebody looks, in milliseconds. */
const SETTLE = 400;
/** Looks at one document; who scrolls on for so long is no reader. */
const MAX_LOOKS = 2000;

/** Calls the listener when the reader has scrolled, the page or a part of it; not more often than needed, and never in the way of the scrolling. */
export function followScrolling(window: Window, signal: AbortSignal, settled: () => void): void {
  const ending = new AbortController();
  let settling: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  const look = () => {
    settling = undefined;
    if (++looks >= MAX_LOOKS) ending.abort();
    settled();
  };
  const end = () => {
    clearTimeout(settling);
    ending.abort();
  };
  const scrolled = () => {
    settling ??= setTimeout(look, SETTLE);
  };
  signal.addEventListener('abort', end, { once: true });
  window.addEventListener('scroll', scrolled, { passive: true, capture: true, signal: ending.signal });
}
