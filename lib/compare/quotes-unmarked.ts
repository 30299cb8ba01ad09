import type { Span, Word } from '../text';
import type { CompareContext, PreparedSide, Sentence } from './context';
import { alignWords } from './quotes-align';
import type { QuotedSentence } from './quotes-sentences';
import { isSpeltPlainly, quotedForms } from './quotes-spelling';
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
      const words = quotedWords(other, firstWord, endWord);
      if (!standsIn(sentence.forms, words)) continue;
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

interface QuotedWord extends Span {
  readonly form: string;
}

/** The words of a range as they are compared with quoted ones. */
function quotedWords(side: PreparedSide, first: number, end: number): QuotedWord[] {
  const found: QuotedWord[] = [];
  for (let w = first; w < end; w++) {
    const word = side.words[w] as Word;
    const span = { start: word.start, end: word.end };
    if (isSpeltPlainly(word)) found.push({ form: word.text, ...span });
    else for (const form of quotedForms(side.text.slice(word.start, word.end), word.text)) found.push({ form, ...span });
  }
  return found;
}

/** Whether some words stand in a row in others: only then is it worth while to align them. */
function standsIn(forms: readonly string[], words: readonly QuotedWord[]): boolean {
  for (let from = 0; from + forms.length <= words.length; from++) {
    let k = 0;
    while (k < forms.length && forms[k] === words[from + k]?.form) k++;
    if (k === forms.length) return true;
  }
  return false;
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
