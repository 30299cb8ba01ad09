import type { JSX } from 'preact';
import type { FactKind } from '../../lib/compare';
import { KIND_NAMES } from '../facts';
import { useWords } from '../words';
import { CountedChoice } from './CountedChoice';
import { FACT_KINDS, type Route } from './route';

interface KindChoiceProps {
  readonly facts: readonly { readonly kind: FactKind }[];
  /** Null: every kind. */
  readonly kind: FactKind | null;
  /** How many facts a kind leaves; null for all kinds. */
  readonly countOf: (kind: FactKind | null) => number;
  readonly look: (change: Partial<Route>) => void;
}

/** Of which kind facts are shown: of those that are there, or every one. */
export function KindChoice({ facts, kind: chosen, countOf, look }: KindChoiceProps): JSX.Element {
  const { t } = useWords();
  const kinds = FACT_KINDS.filter((kind) => kind === chosen || facts.some((fact) => fact.kind === kind));
  return (
    <CountedChoice
      label={t('fullKind')}
      value={chosen}
      options={[null, ...kinds].map((kind) => ({
        value: kind,
        name: t(kind === null ? 'fullKindAll' : KIND_NAMES[kind]),
        count: countOf(kind),
      }))}
      onChoose={(kind) => look({ kind })}
    />
  );
}
