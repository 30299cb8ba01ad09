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
}

// Written without spaces between words: each character is a token of its own. Intl.Segmenter would cut finer, but its
// dictionaries differ between Node, Chromium and Firefox, and a fingerprint must not.
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
// Characters that may stand unseen inside a word: soft hyphen, zero-width and bidirectional marks, tatweel.
const UNSEEN = '\\u00AD\\u061C\\u0640\\u200B-\\u200F\\u2060-\\u2064\\uFEFF';
const LETTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{M}${UNSEEN}])`;
const WORD = new RegExp(
  `[${UNSPACED}]\\p{M}*|\\p{N}+(?:[.,٫٬]\\p{N}+)*(?:${LETTER}|\\p{N})*|${LETTER}(?:${LETTER}|\\p{N}|['’ʼ](?=\\p{L}))*`,
  'gu',
);
const DROPPED = new RegExp(`[\\p{M}'’ʼ,٬${UNSEEN}]`, 'gu');
const ARABIC_FORMS: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ک: 'ك', '٫': '.' };
const ARABIC = /[أإآٱىیئؤةک٫]/gu;
const NATIVE_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g;
const PLAIN = /^[a-z0-9]+$/;

/**
 * The form under which two spellings of a word are the same word: compatibility-composed, lower case, without marks,
 * apostrophes and unseen characters, Arabic letter variants and native digits unified. May be empty.
 */
export function normaliseWord(raw: string): string {
  const lower = raw.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(ARABIC, (c) => ARABIC_FORMS[c] ?? c)
    .normalize('NFKD')
    .replace(DROPPED, '')
    .replace(NATIVE_DIGIT, (c) => String((c.codePointAt(0) ?? 0) & 0xf))
    .toLowerCase();
}

/**
 * Cuts a text into words, in any script, in linear time. Hyphens and dashes part words; apostrophes do not.
 * Scripts without spaces (Han, kana, Thai, Lao, Khmer, Burmese) give one token a character.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const form = normaliseWord(match[0]);
    if (form) found.push({ text: form, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
