import type { Span } from '../text';
import { isCapital } from './attribution-phrase';
import { HOLDING, PERSON_NOUNS, TELLING } from './attribution-words';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide } from './context';
import { LABEL } from './fact-weights';
import type { Evidence } from './facts-evidence';
import { isPerson, senseOf } from './figures-senses';
import { betweenOf, objectsOf } from './labels-between';
import { countsOf, DETERMINER, isChoice, isHyphened, isOneNumber, isPlain, isVerb, type Token, tokensOf, wordsSpan } from './labels-tokens';
import { spelledAlike } from './names-variants';
import { stem } from './stem';

/** Two words chosen for one thing, with the word beside them that both texts have. */
export interface Choice {
  readonly a: Span;
  readonly b: Span;
}

/**
 * Words that the two texts choose for one thing: in sentences that are a pair, what stands in one slot beside the same word:
 * the describing word before one noun ("a comatose state", "a vegetative state"), the noun after one name ("Arden fighters",
 * "Arden envoys"), what one verb has for its object ("signed a treaty", "signed an agreement"), and the verb for one
 * happening ("arrested in May", "detained in May"). A word that both texts use is no choice.
 */
export function findChoices(evidence: Evidence): Choice[] {
  const { a, b, pairs } = evidence.context;
  const counts = { a: countsOf(a), b: countsOf(b) };
  const [inA, inB] = [tokensOf(a), tokensOf(b)];
  const found: Choice[] = [];
  const told = new Set<string>();
  for (const pair of pairs) {
    if (pair.similarity < LABEL.pairing || found.length >= LABEL.most) break;
    if (pair.similarity === 1) continue;
    if (isFurniture(a, pair.a) || isFurniture(b, pair.b)) continue;
    const [first, second] = [inA(pair.a), inB(pair.b)];
    const [x, y] = [first.tokens, second.tokens];
    const used = { ...counts, inA: first.forms, inB: second.forms };
    const [own, places] = [first.once, second.once];
    for (let i = 0; i < x.length; i++) {
      const near = x[i] as Token;
      const j = places.get(near.form);
      if (j === undefined || !own.has(near.form)) continue;
      for (const step of [-1, 1]) {
        const [t, u] = [x[i + step], y[j + step]];
        const [late, lateB] = step === 1 ? [t, u] : [near, y[j]];
        if (!t || !u || !late || !lateB || late.apart || lateB.apart) continue;
        if (!isChoice(used, t.form, u.form)) continue;
        if (!fitsSlot(a, b, t, u, near, y[j] as Token, step, late.small, lateB.small, pair.similarity)) continue;
        const key = `${t.form} ${u.form}`;
        if (told.has(key)) continue;
        told.add(key);
        found.push({ a: spanOf(a, t, near, step), b: spanOf(b, u, y[j] as Token, step) });
      }
    }
    for (const [i, near] of x.entries()) {
      const j = places.get(near.form);
      if (j === undefined || !own.has(near.form)) continue;
      for (const choice of [objectsOf(a, b, near, y[j] as Token, used), betweenOf(a, b, x, y, i, j, used)]) {
        if (!choice || told.has(choice.key)) continue;
        told.add(choice.key);
        found.push({ a: choice.a, b: choice.b });
      }
    }
  }
  return found;
}

/** Whether a sentence has words in capitals side by side, as headings and buttons have. */
function isFurniture({ text, sentences }: PreparedSide, index: number): boolean {
  const sentence = sentences[index];
  return sentence !== undefined && /\p{Lu}{4,} \p{Lu}{4,}/u.test(text.slice(sentence.start, sentence.end));
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
    if (small === 0 && smallB === 0)
      return !name && !tells(a, near.w) && similarity >= LABEL.describing && describes(a, t.w) && describes(b, u.w);
    // "the killing of Ann Bell", "the murder of Ann Bell".
    if (name && small === 1 && smallB === 1 && similarity >= LABEL.happening)
      return isDoneTo(a, t.w) && isDoneTo(b, u.w) && linkOf(a, t.w) === linkOf(b, u.w) && isOneNumber(a, t.w, b, u.w);
    // "were responsible for 91", "were to blame in 91".
    return small === 1 && smallB === 1 && isPredicate(a, t.w) && isPredicate(b, u.w);
  }
  // The noun after one name: both of them for several.
  if (name)
    return (
      similarity >= LABEL.named &&
      small === 0 &&
      smallB === 0 &&
      !isHyphened(a, near.w) &&
      !isHyphened(b, nearB.w) &&
      isPlural(a, t.w) &&
      isPlural(b, u.w) &&
      (a.words[near.w]?.text.length ?? 0) > 2 &&
      isPeople(word) === isPeople(other)
    );
  return false;
}

function isPeople(word: string): boolean {
  return isPerson(word) || PERSON_NOUNS.has(stem(word));
}

/** Whether a word stands where one describes a noun: after an article or preposition. */
function describes(side: PreparedSide, w: number): boolean {
  return DETERMINER.test(side.words[w - 1]?.text ?? '');
}

/** Whether a word is a verb of telling: what stands before it is who tells. */
function tells(side: PreparedSide, w: number): boolean {
  const word = side.words[w]?.text ?? '';
  return TELLING.has(word) && isVerb(word);
}

/** Whether a noun names what was done to a name after "of", "on" or "against". */
function isDoneTo(side: PreparedSide, w: number): boolean {
  return /^(?:of|on|against)$/.test(linkOf(side, w)) && !COMMON_WORDS.has(side.words[w]?.text ?? '') && !isVerb(side.words[w]?.text ?? '');
}

function linkOf(side: PreparedSide, w: number): string {
  return side.words[w + 1]?.text ?? '';
}

/** Whether a word is what somebody is said to be. */
function isPredicate(side: PreparedSide, w: number): boolean {
  return /^(?:is|was|are|were|be|been)$/.test(side.words[w - 1]?.text ?? '') && !isVerb(side.words[w]?.text ?? '');
}

/** A noun for several, no verb ("Arden envoys met", not "Arden wants to"). */
function isPlural(side: PreparedSide, w: number): boolean {
  const word = side.words[w]?.text ?? '';
  return (
    /[^su]s$/.test(word) &&
    !TELLING.has(word) &&
    !HOLDING.has(word) &&
    !/^(?:to|up|out|off|back|a|an|the|that|his|her|its|their)$/.test(side.words[w + 1]?.text ?? '') &&
    !(side.words[w + 1]?.text === 'on' && !isCapital(side, w + 2))
  );
}

/** The chosen word; where it describes or follows one, with its noun or name. */
function spanOf(side: PreparedSide, t: Token, near: Token, step: number): Span {
  const [first, last] =
    isVerb(side.words[t.w]?.text ?? '') || (step === -1 && near.small > 0)
      ? [t.w, t.w]
      : step === -1
        ? [t.w, near.w]
        : isCapital(side, near.w)
          ? [near.w, t.w]
          : [t.w, t.w];
  return wordsSpan(side, first, last + 1);
}
