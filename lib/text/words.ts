import { wordAt } from './forms';
import { APOSTROPHE, classAt, IN_NUMBER, LETTER, MARK, NUMBER, UNSEEN, UNSPACED, WIDE } from './letters';
import type { Span } from './span';

/**
 * Version of the cut and of the normalisation. Fingerprints are comparable only within one version, so it is stored
 * with each of them; raise it with every change that alters a token.
 */
export const WORDS_VERSION = 1;

/** One word of a text: its normalised form and where it stands. */
export interface Word extends Span {
  /** Lower case, no marks, no apostrophes, no thousands commas; never empty. */
  readonly text: string;
  /**
   * Words of one number have the same text: what a word comes to is remembered by it. One text may have several numbers. Those of no two
   * forms that are held at the same time are the same modulo `PLACES`; below 0 for those that are not held.
   */
  readonly form: number;
}

const IN_WORD = LETTER | MARK | UNSEEN;

/**
 * Cuts a text into words, in any script, in linear time. Hyphens and dashes part words; apostrophes do not.
 * Scripts without spaces (Han, kana, Thai, Lao, Khmer, Burmese) give one token a character.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    const first = classAt(text, at);
    at += first & WIDE ? 2 : 1;
    if (first & UNSPACED) at = pastAll(text, at, MARK, 0);
    else if (first & NUMBER) at = pastNumber(text, at);
    else if (first & IN_WORD) at = pastWord(text, at);
    else continue;
    const word = wordAt(text, start, at);
    if (word) found.push(word);
  }
  return found;
}

/** Where a row of characters ends of which each has one of the bits wanted, and none of those unwanted. */
function pastAll(text: string, from: number, wanted: number, unwanted: number): number {
  let at = from;
  while (at < text.length) {
    const bits = classAt(text, at);
    if (!(bits & wanted) || bits & unwanted) break;
    at += bits & WIDE ? 2 : 1;
  }
  return at;
}

/** Digits, more of them behind a point or comma, then letters and digits: "2,500", "3.5m", "7th". */
function pastNumber(text: string, from: number): number {
  let at = pastAll(text, from, NUMBER, 0);
  while (at + 1 < text.length && classAt(text, at) & IN_NUMBER && classAt(text, at + 1) & NUMBER) at = pastAll(text, at + 1, NUMBER, 0);
  return pastWordish(text, at);
}

/** Letters and digits, and apostrophes that a letter follows. */
function pastWord(text: string, from: number): number {
  let at = pastWordish(text, from);
  while (at + 1 < text.length && classAt(text, at) & APOSTROPHE && classAt(text, at + 1) & LETTER) at = pastWordish(text, at + 1);
  return at;
}

function pastWordish(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const bits = classAt(text, at);
    if (!(bits & NUMBER) && (!(bits & IN_WORD) || bits & UNSPACED)) break;
    at += bits & WIDE ? 2 : 1;
  }
  return at;
}
