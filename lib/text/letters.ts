// What a character is to the cut into words, worked out once for each and kept in a table: a text is then read by numbers alone.

/** Of a script that is written without spaces between words. */
export const UNSPACED = 1;
/** A letter, \p{L}. */
export const LETTER = 2;
/** A mark, \p{M}. */
export const MARK = 4;
/** A number, \p{N}. */
export const NUMBER = 8;
/** May stand unseen inside a word: soft hyphen, zero-width and bidirectional marks, tatweel. */
export const UNSEEN = 16;
/** Parts the digits of a number. */
export const IN_NUMBER = 32;
/** An apostrophe. */
export const APOSTROPHE = 64;
/** Takes two code units. */
export const WIDE = 128;
/** A capital letter, \p{Lu}. */
export const CAPITAL = 256;
const KNOWN = 512;

// Written without spaces between words: each character is a token of its own. Intl.Segmenter would cut finer, but its
// dictionaries differ between Node, Chromium and Firefox, and a fingerprint must not.
const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER_CHARACTER = /\p{L}/u;
const CAPITAL_CHARACTER = /\p{Lu}/u;
const MARK_CHARACTER = /\p{M}/u;
const NUMBER_CHARACTER = /\p{N}/u;
const UNSEEN_CHARACTER = /[\u00AD\u061C\u0640\u200B-\u200F\u2060-\u2064\uFEFF]/;

/** By code unit; 0 where it was not met yet, and for surrogates always. */
const classes = new Uint16Array(0x10000);

/** The classes of the character at an index of a text, as bits. The index lies inside the text, and not between two surrogates that belong together. */
export function classAt(text: string, at: number): number {
  return (classes[text.charCodeAt(at)] as number) || learn(text.codePointAt(at) ?? 0);
}

function learn(code: number): number {
  const character = String.fromCodePoint(code);
  let bits = KNOWN;
  if (UNSPACED_SCRIPT.test(character)) bits |= UNSPACED;
  if (LETTER_CHARACTER.test(character)) bits |= LETTER;
  else if (MARK_CHARACTER.test(character)) bits |= MARK;
  else if (NUMBER_CHARACTER.test(character)) bits |= NUMBER;
  if (CAPITAL_CHARACTER.test(character)) bits |= CAPITAL;
  if (UNSEEN_CHARACTER.test(character)) bits |= UNSEEN;
  if ('.,٫٬'.includes(character)) bits |= IN_NUMBER;
  if ("'’ʼ".includes(character)) bits |= APOSTROPHE;
  if (code > 0xffff) return bits | WIDE;
  if (code < 0xd800 || code > 0xdfff) classes[code] = bits;
  return bits;
}
