import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../lib/match';
import { unmasked } from '../../lib/match/unmasked';
import { words } from '../../lib/text';
import { FERRY, filler, query, report, wire } from './invented';

const LATIN = 'aceijopsxykABCEHIJKMOPSTXY';
const CYRILLIC = 'асеіјорѕхукАВСЕНІЈКМОРЅТХУ';
const GREEK: Record<string, string> = {
  a: 'α',
  o: 'ο',
  p: 'ρ',
  i: 'ι',
  v: 'ν',
  A: 'Α',
  B: 'Β',
  E: 'Ε',
  H: 'Η',
  I: 'Ι',
  K: 'Κ',
  M: 'Μ',
  N: 'Ν',
  O: 'Ο',
  T: 'Τ',
};

/** The text with letters exchanged for those that look alike, by draws of 0 to 1, `rate` of them. */
const masked = (text: string, draws: readonly number[], rate: number, greek = false) =>
  [...text]
    .map((letter, i) => {
      const at = LATIN.indexOf(letter);
      const other = greek ? GREEK[letter] : CYRILLIC[at];
      return other && (draws[i % draws.length] as number) < rate ? other : letter;
    })
    .join('');

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 37, maxLength: 997 });
const forms = (text: string) => words(unmasked(text)).map((word) => word.text);

describe('a masked text', () => {
  test('reads as it was, whatever letters were exchanged, and keeps its places', () => {
    fc.assert(
      fc.property(chances, fc.double({ min: 0.05, max: 1, noNaN: true }), fc.boolean(), (draws, rate, greek) => {
        const text = masked(FERRY, draws, rate, greek);
        expect(unmasked(text).length).toBe(text.length);
        const read = forms(text);
        const other = forms(FERRY).flatMap((word, i) => (read[i] === word ? [] : [read[i] as string]));
        // Few mixed words tell of no masked text: a word that look-alikes alone make up is then what it is.
        const mixed = text.match(/\p{L}+/gu)?.filter((word) => /[a-z]/i.test(word) && /[\u0370-\u04ff]/.test(word)).length ?? 0;
        if (mixed >= 3) expect(other).toEqual([]);
        else for (const word of other) expect(word).toMatch(/^[^a-z]+$/);
      }),
      { numRuns: 60 },
    );
  });

  test('with marks of embedding, fillers and joiners inside its words reads as it was', () => {
    for (const mark of ['\u202a', '\u202e\u202c', '\u2066', '\u2069', '\u3164', '\u200b', '\u00ad', '\u2060']) {
      expect(forms(FERRY.replace(/(\p{L})(?=\p{L})/gu, `$1${mark}`))).toEqual(forms(FERRY));
    }
  });

  test('is the same text as what it was made of, from either side', async () => {
    const copy = masked(FERRY, [0.1], 1);
    const [hidden] = [report('hidden', copy, { outlet: 'Elsewhere' })];
    if (!hidden) throw new Error('no report');
    const relation = async (held: typeof wire, asked: Parameters<typeof query>[0]) =>
      (await buildIndex([held]).match(query({ ...asked, outlet: 'Daily Meridian' }))).matches[0];
    expect((await relation(hidden, wire))?.relation).toBe('same text');
    const found = await relation(wire, hidden);
    expect(found?.relation).toBe('same text');
    const [run] = found?.evidence.runs ?? [];
    expect(run && copy.slice(run.query.start, run.query.end).length).toBe(run && FERRY.slice(run.report?.start, run.report?.end).length);
  });
});

describe('a text that is not masked', () => {
  test('stays itself, in any script and in two', () => {
    const texts = [
      FERRY,
      'Паром сел на мель у острова Линдесунд, сообщила компания Nordline в пятницу; у IT-отдела и в COVID-центре всё спокойно, на борту 4G и iPhone.',
      'Το πλοίο προσάραξε στα ανοιχτά του νησιού, ανακοίνωσε η Nordline την Παρασκευή. Η αξία ήταν 3,5 μm και το Ω έμεινε.',
      'The ship «Рассвет» of СССР days, the letter а and the word сор in Russian, α and β in Greek, were all that the museum of Varnholm had.',
      'Ѓорѓи и Љубица се вратија; Ђорђе није. Џејмс јесте.',
      'أعلنت وزارة النقل في نورفالا أن العبّارة جنحت',
      'フェリーが座礁した。Nordline社が金曜日に発表した。',
    ];
    for (const text of texts) expect(unmasked(text)).toBe(text);
  });

  test('is left as it is by random words of either script side by side', () => {
    const word = fc.oneof(
      ...['[a-zA-Z]{1,9}', '[а-яА-Я]{1,9}', '[α-ωΑ-Ω]{1,9}', '[0-9]{1,4}'].map((of) => fc.stringMatching(new RegExp(`^${of}$`))),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (all) => {
        expect(unmasked(all.join(' '))).toBe(all.join(' '));
      }),
    );
  });

  test('has a word of two scripts put right where every letter of one has its like in the other', () => {
    expect(unmasked('Паpом сeл нa мель')).toBe('Паром сел на мель');
    expect(unmasked('Кража «VIPдома» и смс-ка')).toBe('Кража «VIPдома» и смс-ка');
  });
});

test('a row of anything is read in good time', () => {
  for (const piece of ['аa', 'а\u202aa', '\u202a', '\u3164', 'а\u00ad\u00ad\u00ad\u00ad\u00ada', 'ж', 'a\u0301']) {
    const long = piece.repeat(200_000);
    expect(unmasked(long).length).toBe(long.length);
  }
  expect(unmasked(`${filler(3, 20)} ${'аa '.repeat(50_000)}`)).toContain('aa aa');
});
