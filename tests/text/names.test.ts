import { describe, expect, test } from 'vitest';
import { nameKey, namesIn, words } from '../../lib/text';

const key = (word: string) => nameKey(words(word)[0]?.text ?? '');
const found = (text: string) => namesIn(text, words(text)).map((name) => text.slice(name.start, name.end));

describe('nameKey', () => {
  test.each([
    ['Kataeb', 'Kataib', "Kata'ib", 'Kata’ib'],
    ['Hezbollah', 'Hizbullah'],
    ['Mohammed', 'Muhammad', 'Mohamed'],
    ['Kazemi', 'Kadhimi', 'Kazimi'],
    ['Zelensky', 'Zelenskiy', 'Zelenskyy'],
    ['Qaddafi', 'Khadafi'],
  ])('spellings of one name meet: %s, %s', (...spellings) => {
    expect(new Set(spellings.map(key)).size).toBe(1);
  });

  test.each([
    ['Kataeb', 'Hezbollah'],
    ['Iran', 'Iraq'],
    ['Austria', 'Australia'],
    ['Biden', 'Boden'],
    ['Jordan', 'Gordon'],
  ])('%s and %s stay two', (a, b) => {
    expect(key(a)).not.toBe(key(b));
  });

  test('other scripts are left as they are', () => {
    expect(nameKey('بغداد')).toBe('بغداد');
  });
});

describe('namesIn', () => {
  test('words with a capital that follow one another are one name', () => {
    expect(found('A spokesman for Mirela Petrescu of Lindesund Ferries said no.')).toEqual(['Mirela Petrescu of Lindesund Ferries']);
  });

  test('a capital where a sentence starts is a name only if the word has one inside a sentence too, or is never small', () => {
    expect(found('Ferries stopped. All ferries to Lindesund were full. Lindesund waited.')).toEqual(['Lindesund', 'Lindesund']);
  });

  test('a single word with its capital at the start of sentences alone is marked as unsure', () => {
    const text = 'Heightening tension, the guards fired. The port of Varnholm closed.';
    const sure = namesIn(text, words(text)).map((name) => [text.slice(name.start, name.end), name.sure]);
    expect(sure).toEqual([
      ['Heightening', false],
      ['Varnholm', true],
    ]);
  });

  test('titles before a name are no part of it', () => {
    expect(found('It was Prime Minister Orlova who signed.')).toEqual(['Orlova']);
  });

  test('a comma parts two names', () => {
    expect(found('the ports of Varnholm, Lindesund and others')).toEqual(['Varnholm', 'Lindesund']);
  });
});
