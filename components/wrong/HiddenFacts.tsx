import type { ComponentChildren, JSX } from 'preact';
import type { ComparisonView } from '../../lib/browser';
import type { Fact } from '../../lib/compare';
import { FactItem } from '../FactItem';
import { useWords } from '../words';

interface HiddenFactsProps {
  readonly facts: readonly Fact[];
  readonly shown: ComparisonView;
  readonly other: string;
}

/** Facts of both texts that are not shown here, since the reader has marked them as wrong. Null: none. */
export function HiddenFacts({ facts, shown, other }: HiddenFactsProps): JSX.Element | null {
  return (
    <Hidden count={facts.length}>
      {facts.map((fact) => (
        <li key={`${fact.kind} ${fact.a?.start} ${fact.b?.start}`}>
          <FactItem fact={fact} shown={shown} other={other} named onJump={null} />
        </li>
      ))}
    </Hidden>
  );
}

/** How many are not shown here, since the reader has marked them as wrong; opened, they are shown with the way back. Null: none. */
export function Hidden({ count, children }: { readonly count: number; readonly children: ComponentChildren }): JSX.Element | null {
  const { plural } = useWords();
  if (count === 0) return null;
  return (
    <details class="hidden-facts">
      <summary>{plural('wrongHidden', count)}</summary>
      <ul class="items">{children}</ul>
    </details>
  );
}
