import { COMMON_WORDS } from './common-words';
import type { CompareContext } from './context';
import { findAloneQuotes } from './quotes-alone';
import { candidates, choose, judge, type Meeting, withoutEchoes } from './quotes-meetings';
import { type QuotedSentence, quotedSentences } from './quotes-sentences';
import { findUnmarked } from './quotes-unmarked';
import type { Fact } from './types';
import { QUOTE } from './weights';

/**
 * Quotations of two reports: the same words (one may have more of them), the same utterance in other words, or in one
 * report alone. Compared sentence by sentence inside the marks; how a word is spelt, its case, marks and what an
 * ellipsis left out make no difference.
 */
export function findQuoteFacts(context: CompareContext): Fact[] {
  const a = quotedSentences(context.a);
  const b = quotedSentences(context.b);
  const similar = new Map(context.pairs.map((pair) => [pair.a * context.b.sentences.length + pair.b, pair.similarity]));
  const rare = rareWords(context, a, b);
  const meetings: Meeting[] = [];
  for (const [i, j] of candidates(a, b)) {
    const [one, two] = [a[i] as QuotedSentence, b[j] as QuotedSentence];
    const near = similar.get(one.sentence * context.b.sentences.length + two.sentence) ?? 0;
    const found = judge(one, two, near, rare);
    if (found) meetings.push({ a: i, b: j, ...found });
  }
  const facts = withoutEchoes(choose(meetings), a, b).map((m) => toFact(a[m.a] as QuotedSentence, b[m.b] as QuotedSentence, m));
  const metA = new Set(meetings.map((meeting) => (a[meeting.a] as QuotedSentence).utterance));
  const metB = new Set(meetings.map((meeting) => (b[meeting.b] as QuotedSentence).utterance));
  const unmarked = [...findUnmarked(context, 'a', a, metA), ...findUnmarked(context, 'b', b, metB)];
  return [...facts, ...unmarked, ...findAloneQuotes(context, 'a', a, metA), ...findAloneQuotes(context, 'b', b, metB)];
}

/** Telling words of quotations that stand at most twice in either text: where they meet, it is not by chance. */
function rareWords(context: CompareContext, a: readonly QuotedSentence[], b: readonly QuotedSentence[]): ReadonlySet<string> {
  const rare = new Set<string>();
  for (const quoted of [...a, ...b]) for (const form of quoted.forms) if (!COMMON_WORDS.has(form)) rare.add(form);
  if (rare.size === 0) return rare;
  for (const side of [context.a, context.b]) {
    const counts = new Map<string, number>();
    for (const { text } of side.words) {
      if (!rare.has(text)) continue;
      const count = (counts.get(text) ?? 0) + 1;
      counts.set(text, count);
      if (count > QUOTE.rareCount) rare.delete(text);
    }
  }
  return rare;
}

function toFact(a: QuotedSentence, b: QuotedSentence, meeting: Meeting): Fact {
  return {
    kind: 'quote',
    relation: meeting.relation,
    a: spanOf(a, meeting.inA),
    b: spanOf(b, meeting.inB),
    what: a.speaker ?? b.speaker ?? '',
    periodA: null,
    periodB: null,
    confidence: meeting.confidence,
    weight: meeting.relation === 'altered' ? QUOTE.weightAltered : QUOTE.weightSame,
  };
}

function spanOf(quoted: QuotedSentence, [first, end]: readonly [number, number]): Fact['a'] {
  const [from, to] = [quoted.spans[first], quoted.spans[end - 1]];
  return from && to ? { start: from.start, end: to.end } : null;
}
