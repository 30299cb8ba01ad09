import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint, GRAM, gramHashes, nameKey, normaliseWord, WINDOW, words } from '../../lib/text';

// The cut, the grams and the winnowing as plainly as they can be written: what `lib/text` does quickly must come to the same, or fingerprints
// made before would no longer fit.
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const UNSEEN = '\\u00AD\\u061C\\u0640\\u200B-\\u200F\\u2060-\\u2064\\uFEFF';
const LETTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{M}${UNSEEN}])`;
const WORD = new RegExp(
  `[${UNSPACED}]\\p{M}*|\\p{N}+(?:[.,٫٬]\\p{N}+)*(?:${LETTER}|\\p{N})*|${LETTER}(?:${LETTER}|\\p{N}|['’ʼ](?=\\p{L}))*`,
  'gu',
);

function plainWords(text: string): { text: string; start: number; end: number }[] {
  return [...text.matchAll(WORD)]
    .map((match) => ({ text: normaliseWord(match[0]), start: match.index, end: match.index + match[0].length }))
    .filter((word) => word.text !== '');
}

function plainHashes(forms: readonly string[]): number[] {
  const grams = forms.length === 0 ? [] : Array.from({ length: Math.max(1, forms.length - GRAM + 1) }, (_, i) => forms.slice(i, i + GRAM));
  return grams.map((gram) => {
    let h = 0x811c9dc5;
    for (const char of gram.flatMap((form) => [...`${form} `.split('')])) h = Math.imul(h ^ char.charCodeAt(0), 0x01000193);
    h ^= h >>> 15;
    h = Math.imul(h, 0x2c1b3c6d);
    h ^= h >>> 12;
    return (h ^ (h >>> 24)) & 0xffffff;
  });
}

function plainPositions(hashes: readonly number[]): number[] {
  const kept = new Set<number>();
  for (let start = 0; start === 0 || start + WINDOW <= hashes.length; start++) {
    const window = hashes.slice(start, start + WINDOW);
    if (window.length > 0) kept.add(start + window.lastIndexOf(Math.min(...window)));
  }
  return [...kept];
}

/** What a word of a name is folded to, one rule after the other. */
function plainKey(word: string): string {
  if (word.length <= 4 || !/^[a-z0-9]+$/.test(word)) return word;
  return word
    .replace(/ck|q|kh|k|c(?=[aourltk]|$)/g, 'k')
    .replace(/dh|z/g, 'z')
    .replace(/ph/g, 'f')
    .replace(/gh/g, 'g')
    .replace(/th/g, 't')
    .replace(/ou|oo|ow|u/g, 'o')
    .replace(/(?!^)y|[aei]/g, 'a')
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, '');
}

const SAMPLES = [
  'The ferry’s 3,500-ton hull, built in 1987, was “sound”; O’Hara’s crew of 12½ said no. 3.5m 7th U.S. x.y 1,2,3',
  'أُنقذ ٢٧ عاملاً من منجم كارفازان، يوم الثلاثاء… ١٬٢٥٠ مترًا و۳٫۵ ملـــيون',
  'Спасатели подняли живыми 27 горняков; йод, ёлка, Київ’ський',
  '渔船在港口附近沉没，12人获救。ภาษาไทย ๑๒๓ ກຂ កខ ကခ かなカナ漢字ab12',
  'mini\u00ADster bo\u200Brder \u200B e\u0301té ’’ a’’b a’東 5’6 \u{1D7D8}\u{20000}\u{1F600}\uD800x',
];
const PIECES = fc.constantFrom(...SAMPLES.flatMap((sample) => [...sample]), ..."aZ0. ,'’\n-".split(''));
const texts = fc.oneof(
  fc.array(PIECES, { maxLength: 120 }).map((chars) => chars.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('the quick way and the plain way', () => {
  test('cut a text into the same words', () => {
    const check = (text: string) => {
      expect(words(text).map(({ text, start, end }) => ({ text, start, end }))).toEqual(plainWords(text));
    };
    for (const sample of SAMPLES) check(sample);
    fc.assert(fc.property(texts, check), { numRuns: 500 });
  });

  test('hash and winnow them alike, and all again when everything is remembered', () => {
    const check = (text: string) => {
      const forms = plainWords(text).map((word) => word.text);
      const hashes = plainHashes(forms);
      expect(gramHashes(words(text))).toEqual(hashes);
      const print = fingerprint(text);
      expect(print.positions).toEqual(plainPositions(hashes));
      expect(print.hashes).toEqual(print.positions.map((at) => hashes[at]));
    };
    for (const sample of [...SAMPLES, ...SAMPLES, SAMPLES.join(' ')]) check(sample);
    fc.assert(fc.property(texts, check));
    fc.assert(fc.property(fc.array(fc.constantFrom('ab', 'cd', 'e'), { maxLength: 60 }), (list) => check(list.join(' '))));
  });

  test('normalise a character alike wherever it stands', () => {
    const around = fc.constantFrom('', 'a', 'Σ', 'ا', '1', '\u0307');
    const check = (before: string, character: string, after: string) => {
      const text = `${before}${character}${after}`;
      expect(words(text).map((word) => word.text)).toEqual(plainWords(text).map((word) => word.text));
    };
    fc.assert(fc.property(around, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), around, check), { numRuns: 3000 });
  });

  test('fold the words of names alike', () => {
    const letters = fc.array(fc.constantFrom(...'acdeghiklmoprstuwyz1'), { minLength: 1, maxLength: 12 });
    const check = (list: string[]) => {
      expect(nameKey(list.join(''))).toBe(plainKey(list.join('')));
    };
    fc.assert(fc.property(letters, check), { numRuns: 3000 });
  });

  test('words of one number have the same text, whatever was forgotten in between', () => {
    const texts = new Map<number, string>();
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 35_000; i++) {
        const [word] = words(`w${i % 30_000}x`);
        if (!word) throw new Error('no word');
        expect(texts.get(word.form) ?? word.text).toBe(word.text);
        texts.set(word.form, word.text);
      }
    }
  });
});
