import type { Span } from '../text';
import type { CompareContext } from './context';
import type { Fact } from './types';
import { MIN_CONFIDENCE } from './weights';

/** The facts sure enough to be shown, one of each, the weightiest first, then in the order of the texts. */
export function chooseFacts(context: CompareContext, found: readonly Fact[]): Fact[] {
  const sure = found.filter((fact) => fact.confidence >= MIN_CONFIDENCE && (fact.a || fact.b));
  sure.sort((x, y) => y.weight - x.weight || y.confidence - x.confidence || place(x) - place(y));
  const seen = new Set<string>();
  return sure.filter((fact) => {
    const key = [fact.kind, fact.relation, words(context.a.text, fact.a), words(context.b.text, fact.b)].join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
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
