import type { Span } from '../text';
import type { CompareContext } from './context';
import { sentenceAt } from './prepare';
import type { Fact, FactRelation } from './types';
import { MIN_CONFIDENCE } from './weights';

/** Relations in which both reports are said to agree. */
const AGREEING: ReadonlySet<FactRelation> = new Set(['agree', 'same']);

/** The facts sure enough to be shown, one of each, the weightiest first, then in the order of the texts. None of a difference between sentences that both reports have. */
export function chooseFacts(context: CompareContext, found: readonly Fact[]): Fact[] {
  const shared = sharedSentences(context);
  const sure = found.filter(
    (fact) =>
      fact.confidence >= MIN_CONFIDENCE && (fact.a || fact.b) && (AGREEING.has(fact.relation) || !standsInBoth(context, fact, shared)),
  );
  sure.sort((x, y) => y.weight - x.weight || y.confidence - x.confidence || place(x) - place(y));
  const seen = new Set<string>();
  return sure.filter((fact) => {
    const key = [fact.kind, fact.relation, words(context.a.text, fact.a), words(context.b.text, fact.b)].join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface Shared {
  readonly a: ReadonlySet<number>;
  readonly b: ReadonlySet<number>;
}

/** Sentences of each side that stand in the other in the same words. */
function sharedSentences(context: CompareContext): Shared {
  const shared = { a: new Set<number>(), b: new Set<number>() };
  for (const pair of context.pairs) {
    if (pair.similarity < 1) break;
    shared.a.add(pair.a);
    shared.b.add(pair.b);
  }
  return shared;
}

/** Whether each report has both sentences of a fact, so that whatever they say differently they do not differ in. */
function standsInBoth(context: CompareContext, fact: Fact, shared: Shared): boolean {
  if (fact.a && !shared.a.has(sentenceAt(context.a, fact.a.start))) return false;
  if (fact.b && !shared.b.has(sentenceAt(context.b, fact.b.start))) return false;
  return true;
}

function place(fact: Fact): number {
  return (fact.a?.start ?? 0) + (fact.b?.start ?? 0);
}

/** The words of a span, for telling repetitions. */
function words(text: string, span: Span | null): string {
  return span
    ? text
        .slice(span.start, span.end)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    : '';
}
