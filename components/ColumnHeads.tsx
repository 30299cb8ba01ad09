import type { JSX } from 'preact';
import { useFirstSide } from './first-side';

/** Whose words stand in which column. For the eye alone: each text has its own heading for the ear. */
export function ColumnHeads({ other }: { readonly other: string }): JSX.Element {
  const first = useFirstSide();
  return (
    <div class="sides column-heads" aria-hidden="true">
      <span>{first}</span>
      <span>{other}</span>
    </div>
  );
}
