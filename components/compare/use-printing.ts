import { useLayoutEffect } from 'preact/hooks';

/** Opens what is folded while the page is printed: paper cannot be opened. */
export function usePrinting(): void {
  useLayoutEffect(() => {
    let closed: HTMLDetailsElement[] = [];
    const open = () => {
      closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
      for (const part of closed) part.open = true;
    };
    const close = () => {
      for (const part of closed) part.open = false;
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', close);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', close);
    };
  }, []);
}
