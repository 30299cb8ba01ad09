import type { Span, Word } from '../text';
import { isCapital } from './attribution-phrase';
import { HOLDING, TELLING } from './attribution-words';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide } from './context';
import { LABEL } from './fact-weights';
import { ARTICLE, DETERMINER, endsPhrase, isChoice, isOneNumber, isPlain, isVerb, type Token, type Used, wordsSpan } from './labels-tokens';

/** Words that the two texts choose for one thing, with what tells the choice from others. */
export interface Told {
  readonly a: Span;
  readonly b: Span;
  readonly key: string;
}

/** What one verb has for its object in both sentences, in the words of each: "signed a peace treaty", "signed an agreement". Null where it is one word or none. */
export function objectsOf(a: PreparedSide, b: PreparedSide, verb: Token, other: Token, used: Used): Told | null {
  const form = a.words[verb.w]?.text ?? '';
  if (!/ed$/.test(form) || form !== b.words[other.w]?.text) return null;
  const [x, y] = [objectAfter(a, verb.w), objectAfter(b, other.w)];
  if (!x || !y) return null;
  const [head, headB] = [a.stems[x.end - 1] as string, b.stems[y.end - 1] as string];
  if (!isOneNumber(a, x.end - 1, b, y.end - 1)) return null;
  // "joined the dean of the school", "joined the chorus"
  if ((a.words[x.end]?.text === 'of') !== (b.words[y.end]?.text === 'of')) return null;
  if (head.slice(0, 4) === headB.slice(0, 4) || !isChoice(used, head, headB)) return null;
  return { a: wordsSpan(a, x.from, x.end), b: wordsSpan(b, y.from, y.end), key: `${head} ${headB}` };
}

/** The words after an article that follows a verb, up to a noun that ends their phrase; null for longer or other ones. */
function objectAfter(side: PreparedSide, verb: number): { from: number; end: number } | null {
  if (!ARTICLE.test(side.words[verb + 1]?.text ?? '')) return null;
  for (let w = verb + 2; w < Math.min(side.words.length, verb + 2 + LABEL.objectWords); w++) {
    if (side.text.slice((side.words[w - 1] as Word).end, (side.words[w] as Word).start) !== ' ') return null;
    if (!isPlain(side, w) || isVerb(side.words[w]?.text ?? '')) return null;
    if (endsPhrase(side, w)) return { from: verb + 2, end: w + 1 };
  }
  return null;
}

/** What stands, in other words, between two words that follow one another in both sentences, the first of them at `i` and `j`; null where nothing of one sort does. */
export function betweenOf(
  a: PreparedSide,
  b: PreparedSide,
  x: readonly Token[],
  y: readonly Token[],
  i: number,
  j: number,
  used: Used,
): Told | null {
  const between = anchored(x, y, i, j);
  if (!between || !fitsBetween(a, b, between, used)) return null;
  const { a: t, b: u, key } = between;
  const [spanA, spanB] = [wordsSpan(a, t.first.w, t.last.w + 1), wordsSpan(b, u.first.w, u.last.w + 1)];
  // "shock waves", "shockwaves"
  const letters = (side: PreparedSide, span: Span) => side.text.slice(span.start, span.end).replace(/[\s-]/g, '').toLowerCase();
  return letters(a, spanA) === letters(b, spanB) ? null : { a: spanA, b: spanB, key };
}

interface Between {
  readonly a: Stretch;
  readonly b: Stretch;
  readonly key: string;
}

/** Words of a phrase, first to last. */
interface Stretch {
  readonly first: Token;
  readonly last: Token;
}

