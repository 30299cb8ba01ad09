import type { JSX } from 'preact';
import type { ComparisonView } from '../../lib/browser';
import type { Fact } from '../../lib/compare';
import { FactItem } from '../FactItem';
import { useWords } from '../words';

interface HiddenFactsProps {
  readonly facts: readonly Fact[];
  readonly shown: ComparisonView;
  readonly other: string;
}

/** How many facts are not shown here, since the reader has marked them as wrong; opened, they are shown with the way back. Null: none. */
export function HiddenFacts({ facts, shown, other }: HiddenFactsProps): JSX.Element | null {
  const { plural } = useWords();
  if (facts.length === 0) return null;
  return (
    <details class="hidden-facts">
      <summary>{plural('wrongHidden', facts.length)}</summary>
      <ul class="items">
        {facts.map((fact) => (
          <li key={`${fact.kind} ${fact.a?.start} ${fact.b?.start}`}>
            <FactItem fact={fact} shown={shown} other={other} named onJump={null} />
          </li>
        ))}
      </ul>
    </details>
  );
}
