import type { Span, Word } from '../text';
import { isCapital, NUMBER } from './attribution-phrase';
import { HOLDING, TELLING } from './attribution-words';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide, Sentence } from './context';
import { LABEL } from './fact-weights';
import type { Evidence } from './facts-evidence';
import { senseOf } from './figures-senses';
import { spelledAlike } from './names-variants';

/** Two words chosen for one thing, with the word beside them that both texts have. */
export interface Choice {
  readonly a: Span;
  readonly b: Span;
}

/** A telling word of a sentence. */
interface Token {
  readonly w: number;
  readonly form: string;
  /** Small words between it and the token before. */
  readonly small: number;
  /** A mark stands between, or too many small words. */
  readonly apart: boolean;
}

const DETERMINER = /^(?:a|an|the|his|her|their|its|this|that|these|those|of|in|into|with|by|as|for|some|any|no)$/;
const ARTICLE = /^(?:a|an|the|his|her|their|its|this)$/;

/**
 * Words that the two texts choose for one thing: in sentences that are a pair, what stands in one slot beside the same word:
 * the describing word before one noun ("a comatose state", "a vegetative state"), the noun after one name ("Arden fighters",
 * "Arden envoys"), what one verb has for its object ("signed a treaty", "signed an agreement"), and the verb for one
 * happening ("arrested in May", "detained in May"). A word that both texts use is no choice.
 */
export function findChoices(evidence: Evidence): Choice[] {
  const { a, b, pairs } = evidence.context;
  const used = { a: formsOf(a), b: formsOf(b) };
  const found: Choice[] = [];
  const told = new Set<string>();
  for (const pair of pairs) {
    if (pair.similarity < LABEL.pairing || found.length >= LABEL.most) break;
    if (pair.similarity === 1) continue;
    const [x, y] = [tokens(a, a.sentences[pair.a] as Sentence), tokens(b, b.sentences[pair.b] as Sentence)];
    const places = onceIn(y);
    for (let i = 0; i < x.length; i++) {
      const near = x[i] as Token;
      const j = places.get(near.form);
      if (j === undefined) continue;
      for (const step of [-1, 1]) {
        const [t, u] = [x[i + step], y[j + step]];
        const [late, lateB] = step === 1 ? [t, u] : [near, y[j]];
        if (!t || !u || !late || !lateB || late.apart || lateB.apart) continue;
        if (t.form === u.form || used.b.has(t.form) || used.a.has(u.form)) continue;
        if (!fitsSlot(a, b, t, u, near, y[j] as Token, step, late.small, lateB.small, pair.similarity)) continue;
        const key = `${t.form} ${u.form}`;
        if (told.has(key)) continue;
        told.add(key);
        found.push({ a: spanOf(a, t, near, step), b: spanOf(b, u, y[j] as Token, step) });
      }
    }
    for (const [i, near] of x.entries()) {
      const j = places.get(near.form);
      if (j === undefined) continue;
      const between = anchored(x, y, i, j);
      if (between && !told.has(between.key) && fitsBetween(a, b, between, used)) {
        told.add(between.key);
        found.push({ a: wordSpan(a, between.a), b: wordSpan(b, between.b) });
      }
    }
  }
  return found;
}

/** The stems of each text. */
interface Used {
  readonly a: ReadonlySet<string>;
  readonly b: ReadonlySet<string>;
}

interface Between {
  readonly a: Token;
  readonly b: Token;
  readonly key: string;
}

/** The one word that stands in each sentence between two words that follow one another in both. */
function anchored(x: readonly Token[], y: readonly Token[], i: number, j: number): Between | null {
  const [t, u, end, endB] = [x[i + 1], y[j + 1], x[i + 2], y[j + 2]];
  if (!t || !u || !end || !endB || end.form !== endB.form || t.apart || u.apart || end.apart || endB.apart) return null;
  // "a host of documents", "to block documents": small words on one side alone make it another slot.
  if (t.small !== u.small || end.small !== endB.small) return null;
  return { a: t, b: u, key: `${t.form} ${u.form}` };
}

function fitsBetween(a: PreparedSide, b: PreparedSide, { a: t, b: u }: Between, used: Used): boolean {
  const fits = (side: PreparedSide, { w }: Token) =>
    isPlain(side, w) &&
    !isVerb(side.words[w]?.text ?? '') &&
    (!COMMON_WORDS.has(side.words[w - 1]?.text ?? '') || DETERMINER.test(side.words[w - 1]?.text ?? '')) &&
    isNounHere(side, w);
  return fits(a, t) && fits(b, u) && t.form.slice(0, 4) !== u.form.slice(0, 4) && !used.b.has(t.form) && !used.a.has(u.form);
}

