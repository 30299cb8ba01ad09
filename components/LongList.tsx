import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from './words';

interface LongListProps<T> {
  readonly items: readonly T[];
  /** How many are shown before the reader asks for all. */
  readonly first: number;
  readonly class?: string;
  readonly show: (item: T, index: number) => ComponentChildren;
}

/** A list whose tail is shown on demand; the focus then goes to the first item that came. */
export function LongList<T>({ items, first, class: name, show }: LongListProps<T>): JSX.Element {
  const { plural } = useWords();
  const [all, setAll] = useState(false);
  const firstNew = useRef<HTMLLIElement>(null);
  // One hidden item is not worth a button.
  const limit = all || items.length <= first + 1 ? items.length : first;
  useLayoutEffect(() => {
    if (all) firstNew.current?.focus();
  }, [all]);
  return (
    <>
      <ul class={name}>
        {items.slice(0, limit).map((item, i) => (
          <li key={i} ref={i === first ? firstNew : undefined} tabIndex={all && i === first ? -1 : undefined}>
            {show(item, i)}
          </li>
        ))}
      </ul>
      {limit < items.length && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {plural('showAll', items.length)}
        </button>
      )}
    </>
  );
}
