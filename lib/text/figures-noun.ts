import { NOUN_STOPS, PLURALS, STAND_INS } from './figures-words';
import type { Word } from './words';

/** The noun phrase that a number counts. */
export interface CountedNoun {
  /** Index of the word after its head. */
  readonly next: number;
  /** Index of its head. */
  readonly head: number;
  /** "others", "of them": it counts what a figure before it counted. */
  readonly standsIn: boolean;
}

const LONGEST = 6;

/**
 * The noun phrase after a number, beginning at word `at`: its last plural before grammar, a stop or a verb ends it, or the
 * next word where there is no plural. Null where none follows.
 */
export function countedNoun(text: string, tokens: readonly Word[], at: number, singular: boolean): CountedNoun | null {
  const first = tokens[at];
  if (!first) return null;
  if (first.text === 'of') {
    const them = tokens[at + 1]?.text ?? '';
    if (them === 'them' || them === 'whom') return { next: at + 2, head: at + 1, standsIn: true };
    if (them === 'the' || them === 'those' || them === 'these' || them === 'its' || them === 'his' || them === 'their')
      return nounFrom(text, tokens, at + 2, false);
    return null;
  }
  return nounFrom(text, tokens, at, singular);
}

function nounFrom(text: string, tokens: readonly Word[], at: number, singular: boolean): CountedNoun | null {
  let head = -1;
  let seen = 0;
  for (let i = at; i < Math.min(tokens.length, at + LONGEST); i++) {
    const word = tokens[i] as Word;
    const before = tokens[i - 1];
    if (before && !joins(text.slice(before.end, word.start), before)) break;
    // A comma parts, except between adjectives ("12 young, unarmed men").
    if (i > at && text.slice((before as Word).end, word.start) === ', ' && head >= 0) break;
    if (STAND_INS.has(word.text) && i === at) {
      const following = tokens[i + 1];
      const noun = following && text.slice(word.end, following.start) === ' ' ? nounFrom(text, tokens, i + 1, false) : null;
      return noun && isPlural(tokens[noun.head] as Word, text) ? noun : { next: i + 1, head: i, standsIn: true };
    }
    // "rocket and drone attacks": what is counted comes after the pair.
    if ((word.text === 'and' || word.text === 'or') && head < 0 && i > at && pluralAhead(text, tokens, i + 1)) continue;
    if (NOUN_STOPS.has(word.text) && !(word.text === 'us' && text.charCodeAt(word.start) === 0x55)) break;
    if (/^\p{N}/u.test(word.text)) break;
    seen++;
    if (isPlural(word, text)) {
      head = i;
      if (!followsOn(text, tokens, i)) break;
    } else if (head >= 0) break;
  }
  if (head >= 0) return { next: head + 1, head, standsIn: false };
  if (seen === 0) return null;
  if (!singular) {
    if (/(?:ly|ed)$/.test(tokens[at]?.text ?? '')) return null;
    // "a dozen Taliban", "300 police", languages whose plurals we do not know: the word itself.
    return { next: at + 1, head: at, standsIn: false };
  }
  const head1 = Math.min(at + seen, at + 2) - 1;
  return { next: head1 + 1, head: head1, standsIn: false };
}

/** Whether a noun phrase goes on over what stands between two words: a space, a hyphen, a comma, the dots of "U.S.". */
function joins(gap: string, before: Word): boolean {
  return (
    gap === ' ' ||
    gap === '\u00A0' ||
    gap === '-' ||
    gap === '\u2011' ||
    gap === ', ' ||
    /^['’]s? $/.test(gap) ||
    ((before.text.length === 1 || before.text === 'st') && /^\. ?$/.test(gap))
  );
}

/** Whether a plural follows within two words, with nothing but spaces between. */
function pluralAhead(text: string, tokens: readonly Word[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 2); i++) {
    const word = tokens[i] as Word;
    if (text.slice((tokens[i - 1] as Word).end, word.start) !== ' ' || NOUN_STOPS.has(word.text)) return false;
    if (isPlural(word, text)) return true;
  }
  return false;
}

function isPlural(word: Word, text: string): boolean {
  const { text: form } = word;
  if (PLURALS.has(form)) return true;
  if (form.length < 4 || !form.endsWith('s') || form.endsWith('ss') || form.endsWith('us') || form.endsWith('is')) return false;
  return !/['’]s?$/.test(text.slice(word.start, word.end));
}

/** Whether the noun after a plural belongs to it ("sports teams", "arms dealers"). */
function followsOn(text: string, tokens: readonly Word[], i: number): boolean {
  const next = tokens[i + 1];
  const here = tokens[i] as Word;
  return (
    next !== undefined &&
    text.slice(here.end, next.start) === ' ' &&
    isPlural(next, text) &&
    !NOUN_STOPS.has(next.text) &&
    next.text !== 'times'
  );
}