/** Whether a word ends its phrase, or has a name after it: else it describes what follows ("further questions"), which tells little. */
function isNounHere(side: PreparedSide, w: number): boolean {
  return endsPhrase(side, w) || isCapital(side, w + 1);
}

function wordSpan(side: PreparedSide, { w }: Token): Span {
  const word = side.words[w] as Word;
  return { start: word.start, end: word.end };
}

function fitsSlot(
  a: PreparedSide,
  b: PreparedSide,
  t: Token,
  u: Token,
  near: Token,
  nearB: Token,
  step: number,
  small: number,
  smallB: number,
  similarity: number,
): boolean {
  const [word, other] = [a.words[t.w]?.text ?? '', b.words[u.w]?.text ?? ''];
  if (!isPlain(a, t.w) || !isPlain(b, u.w) || word.slice(0, 4) === other.slice(0, 4) || spelledAlike(word, other)) return false;
  const [sense, otherSense] = [senseOf(word), senseOf(other)];
  if (sense !== null && sense === otherSense && isVerb(word) && isVerb(other)) return small <= 1 && smallB <= 1;
  if (isVerb(word) || isVerb(other)) return false;
  const name = isCapital(a, near.w);
  if (step === -1) {
    // The describing word before one noun.
    if (small === 0 && smallB === 0) return !name && similarity >= LABEL.describing && describes(a, t.w) && describes(b, u.w);
    // "were responsible for 91", "were to blame in 91".
    return small === 1 && smallB === 1 && isPredicate(a, t.w) && isPredicate(b, u.w);
  }
  // The noun after one name: both of them for several.
  if (name) return similarity >= LABEL.describing && small === 0 && smallB === 0 && isPlural(a, t.w) && isPlural(b, u.w);
  const verb = a.words[near.w]?.text ?? '';
  if (!/ed$/.test(verb) || verb !== b.words[nearB.w]?.text || small !== 1 || smallB !== 1) return false;
  return hasArticle(a, t.w) && hasArticle(b, u.w) && endsPhrase(a, t.w) && endsPhrase(b, u.w);
}

/** Whether a word stands where one describes a noun: after an article or preposition. */
function describes(side: PreparedSide, w: number): boolean {
  return DETERMINER.test(side.words[w - 1]?.text ?? '');
}

/** Whether a word is what somebody is said to be. */
function isPredicate(side: PreparedSide, w: number): boolean {
  return /^(?:is|was|are|were|be|been)$/.test(side.words[w - 1]?.text ?? '') && !isVerb(side.words[w]?.text ?? '');
}

/** A noun for several, no verb ("Arden envoys met", not "Arden wants to"). */
function isPlural(side: PreparedSide, w: number): boolean {
  const word = side.words[w]?.text ?? '';
  return (
    /[^s]s$/.test(word) &&
    !TELLING.has(word) &&
    !HOLDING.has(word) &&
    !/^(?:to|up|a|an|the|that|his|her|its|their)$/.test(side.words[w + 1]?.text ?? '')
  );
}

/** Whether a noun is the last word of its phrase. */
function endsPhrase(side: PreparedSide, w: number): boolean {
  const next = side.words[w + 1];
  return !next || side.text.slice((side.words[w] as Word).end, next.start) !== ' ' || COMMON_WORDS.has(next.text);
}

function hasArticle(side: PreparedSide, w: number): boolean {
  return ARTICLE.test(side.words[w - 1]?.text ?? '');
}

function isVerb(word: string): boolean {
  return /(?:ed|ing)$/.test(word) && word !== 'armed';
}

/** No name, no number, no adverb. */
function isPlain(side: PreparedSide, w: number): boolean {
  const word = side.words[w]?.text ?? '';
  return (
    word.length > 3 && !NUMBER.test(word) && !/ly$/.test(word) && !isCapital(side, w) && !/^(?:\w+ieth|first|second|third)$/.test(word)
  );
}

/** The chosen word; where it describes or follows one, with its noun or name. */
function spanOf(side: PreparedSide, t: Token, near: Token, step: number): Span {
  const [first, last] = isVerb(side.words[t.w]?.text ?? '')
    ? [t.w, t.w]
    : step === -1
      ? [t.w, near.w]
      : isCapital(side, near.w)
        ? [near.w, t.w]
        : [t.w, t.w];
  return { start: (side.words[first] as Word).start, end: (side.words[last] as Word).end };
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

function formsOf(side: PreparedSide): ReadonlySet<string> {
  return new Set(side.stems);
}

function tokens(side: PreparedSide, sentence: Sentence): Token[] {
  const found: Token[] = [];
  let small = 0;
  let apart = true;
  for (let w = sentence.firstWord; w < sentence.endWord; w++) {
    const word = side.words[w] as Word;
    if (w > sentence.firstWord && !/^(?:[ -]|['’] )$/.test(side.text.slice((side.words[w - 1] as Word).end, word.start))) apart = true;
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
