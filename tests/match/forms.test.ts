import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../lib/match';
import { FERRY, query, report } from './invented';
import { FORMS, filledIn } from './invented-forms';

const COPIED = ['same text', 'shared passages'];
// In a script without capitals nothing shows which words are names: there only that the form came up on other days tells.
const CASED = Object.entries(FORMS).filter(([, { language }]) => language !== 'ar');

const relationOf = async (held: ReturnType<typeof report>, asked: ReturnType<typeof report>) =>
  (await buildIndex([held]).match(query(asked))).matches[0]?.relation;

describe('a form filled in anew', () => {
  test.each(CASED)('is no copy, whatever day it is of and whichever occasions are held alone: %s', async (_, form) => {
    for (const days of [0, 1, 7]) {
      const at = (i: number) =>
        report(`o${i}`, filledIn(form, i), { outlet: `Outlet ${i}`, language: form.language, published: `2031-03-0${1 + (i % 2) * days}` });
      for (const [a, b] of [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 0],
      ] as const)
        expect(COPIED).not.toContain(await relationOf(at(a), at(b)));
    }
  });

  test.each(Object.entries(FORMS))('is none amid others of other days: %s', async (_, form) => {
    const at = (i: number) =>
      report(`o${i}`, filledIn(form, i), {
        outlet: `Outlet ${i}`,
        language: form.language,
        published: `2031-03-${String(1 + 6 * i).padStart(2, '0')}`,
      });
    const { matches } = await buildIndex([1, 2, 3, 4].map(at)).match(query(at(0), { outlet: 'Elsewhere' }));
    for (const { relation } of matches) expect(COPIED).not.toContain(relation);
  });

  test.each(Object.entries(FORMS))('is one where two outlets have it of one occasion: %s', async (_, form) => {
    const of = (outlet: string) => report(outlet, filledIn(form, 2), { outlet, language: form.language, published: '2031-03-04' });
    expect(await relationOf(of('Varnholm Courier'), of('Daily Meridian'))).toBe('same text');
  });

  test.each(['telegram of congratulation, English', 'court list, English', 'obituary, German'])(
    'is no account of one event: %s',
    async (name) => {
      const form = FORMS[name];
      if (!form) throw new Error('no form');
      const at = (i: number) =>
        report(`o${i}`, filledIn(form, i), { outlet: `Outlet ${i}`, language: form.language, published: '2031-03-04' });
      expect(await relationOf(at(0), at(1))).not.toBe('same event');
    },
  );
});

describe('an edited copy', () => {
  /** What desks change: marks, case, the spelling of words and of names. */
  const TYPED: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.replaceAll('-', '\u2010').replaceAll('’', "'").replaceAll(', ', ' – '),
    (text) => text.replaceAll('. ', '.\n\n').replaceAll(' ', '\u00a0'),
    (text) => text.replaceAll('harbour', 'harbor').replaceAll('yearly', 'annual').replaceAll('metres', 'meters'),
    (text) =>
      text
        .replaceAll('Lindesund', 'Lindesunt')
        .replaceAll('Tammerfors', 'Tamerfors')
        .replaceAll('Varnholm', 'Warnholm')
        .replaceAll('Norvala', 'Norwala'),
  ];
  const all = FERRY.split(/\s+/);
  const other = fc.constantFrom('vessel', 'rock', 'on', 'nobody', 'later', 'a', 'Sellin', 'Orlan', '17', '3,500', 'Monday');

  test('with one word in twenty changed, whatever the words, and typed otherwise, is the same text', async () => {
    const held = report('wire', FERRY, { outlet: 'Varnholm Courier', published: '2031-03-04' });
    const index = buildIndex([held]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(19),
        fc.array(other, { minLength: 20, maxLength: 20 }),
        fc.constantFrom(...TYPED),
        fc.nat(60),
        async (first, words, write, cut) => {
          const text = write(
            all
              .map((word, i) => (i % 20 === first ? (words[Math.floor(i / 20)] as string) : word))
              .slice(cut)
              .join(' '),
          );
          const asked = query(report('q', text, { outlet: 'Daily Meridian', published: '2031-03-04' }));
          expect((await index.match(asked)).matches[0]?.relation).toBe('same text');
        },
      ),
      { numRuns: 40 },
    );
  });
});