/** What stands in each sentence, in one or two words, between two words that follow one another in both: "lacked (authority) to sue", "lacked (legal standing) to sue". */
function anchored(x: readonly Token[], y: readonly Token[], i: number, j: number): Between | null {
  // "old dam wall … dam", "dam … old dam wall": which of the two lengths is meant cannot be told.
  if (x[i + 2]?.form === y[j + 3]?.form && x[i + 3]?.form === y[j + 2]?.form) return null;
  for (const [n, m] of LENGTHS) {
    const [t, u, end, endB] = [x[i + 1], y[j + 1], x[i + n + 1], y[j + m + 1]];
    if (!t || !u || !end || !endB || end.form !== endB.form) continue;
    const within = [...x.slice(i + 1, i + n + 2), ...y.slice(j + 1, j + m + 2)];
    if (within.some((token) => token.apart)) continue;
    // "a host of documents", "to block documents": small words on one side alone make it another slot.
    if (t.small !== u.small || end.small !== endB.small) continue;
    const [last, lastB] = [x[i + n] as Token, y[j + m] as Token];
    if ((n > 1 && last.small > 0) || (m > 1 && lastB.small > 0)) continue;
    // "the grand jury", "the grand jury hearing": no other words, but more.
    if (n !== m && x.slice(i + 1, i + n + 1).some((token) => y.slice(j + 1, j + m + 1).some((other) => other.form === token.form)))
      continue;
    return { a: { first: t, last }, b: { first: u, last: lastB }, key: `${last.form} ${lastB.form}` };
  }
  return null;
}

/** How many words stand between the anchors on each side. */
const LENGTHS: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
];

function fitsBetween(a: PreparedSide, b: PreparedSide, { a: t, b: u }: Between, used: Used): boolean {
  const fits = (side: PreparedSide, { first, last }: Stretch) =>
    isPlain(side, last.w) &&
    isPlain(side, first.w) &&
    (!isVerb(side.words[last.w]?.text ?? '') || (first !== last && NOUN_ING.test(side.words[last.w]?.text ?? ''))) &&
    (!COMMON_WORDS.has(side.words[first.w - 1]?.text ?? '') || DETERMINER.test(side.words[first.w - 1]?.text ?? '')) &&
    isNounHere(side, last.w);
  const single = t.first === t.last && u.first === u.last;
  const [verb, other] = [a.words[t.last.w]?.text ?? '', b.words[u.last.w]?.text ?? ''];
  // What was done between one doer and one object: "the council scrapped the toll", "the council abolished the toll".
  if (single && isDeed(verb) && isDeed(other))
    return (
      hasObject(a, t.last.w) && hasObject(b, u.last.w) && verb.slice(0, 4) !== other.slice(0, 4) && isChoice(used, t.last.form, u.last.form)
    );
  return (
    fits(a, t) &&
    fits(b, u) &&
    (single || (endsPhrase(a, t.last.w) && endsPhrase(b, u.last.w))) &&
    t.last.form.slice(0, 4) !== u.last.form.slice(0, 4) &&
    isOneNumber(a, t.last.w, b, u.last.w) &&
    isChoice(used, t.last.form, u.last.form)
  );
}

// Nouns in -ing that are no verb after a describing word.
const NOUN_ING =
  /^(?:standing|meeting|building|hearing|ruling|killing|shooting|bombing|warning|filing|funding|spending|training|gathering|uprising|crossing|landing|opening|finding|rating|wording|painting|recording|beating|stabbing|briefing)$/;

/** Whether what a verb is done to follows it. */
function hasObject(side: PreparedSide, w: number): boolean {
  const next = side.words[w + 1]?.text ?? '';
  return !COMMON_WORDS.has(next) || ARTICLE.test(next);
}

/** A verb for something done, in the past. */
function isDeed(word: string): boolean {
  return /[^e]ed$/.test(word) && word.length > 4 && !TELLING.has(word) && !HOLDING.has(word);
}

/** Whether a word ends its phrase, or has a name after it: else it describes what follows ("further questions"), which tells little. */
function isNounHere(side: PreparedSide, w: number): boolean {
  return endsPhrase(side, w) || isCapital(side, w + 1);
}
