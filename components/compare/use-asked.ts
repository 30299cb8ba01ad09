import { useEffect, useRef, useState } from 'preact/hooks';
import type { Asked } from '../session';

/** Asks for something whenever `about` is another than before; an answer that comes late for an earlier one is not shown. */
export function useAsked<T>(about: string, ask: () => Promise<T>): [Asked<T>, () => void] {
  const [asked, setAsked] = useState<Asked<T>>({ is: 'loading' });
  const wanted = useRef(0);
  const run = () => {
    const turn = ++wanted.current;
    const show = (next: Asked<T>) => wanted.current === turn && setAsked(next);
    setAsked({ is: 'loading' });
    ask().then(
      (value) => show({ is: 'ready', value }),
      (error: unknown) => show({ is: 'failed', error }),
    );
  };
  useEffect(run, [about]);
  return [asked, run];
}
