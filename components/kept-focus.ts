import { useLayoutEffect } from 'preact/hooks';

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Where the control that has the focus is taken away, the focus goes to the nearest one that is left, the next first: a reader at the
 * keyboard goes on from there, and a screen reader is not thrown back to the top. A view that knows a better place sets it itself.
 */
export function useKeptFocus(): void {
  useLayoutEffect(() => {
    let at: HTMLElement | null = null;
    let stops: HTMLElement[] = [];
    const follow = ({ target }: FocusEvent): void => {
      at = target instanceof HTMLElement ? target : null;
      stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter((one) => one === target || one.tabIndex >= 0);
    };
    const observer = new MutationObserver(() => {
      if (!at || at.isConnected || document.activeElement !== document.body) return;
      const place = stops.indexOf(at);
      const near = [...stops.slice(place + 1), ...stops.slice(0, Math.max(0, place)).reverse()];
      at = null;
      near.find((one) => one.isConnected && one.checkVisibility() && !one.matches(':disabled'))?.focus({ preventScroll: true });
    });
    addEventListener('focusin', follow);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      removeEventListener('focusin', follow);
      observer.disconnect();
    };
  }, []);
}
