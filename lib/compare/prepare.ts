import type { Relation } from '../match';
import { languageOf, type Span, sentences, type Word, words } from '../text';
import { alignSentences } from './align';
import type { CompareContext, PreparedSide, Sentence } from './context';
import { stemsOf } from './stem';
import type { Side } from './types';
import { MAX_SENTENCE_WORDS } from './weights';

/** Fewer words than this tell no language: such a text counts as English. */
const FEW_WORDS = 8;

/** What the finders of facts and passages are given: both sides cut up, and their sentences paired. */
export function prepareContext(a: Side, b: Side, relation: Relation): CompareContext {
  return pairSides(prepare(a), prepare(b), relation);
}

/** The same of sides that are cut up already. */
export function pairSides(a: PreparedSide, b: PreparedSide, relation: Relation): CompareContext {
  return { a, b, pairs: alignSentences(a, b), relation };
}

/** Cuts one side into words, sentences and paragraphs, once for all finders. Linear in the length of its text. */
export function prepare(side: Side): PreparedSide {
  const text = side.text;
  const tokens = words(text);
  const found: Sentence[] = [];
  let word = 0;
  let paragraph = 0;
  let last = 0;
  for (const span of sentences(text)) {
    if (found.length > 0 && isParagraphBreak(text, last, span.start)) paragraph++;
    last = span.end;
    while (word < tokens.length && (tokens[word] as Span).start < span.start) word++;
    const firstWord = word;
    while (word < tokens.length && (tokens[word] as Span).end <= span.end) word++;
    for (const piece of pieces(firstWord, word)) {
      found.push({
        start: piece.first === firstWord ? span.start : (tokens[piece.first] as Span).start,
        end: piece.end === word ? span.end : (tokens[piece.end - 1] as Span).end,
        firstWord: piece.first,
        endWord: piece.end,
        paragraph,
        key: keyOf(tokens, piece.first, piece.end),
      });
    }
  }
  const language = languageOf(tokens, side.language) ?? (tokens.length < FEW_WORDS ? 'en' : null);
  return { side, text, language, words: tokens, stems: stemsOf(tokens), sentences: found };
}

function isParagraphBreak(text: string, from: number, to: number): boolean {
  const gap = text.slice(from, to);
  return gap.indexOf('\n') !== gap.lastIndexOf('\n');
}

/** The words of a range, normalised and joined: equal for two ranges of the same words. */
export function keyOf(words: readonly Word[], first: number, end: number): string {
  let key = '';
  for (let w = first; w < end; w++) key += `${(words[w] as Word).text} `;
  return key;
}

/** Word ranges of at most `MAX_SENTENCE_WORDS`, as even as can be; one, perhaps empty, for an ordinary sentence. */
function pieces(first: number, end: number): { first: number; end: number }[] {
  const parts = Math.ceil((end - first) / MAX_SENTENCE_WORDS);
  if (parts <= 1) return [{ first, end }];
  return Array.from({ length: parts }, (_, i) => ({
    first: first + Math.floor(((end - first) * i) / parts),
    end: first + Math.floor(((end - first) * (i + 1)) / parts),
  }));
}

/** Index of the last sentence that begins at an offset or before it. */
export function sentenceAt(side: PreparedSide, offset: number): number {
  let low = 0;
  let high = side.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((side.sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
