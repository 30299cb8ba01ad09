import type { ComponentChildren, JSX } from 'preact';
import { useWords } from './words';

interface SectionProps {
  readonly title: string;
  readonly count: number | null;
  readonly open?: boolean;
  /** A line on how to read what follows. */
  readonly note?: string | null;
  readonly children: ComponentChildren;
}

/** A part of the comparison that opens and closes, with its count. */
export function Section({ title, count, open = false, note = null, children }: SectionProps): JSX.Element {
  const { number } = useWords();
  return (
    <details class="section" open={open}>
      <summary>
        <h2>{title}</h2>
        {count !== null && <span class="count">{number(count)}</span>}
      </summary>
      <div class="section-body">
        {note && <p class="note">{note}</p>}
        {children}
      </div>
    </details>
  );
}
