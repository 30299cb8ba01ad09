import type { Comparison, Fact, FactRelation, Side } from '../compare';
import type { Span } from '../text';
import type { Excerpt, PaintKind, PaintNote, PaintSpan } from './types';

/** Relations of a fact that mean "the two do not say the same". `range` and `periods` are compatible and not painted. */
const DIFFERING: ReadonlySet<FactRelation> = new Set(['conflict', 'altered', 'differs']);
/** Longest excerpt, in characters, without what stands around it. */
const EXCERPT = 300;
/** Characters around an excerpt's own words: twice what a card shows of them, so that it never takes the end of an excerpt for that of a paragraph. */
const AROUND = 200;
/** What is told of a passage that has no place in the page, in characters. */
const FIRST_WORDS = 90;
/** Longest description of what a fact is about, in characters. */
const WHAT = 80;

/**
 * What to paint in the page for a comparison whose side `a` is the page's article: passages that the report shares, passages
 * that only this page has (only where the comparison may say so), and facts that differ. In the order of the text, with what a card
 * beside each says. `numbers`: of the comparison's facts, in their order; none can be named where they are left out.
 */
export function paintSpans(
  comparison: Comparison,
  a: Pick<Side, 'text'>,
  b: Pick<Side, 'text'>,
  numbers: readonly number[] = [],
): PaintSpan[] {
  const spans: PaintSpan[] = [];
  const paint = (kind: PaintKind, span: Span | null, note: Omit<PaintNote, 'words'>) => {
    if (!span || span.start >= span.end) return;
    const { start, end } = span;
    spans.push({ kind, start, end, note: { words: a.text.slice(start, Math.min(end, start + FIRST_WORDS)), ...note } });
  };
  for (const passage of comparison.passages) {
    const { relation } = passage;
    const note = { fact: null, number: null, moved: relation === 'moved', own: null, other: excerpt(b.text, passage.b, 0) };
    if (relation === 'same' || relation === 'moved') paint('shared', passage.a, note);
    else if (relation === 'only-a' && comparison.absence.inB) paint('only-here', passage.a, note);
  }
  for (const [i, fact] of comparison.facts.entries()) {
    if (!DIFFERING.has(fact.relation)) continue;
    const [own, other] = [excerpt(a.text, fact.a, AROUND), excerpt(b.text, fact.b, AROUND)];
    const note = { fact: named(fact), number: numbers[i] ?? null, moved: false, own, other };
    paint('differs', fact.a, note);
  }
  return spans.sort((x, y) => x.start - y.start || x.end - y.end);
}

function named({ kind, what, unsourced }: Fact): PaintNote['fact'] {
  return { kind, what: what.slice(0, WHAT), ...(unsourced ? { unsourced } : {}) };
}

function excerpt(text: string, span: Span | null, around: number): Excerpt | null {
  if (!span) return null;
  const end = Math.min(span.end, span.start + EXCERPT);
  const from = Math.max(0, span.start - around);
  return { text: text.slice(from, end + around), span: { start: span.start - from, end: end - from } };
}
