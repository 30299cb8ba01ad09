import type { CompareContext, Sentence } from './context';
import { alignWords } from './quotes-align';
import type { QuotedSentence } from './quotes-sentences';
import { quotedForms } from './quotes-spelling';
import type { Fact } from './types';
import { QUOTE } from './weights';

/**
 * Quotations of one side that stand word for word in the other outside its marks, as posts that are set off or mended
 * marks do. Those found are added to `met`.
 */
export function findUnmarked(context: CompareContext, side: 'a' | 'b', quoted: readonly QuotedSentence[], met: Set<number>): Fact[] {
  const partners = partnersOf(context, side);
  const other = side === 'a' ? context.b : context.a;
  const facts: Fact[] = [];
  for (const sentence of quoted) {
    if (met.has(sentence.utterance) || sentence.forms.length < QUOTE.unmarkedWords) continue;
    for (const index of (partners.get(sentence.sentence) ?? []).slice(0, QUOTE.maxPartners)) {
      const { firstWord, endWord } = other.sentences[index] as Sentence;
      const words = other.words
        .slice(firstWord, endWord)
        .flatMap(({ text, start, end }) => quotedForms(other.text.slice(start, end), text).map((form) => ({ form, start, end })));
      const meeting = alignWords(
        sentence.forms.slice(0, QUOTE.maxWords),
        words.map((word) => word.form),
      );
      if (!meeting || meeting.matched < sentence.forms.length || meeting.b[1] - meeting.b[0] > meeting.matched) continue;
      const here = { start: sentence.start, end: sentence.end };
      const there = { start: words[meeting.b[0]]?.start ?? 0, end: words[meeting.b[1] - 1]?.end ?? 0 };
      facts.push({
        kind: 'quote',
        relation: 'same',
        a: side === 'a' ? here : there,
        b: side === 'a' ? there : here,
        what: sentence.speaker ?? '',
        periodA: null,
        periodB: null,
        confidence: 0.8,
        weight: QUOTE.weightSame,
      });
      met.add(sentence.utterance);
      break;
    }
  }
  return facts;
}

/** For each sentence of a side the sentences of the other that it is paired with, the most similar first. */
export function partnersOf(context: CompareContext, side: 'a' | 'b'): ReadonlyMap<number, readonly number[]> {
  const partners = new Map<number, number[]>();
  for (const pair of context.pairs) {
    const [own, other] = side === 'a' ? [pair.a, pair.b] : [pair.b, pair.a];
    const list = partners.get(own);
    if (list) list.push(other);
    else partners.set(own, [other]);
  }
  return partners;
}
