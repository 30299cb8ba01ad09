import { describe, expect, it } from 'vitest';
import { dateInWords, distanceInWords, momentInWords, timeInWords } from '../../components/dates';
import { joinClauses } from '../../components/words';
import { wordsIn } from './words';

const LANGUAGES = ['ar', 'de', 'en', 'es', 'fa', 'fr'];
/** Kinds of space are the language data's to choose, and change with it. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ').replace(/[\u200E\u200F\u2066-\u2069]/g, '');

describe('a count', () => {
  it.each([
    ['de', [0, 1, 2, 1234], ['0 Wörter', '1 Wort', '2 Wörter', '1.234 Wörter']],
    ['en', [0, 1, 2, 1234], ['0 words', '1 word', '2 words', '1,234 words']],
    // French counts nought as one, and says "a million of".
    ['fr', [0, 1, 2, 12345, 1_000_000], ['0 mot', '1 mot', '2 mots', '12 345 mots', '1 000 000 de mots']],
    ['es', [0, 1, 2, 12345, 1_000_000], ['0 palabras', '1 palabra', '2 palabras', '12.345 palabras', '1.000.000 de palabras']],
  ])('has the form of its language in %s', (language, counts, said) => {
    const words = wordsIn(language);
    expect(counts.map((count) => plain(words.plural('words', count)))).toEqual(said);
  });

  it('has six forms in Arabic, each its own', () => {
    const words = wordsIn('ar');
    const forms = [0, 1, 2, 3, 11, 100].map((count) => words.plural('words', count).replace(/\p{Nd}/gu, '#'));
    expect(forms.every((form) => /\p{Script=Arabic}/u.test(form))).toBe(true);
    expect(new Set(forms).size).toBeGreaterThanOrEqual(4);
    expect(words.plural('words', 2)).not.toMatch(/\p{Nd}/u);
  });

  it('is written in the digits of Persian there', () => {
    expect(wordsIn('fa').plural('words', 1234)).toMatch(/[۰-۹]/);
  });
});

describe('a date', () => {
  it.each([
    ['de', '14. März 2031', 'März 2031', '3 Tage früher', '2 Jahre später'],
    ['en', '14 March 2031', 'March 2031', '3 days earlier', '2 years later'],
    ['es', '14 de marzo de 2031', 'marzo de 2031', '3 días antes', '2 años después'],
    ['fr', '14 mars 2031', 'mars 2031', '3 jours plus tôt', '2 ans plus tard'],
  ])('is told in %s as that language does', (language, day, month, earlier, later) => {
    const words = wordsIn(language);
    expect(plain(dateInWords('2031-03-14', words.language))).toBe(day);
    expect(plain(dateInWords('2031-03', words.language))).toBe(month);
    expect(plain(distanceInWords(-3, words))).toBe(earlier);
    expect(plain(distanceInWords(731, words))).toBe(later);
  });

  it.each(LANGUAGES)('is of one calendar with the page’s in %s, whatever the reader’s time zone', (language) => {
    const words = wordsIn(language);
    const year = new Intl.NumberFormat(words.language, { useGrouping: false }).format(2031);
    expect(dateInWords('2031-03-14', words.language)).toContain(year);
    expect(timeInWords('2031-03-14T23:30:00-11:00', words.language)).toContain(year);
    expect(momentInWords('2031-03-14T12:00:00Z', words, new Date('2031-03-20T12:00:00Z'))).toContain(year);
  });
});

describe('what is joined', () => {
  it.each([
    ['de', '2 Zahlen weichen ab; 1 Zitat ist anders formuliert', 'A, B und C', '38 %'],
    ['en', '2 figures differ; 1 quotation is worded differently', 'A, B and C', '38%'],
    ['es', '2 cifras difieren; 1 cita tiene otras palabras', 'A, B y C', '38 %'],
    ['fr', '2 chiffres diffèrent ; 1 citation est formulée autrement', 'A, B et C', '38 %'],
  ])('is joined as %s joins it', (language, line, list, share) => {
    const words = wordsIn(language);
    expect(plain(joinClauses(words, [words.plural('figuresDiffer', 2), words.plural('quotesDiffer', 1)]))).toBe(line);
    expect(words.list(['A', 'B', 'C'])).toBe(list);
    expect(plain(words.percent(0.384))).toBe(share);
  });

  it('begins with a capital where the language has them', () => {
    const words = wordsIn('fr');
    expect(joinClauses(words, [words.t('answerSameText_other', ['2'])])).toMatch(/^Même texte/);
  });
});

describe('quotation marks', () => {
  it.each([
    ['de', '„so“'],
    ['en', '“so”'],
    ['es', '«so»'],
    ['fr', '« so »'],
  ])('are those of %s', (language, quoted) => {
    expect(plain(wordsIn(language).t('shareQuote', ['so']))).toBe(quoted);
  });
});
