import type { Fact, FactKind, Side } from '../../lib/compare';
import { findFacts } from '../../lib/compare/facts';
import { prepareContext } from '../../lib/compare/prepare';
import { MIN_CONFIDENCE } from '../../lib/compare/weights';
import type { Relation } from '../../lib/match';

export interface ShownFact extends Fact {
  readonly textA: string | null;
  readonly textB: string | null;
}

/** A side with an invented text. */
export function side(text: string, more: Partial<Side> = {}): Side {
  return {
    title: null,
    outlet: null,
    agency: null,
    published: '2019-09-10',
    language: 'en',
    text,
    partial: false,
    statements: null,
    ...more,
  };
}

/** The facts of one kind that are sure enough to be shown, with the words of their spans. */
export function factsOf(kind: FactKind, a: string | Side, b: string | Side, relation: Relation = 'same event'): ShownFact[] {
  const [x, y] = [typeof a === 'string' ? side(a) : a, typeof b === 'string' ? side(b) : b];
  return findFacts(prepareContext(x, y, relation))
    .filter((fact) => fact.kind === kind && fact.confidence >= MIN_CONFIDENCE)
    .map((fact) => ({
      ...fact,
      textA: fact.a && x.text.slice(fact.a.start, fact.a.end),
      textB: fact.b && y.text.slice(fact.b.start, fact.b.end),
    }));
}

/** "relation: words of A | words of B" of each fact that both sides have. */
export function lines(facts: readonly ShownFact[]): string[] {
  return facts.filter((f) => f.a && f.b).map((f) => `${f.relation}: ${f.textA} | ${f.textB}`);
}
