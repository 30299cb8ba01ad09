import type { Span, Word } from '../text';
import { isCapital, NUMBER } from './attribution-phrase';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide, Sentence } from './context';

/** A telling word of a sentence. */
export interface Token {
  readonly w: number;
  readonly form: string;
  /** Small words between it and the token before. */
  readonly small: number;
  /** A mark stands between, or too many small words. */
  readonly apart: boolean;
}

/** Words after which one describes a noun. */
export const DETERMINER = /^(?:a|an|the|his|her|their|its|this|that|these|those|of|in|into|with|by|as|for|some|any|no)$/;
export const ARTICLE = /^(?:a|an|the|his|her|their|its|this)$/;

function tokens(side: PreparedSide, sentence: Sentence): Token[] {
  const found: Token[] = [];
  let small = 0;
  let apart = true;
  for (let w = sentence.firstWord; w < sentence.endWord; w++) {
    const word = side.words[w] as Word;
    if (w > sentence.firstWord && !isClose(side.text, (side.words[w - 1] as Word).end, word.start)) apart = true;
    if (COMMON_WORDS.has(word.text)) {
      small++;
      continue;
    }
    found.push({ w, form: side.stems[w] as string, apart: apart || small > 2, small });
    small = 0;
    apart = false;
  }
  return found;
}

/** Whether nothing but a space, a hyphen, or an apostrophe and a space stands between two words. */
function isClose(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  if (to - from === 1) return first === 0x20 || first === 0x2d;
  return to - from === 2 && (first === 0x27 || first === 0x2019) && text.charCodeAt(from + 1) === 0x20;
}

function onceIn(tokens: readonly Token[]): Map<string, number> {
  const places = new Map<string, number>();
  const again = new Set<string>();
  for (const [j, t] of tokens.entries()) {
    if (places.has(t.form)) again.add(t.form);
    places.set(t.form, j);
  }
  for (const form of again) places.delete(form);
  return places;
}

/** A sentence by its telling words. */
export interface SentenceTokens {
  readonly tokens: readonly Token[];
  readonly forms: ReadonlySet<string>;
  /** Where the words stand that it has once. */
  readonly once: ReadonlyMap<string, number>;
}

/** The telling words of a side's sentences, by index; each sentence is read once, however many it is held against. */
export function tokensOf(side: PreparedSide): (index: number) => SentenceTokens {
  const known = new Map<number, SentenceTokens>();
  return (index) => {
    let found = known.get(index);
    if (!found) {
      const read = tokens(side, side.sentences[index] as Sentence);
      found = { tokens: read, forms: new Set(read.map((t) => t.form)), once: onceIn(read) };
      known.set(index, found);
    }
    return found;
  };
}

/** How often each text has each stem, and which of them the two sentences at hand have. */
export interface Used {
  readonly a: (form: string) => number;
  readonly b: (form: string) => number;
  readonly inA: ReadonlySet<string>;
  readonly inB: ReadonlySet<string>;
}

/** How often a side has a stem; counted when first asked, since few words come so far. */
export function countsOf(side: PreparedSide): (form: string) => number {
  let counts: Map<string, number> | undefined;
  return (form) => {
    if (!counts) {
      counts = new Map();
      for (const each of side.stems) counts.set(each, (counts.get(each) ?? 0) + 1);
    }
    return counts.get(form) ?? 0;
  };
}

/** Whether a word of the one and a word of the other are each the choice of their own text: the other has it not in its sentence, and elsewhere less often. */
export function isChoice({ a, b, inA, inB }: Used, x: string, y: string): boolean {
  return x !== y && !inA.has(y) && !inB.has(x) && a(x) > b(x) && b(y) > a(y);
}

/** No name, no number, no adverb, no half of a word with a hyphen. */
export function isPlain(side: PreparedSide, w: number): boolean {
  const word = side.words[w]?.text ?? '';
  return (
    word.length > 3 &&
    !isHyphened(side, w) &&
    !isHyphened(side, w + 1) &&
    !NUMBER.test(word) &&
    !/ly$/.test(word) &&
    !isCapital(side, w) &&
    !/^(?:\w+ieth|first|second|third)$/.test(word)
  );
}

export function isVerb(word: string): boolean {
  return /(?:ed|ing)$/.test(word) && word !== 'armed';
}

/** Whether a noun is the last word of its phrase. */
export function endsPhrase(side: PreparedSide, w: number): boolean {
  const next = side.words[w + 1];
  const gap = next && side.text.slice((side.words[w] as Word).end, next.start);
  return !next || (gap !== ' ' && !/^[-‑]$/.test(gap ?? '')) || (gap === ' ' && COMMON_WORDS.has(next.text));
}

/** Whether two nouns are both for one or both for several. */
export function isOneNumber(a: PreparedSide, w: number, b: PreparedSide, v: number): boolean {
  return /[^su]s$/.test(a.words[w]?.text ?? '') === /[^su]s$/.test(b.words[v]?.text ?? '');
}

/** The characters of words `from` to `end` of a side. */
export function wordsSpan(side: PreparedSide, from: number, end: number): Span {
  return { start: (side.words[from] as Word).start, end: (side.words[end - 1] as Word).end };
}

/** Whether a word is the second half of another: "majority-Arden". */
export function isHyphened(side: PreparedSide, w: number): boolean {
  const word = side.words[w];
  return word !== undefined && /^[-‑]$/.test(side.text.slice(side.words[w - 1]?.end ?? 0, word.start));
}
