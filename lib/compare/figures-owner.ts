import type { FigureMention } from '../text';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide } from './context';
import { REACH } from './fact-weights';

/** Words between an age and a name that do not part them ("Ann Bell, a 21-year-old", "Bell, who is 21"). */
const BETWEEN = new Set([
  'a',
  'an',
  'the',
  'who',
  'is',
  'was',
  'turned',
  'now',
  'aged',
  'age',
  'then',
  'just',
  'only',
  'jr',
  'sr',
  'ii',
  'iii',
]);

/**
 * The name of the person whose age is given, its words as the text has them, normalised: "Ann Bell, 21", "21-year-old
 * student Ann Bell". Null where none stands beside it.
 */
export function ownerOf(side: PreparedSide, mention: FigureMention): readonly string[] | null {
  return before(side, mention.firstWord - 1) ?? after(side, mention.endWord);
}

function before(side: PreparedSide, from: number): string[] | null {
  let last = from;
  while (last > from - REACH.owner && BETWEEN.has(side.words[last]?.text ?? '')) {
    if (/[.;:!?\n]/.test(gapAfter(side, last).replace(/^\.,/, ''))) return null;
    last--;
  }
  // "Bell's 20-year-old son": not Bell.
  if (!isCapital(side, last) || /[;:!?\n]|\.(?!,)|^['’]/.test(gapAfter(side, last)) || isPossessive(side, last)) return null;
  let first = last;
  while (first > 0 && last - first < REACH.ownerWords && isCapital(side, first - 1) && gapAfter(side, first - 1) === ' ') first--;
  return names(side, first, last + 1);
}

function after(side: PreparedSide, from: number): string[] | null {
  for (let first = from; first < from + REACH.owner; first++) {
    if (first > from && gapAfter(side, first - 1) !== ' ') return null;
    if (COMMON_WORDS.has(side.words[first]?.text ?? '')) return null;
    if (!isCapital(side, first)) continue;
    let end = first + 1;
    while (end - first < REACH.ownerWords && isCapital(side, end) && gapAfter(side, end - 1) === ' ') end++;
    // "A 22-year-old University of Arden student": no name of a person.
    return end - first > 1 && side.words[end]?.text !== 'of' ? names(side, first, end) : null;
  }
  return null;
}

function isPossessive(side: PreparedSide, index: number): boolean {
  const word = side.words[index];
  return word !== undefined && /['’]s?$/.test(side.text.slice(word.start, word.end));
}

function names(side: PreparedSide, first: number, end: number): string[] {
  return side.words.slice(first, end).map((word) => word.text);
}

function isCapital(side: PreparedSide, index: number): boolean {
  const word = side.words[index];
  return word !== undefined && /^\p{Lu}\p{Ll}/u.test(side.text.slice(word.start, word.start + 3));
}

function gapAfter(side: PreparedSide, index: number): string {
  const [here, next] = [side.words[index], side.words[index + 1]];
  return here && next ? side.text.slice(here.end, Math.min(next.start, here.end + 4)) : '\n';
}

/** Whether two owners may be one person: null tells nothing; a last name alone fits any with it. */
export function isOneOwner(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) === b.at(-1)) return a.length < 2 || b.length < 2 || a[0] === b[0];
  // "Ann Bell" and "Ann": the first name alone.
  return (a.length === 1 && b.includes(a[0] as string)) || (b.length === 1 && a.includes(b[0] as string));
}
