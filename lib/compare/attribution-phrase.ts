import type { Word } from '../text';
import { BESIDE_VERB, HOLDING, isKnower, TELLING } from './attribution-words';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide, Sentence } from './context';
import { ATTRIBUTION } from './fact-weights';
import { stemAt } from './stem';

/** Words `from` to `end` of a side. */
export interface Phrase {
  readonly from: number;
  readonly end: number;
}

const BOUNDARY = new Set(
  `that but as while which who whom whose when where because though although if after before since so than or what how why whether is are was were be been has have had will would could can may might must
  should did does do into about also not there then however meanwhile said says say told`.split(/\s+/),
);
const DETERMINERS = new Set(
  'the a an his her their its our my this these those some many several two three one another other both most no'.split(' '),
);
const PREPOSITIONS = new Set('of for in at from with to on by near against under inside within'.split(' '));
// Past these a phrase goes on to the left only where something stands before them that they belong to.
const LOOSE = new Set('in at on from by to near with under against inside within'.split(' '));
const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const NEAR = /^(?:[ \u00A0]|[-‑]|\. ?|['’] ?|[/–]| & |\u200B)$/;

/** Whether word `w` is written with a capital. */
export function isCapital(side: PreparedSide, w: number): boolean {
  const word = side.words[w];
  if (!word) return false;
  const code = side.text.charCodeAt(word.start);
  return (code >= 65 && code <= 90) || (code > 127 && /^\p{Lu}/u.test(side.text.slice(word.start, word.start + 2)));
}

/** The characters between word `w` and the word before it. */
export function gapBefore(side: PreparedSide, w: number): string {
  return side.text.slice(side.words[w - 1]?.end ?? 0, side.words[w]?.start ?? side.text.length);
}

/**
 * The subject of the verb at word `w`, by the words before it: over adverbs and auxiliaries, over an insertion between
 * commas, dashes or brackets, and over a relative clause. Null where none can be told.
 */
export function subjectOf(side: PreparedSide, sentence: Sentence, w: number): Phrase | null {
  const to = beforeVerb(side, sentence, w);
  if (to <= sentence.firstWord) return null;
  const gap = gapBefore(side, to);
  if (/^(?:\.?, |\.?\) | ?[—–-] ?|,? ?[—–] ?)$/.test(gap) && !/^-$/.test(gap)) return pastInsertion(side, sentence, to, gap);
  if (/[,;:“”"()—]/.test(gap)) return null;
  // "the cases it cited"
  if (/^(?:he|she|it|they)$/.test(side.words[to - 1]?.text ?? '')) return { from: to - 1, end: to };
  const from = leftOf(side, sentence, to);
  if (from >= to) return null;
  const before = side.words[from - 1]?.text ?? '';
  // "respondents to a poll said": the poll tells it.
  if (before === 'to' && /^respondents$/.test(side.words[from - 2]?.text ?? '')) return { from, end: to };
  // "a man who spoke to the guards said": the verb is his.
  const hangs = PREPOSITIONS.has(before) && from - 1 > sentence.firstWord;
  if (hangs || (before === 'who' && !phraseTells(side, from, to))) return relativeBefore(side, sentence, from);
  return { from, end: to };
}

/** The phrase that a relative clause ending before word `to` hangs on: "a man who spoke to". Null where there is none. */
function relativeBefore(side: PreparedSide, sentence: Sentence, to: number): Phrase | null {
  for (let at = to - 1; at > sentence.firstWord && to - at < ATTRIBUTION.longestPhrase; at--) {
    if (side.words[at]?.text === 'who') {
      const from = leftOf(side, sentence, at);
      return from < at && NEAR.test(gapBefore(side, at)) ? { from, end: at } : null;
    }
    if (!NEAR.test(gapBefore(side, at))) return null;
  }
  return null;
}

/** The noun phrase that begins at word `from`: "the mayor of Velden", "Ann Bell". Empty (`end` = `from`) where none does. */
export function phraseAfter(side: PreparedSide, sentence: Sentence, from: number): Phrase {
  let end = from;
  while (end < sentence.endWord && end - from < ATTRIBUTION.longestPhrase) {
    const word = side.words[end] as Word;
    if (end > from && !NEAR.test(gapBefore(side, end))) break;
    if (BOUNDARY.has(word.text) || DAYS.test(word.text)) break;
    if (end > from && !isCapital(side, end) && (TELLING.has(word.text) || HOLDING.has(word.text)) && !isKnower(stemAt(side, end))) break;
    if (end > from && word.text === 'and' && !(isCapital(side, end + 1) && isCapital(side, end - 1))) break;
    // "said Ann Bell in an interview": the place and time of saying are no part of who says it.
    if (end > from && LOOSE.has(word.text) && !(isCapital(side, end + 1) && !isCapital(side, end - 1))) break;
    end++;
  }
  while (end > from && (PREPOSITIONS.has(side.words[end - 1]?.text ?? '') || DETERMINERS.has(side.words[end - 1]?.text ?? ''))) end--;
  return { from, end };
}

/** Index of the first of the adverbs, days and auxiliaries before a verb; the verb's own where there are none. */
function beforeVerb(side: PreparedSide, sentence: Sentence, w: number): number {
  let to = w;
  while (to > sentence.firstWord) {
    const word = side.words[to - 1] as Word;
    if (/[,;:“”"()—]/.test(gapBefore(side, to))) break;
    const adverb = /ly$/.test(word.text) && !isCapital(side, to - 1) && !/^(?:family|ally|rally|bully)$/.test(word.text);
    const time =
      /^(?:week|month|year|morning|night|evening|afternoon)$/.test(word.text) &&
      /^(?:this|last|that|earlier|late|early)$/.test(side.words[to - 2]?.text ?? '');
    if (time) {
      to -= 2;
      continue;
    }
    if (!BESIDE_VERB.has(word.text) && !adverb && !(word.text === 'on' && DAYS.test(side.words[to]?.text ?? ''))) break;
    if (word.text === 'all' || word.text === 'both') break;
    to--;
  }
  return to;
}

/** The phrase before an insertion that ends right before word `to`: "Ann Bell, the mayor, said". */
function pastInsertion(side: PreparedSide, sentence: Sentence, to: number, gap: string): Phrase | null {
  const bracket = gap.includes(')');
  const opening = bracket ? /\(/ : gap.includes(',') ? /,/ : /[—–-]/;
  for (let at = to - 1; at > sentence.firstWord && to - at < ATTRIBUTION.apposition; at--) {
    const before = gapBefore(side, at);
    if (/[“”";:]/.test(before)) return null;
    if (!opening.test(before) || (before === '-' && !bracket)) continue;
    const from = leftOf(side, sentence, at);
    if (from >= at) return null;
    // "In Velden, the capital, said": a phrase that begins with a preposition is no subject.
    const hangs = from > sentence.firstWord && PREPOSITIONS.has(side.words[from - 1]?.text ?? '');
    if (hangs && !phraseTells(side, from, at)) return null;
    // "Ann Bell, 29, of Velden, said": on to the name.
    if (hangs && from - 1 > sentence.firstWord && gapBefore(side, from - 1).includes(',')) continue;
    // "Ann Bell, who leads the council, the largest, said": on to the name.
    if (phraseTells(side, from, at)) return { from, end: at };
  }
  return null;
}

/** First word of the noun phrase that ends before word `to`. */
function leftOf(side: PreparedSide, sentence: Sentence, to: number): number {
  let from = to;
  while (from > sentence.firstWord && to - from < ATTRIBUTION.longestPhrase) {
    const at = from - 1;
    const word = side.words[at] as Word;
    if (from < to && !NEAR.test(gapBefore(side, from))) break;
    const before = side.words[at - 1]?.text ?? '';
    if (word.text === 'and') {
      if (from === to || !(isCapital(side, at - 1) || isKnower(stemAt(side, at - 1)))) break;
    } else if (BOUNDARY.has(word.text)) break;
    else if (PREPOSITIONS.has(word.text)) {
      // What a preposition ties to the phrase must stand right before it, and be no verb or opening of a sentence.
      if (from === to || at === sentence.firstWord || !NEAR.test(gapBefore(side, at))) break;
      if (
        LOOSE.has(word.text) &&
        !isCapital(side, at - 1) &&
        !isKnower(stemAt(side, at - 1)) &&
        !/^(?:familiar|close|briefed|knowledge)$/.test(before)
      )
        break;
    } else if (from < to && !isCapital(side, at) && (TELLING.has(word.text) || HOLDING.has(word.text)) && !isKnower(stemAt(side, at)))
      break;
    from = at;
    if (DETERMINERS.has(word.text) && !(PREPOSITIONS.has(before) && before !== 'by')) break;
  }
  while (
    from < to &&
    (BOUNDARY.has(side.words[from]?.text ?? '') || PREPOSITIONS.has(side.words[from]?.text ?? '') || side.words[from]?.text === 'and')
  )
    from++;
  return from;
}

/** The speaker between "with" and a verb in -ing: ", with the mayor saying that". */
export function besideOf(side: PreparedSide, sentence: Sentence, w: number): Phrase | null {
  for (let at = w - 2; at > sentence.firstWord && w - at <= ATTRIBUTION.besideVerb; at--) {
    if (side.words[at]?.text !== 'with' || gapBefore(side, at) !== ', ') continue;
    if (phraseAfter(side, sentence, at + 1).end < w) return null;
    const end = BESIDE_VERB.has(side.words[w - 1]?.text ?? '') ? w - 1 : w;
    return phraseTells(side, at + 1, end) ? { from: at + 1, end } : null;
  }
  return null;
}

/** Whether word `w` is a noun for those who know right after a name: "the Bell administration". */
export function endsWithKnower(side: PreparedSide, w: number): boolean {
  return isCapital(side, w - 1) && gapBefore(side, w) === ' ' && isKnower(stemAt(side, w));
}

/** Numbers in words and digits. */
export const NUMBER =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens|hundreds|thousands)$/;

/** Whether a phrase has a name or a noun for those who know. */
export function phraseTells(side: PreparedSide, from: number, end: number): boolean {
  for (let w = from; w < end; w++) {
    const word = side.words[w]?.text ?? '';
    if (isKnower(stemAt(side, w)) || (isCapital(side, w) && !COMMON_WORDS.has(word) && !NUMBER.test(word) && !DAYS.test(word))) return true;
  }
  return false;
}
