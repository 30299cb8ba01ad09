import type { CompareContext } from './context';
import { LEAD_SENTENCES, MISSING } from './fact-weights';
import { sentenceAt } from './prepare';
import type { CreditedSource, Fact, Passage } from './types';

/**
 * The passages that one side alone has, as indices into `passages`, the weightiest first: by the figures and quotations in them that the
 * other lacks, the named sources that they credit, and whether they open the text.
 * @param credited the sources that the side credits
 */
export function orderAlone(
  context: CompareContext,
  name: 'a' | 'b',
  passages: readonly Passage[],
  facts: readonly Fact[],
  credited: readonly CreditedSource[],
): number[] {
  const relation = name === 'a' ? 'only-a' : 'only-b';
  const side = context[name];
  const sources = credited.filter((source) => source.kind === 'named');
  const alone = facts.filter((fact) => fact.relation === relation);
  const weighed = passages.flatMap((passage, index) => {
    const span = passage[name];
    if (passage.relation !== relation || !span) return [];
    let weight = sentenceAt(side, span.start) < LEAD_SENTENCES ? MISSING.lead : 0;
    for (const fact of alone) if (isWithin(fact[name], span)) weight += fact.weight;
    for (const source of sources) if (isWithin(source.span, span)) weight += MISSING.source;
    return [{ index, weight, start: span.start }];
  });
  return weighed.sort((x, y) => y.weight - x.weight || x.start - y.start).map(({ index }) => index);
}

function isWithin(inner: Fact['a'], outer: { readonly start: number; readonly end: number }): boolean {
  return inner !== null && inner.start >= outer.start && inner.end <= outer.end;
}
