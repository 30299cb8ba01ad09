import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { report } from './invented';
import { RETOLD, UNRELATED } from './many-languages';

const DAY = '2031-03-04';
const NEXT_DAY = '2031-03-05';

/** A report as an outlet of its own prints it, with or without a headline: the first words of its text. */
function printed(id: string, text: string, language: string | null, published: string | null, headed: boolean): FullReport {
  return report(id, text, { language, published, title: headed ? headlineOf(text) : null, outlet: `Paper ${id}` });
}

const headlineOf = (text: string) => text.split(' ').slice(0, 9).join(' ');

/** The place that a share of so many comes to. */
const at = (share: number, of: number) => Math.min(of - 1, Math.floor(share * of));

/** What is said of each held report that the first is not. */
async function saidOf(query: FullReport, held: readonly FullReport[]): Promise<[id: string, relation: string][]> {
  return (await buildIndex(held).match(query)).matches.map(({ report: { id }, relation }) => [id, relation]);
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?।])\s+/);

describe('in any language', () => {
  for (const [language, texts] of Object.entries(UNRELATED)) {
    it.each([language, null])(`unrelated reports of one day in ${language} have nothing to do with each other (tag: %s)`, async (tag) => {
      for (const published of [DAY, null]) {
        for (const headed of [true, false]) {
          const all = texts.map((text, i) => printed(`${i}`, text, tag, published, headed));
          for (const one of all) {
            const others = all.filter((other) => other !== one);
            expect(await saidOf(one, others)).toEqual([]);
          }
        }
      }
    });
  }

  it('sentences of unrelated reports, put together anew, never make one event', async () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const drawn = fc.record({
      language: fc.constantFrom(...Object.keys(UNRELATED)),
      order: fc.array(fc.nat(1000), { minLength: 50, maxLength: 50 }),
      days: fc.constantFrom([DAY, DAY], [DAY, NEXT_DAY], [null, null], [DAY, null]),
      headlines: fc.tuple(fc.option(share), fc.option(share)),
      cut: share,
      lengths: fc.tuple(share, share),
    });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ language, order, days, headlines, cut, lengths }) => {
        const anew = <T>(some: readonly T[], from: number) =>
          some
            .map((one, i) => ({ one, key: order[(from + i) % order.length] as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const texts = anew(UNRELATED[language] ?? [], 0);
        const half = 1 + at(cut, texts.length - 1);
        const made = [texts.slice(0, half), texts.slice(half)].map((some, n) => {
          const sentences = anew(some.flatMap(sentencesOf), 7 + n);
          const text = sentences.slice(0, 1 + at(lengths[n] as number, sentences.length)).join(' ');
          const from = headlines[n] ?? null;
          const title = from === null ? null : headlineOf(sentences[at(from, sentences.length)] as string);
          return report(`${n}`, text, { language, published: days[n] ?? null, title, outlet: `Paper ${n}` });
        });
        const found = await saidOf(made[0] as FullReport, [made[1] as FullReport]);
        expect(found.filter(([, relation]) => relation !== 'related')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  for (const [language, retold] of Object.entries(RETOLD)) {
    it(`another account of an event in ${language} is found by its names and figures`, async () => {
      const texts = UNRELATED[language] ?? [];
      const held = [...texts.slice(2), ...retold].map((text, i) => printed(`${i}`, text, language, DAY, false));
      const found = await saidOf(printed('fire', texts[0] ?? '', language, DAY, false), held);
      expect(found).toEqual([[`${texts.length - 2}`, 'same event']]);
    });
  }

  it('a copy is found where the language is not read', async () => {
    const text = (UNRELATED.tr ?? []).join(' ');
    const of = (id: string) => report(id, text, { language: 'tr', published: '2031-03-04', outlet: `Paper ${id}` });
    expect((await buildIndex([of('a')]).match(of('b'))).matches[0]?.relation).toBe('same text');
  });

  it('another account of an event is found where it is read by its small words', async () => {
    const [fire = '', budget = ''] = UNRELATED.fa ?? [];
    const account =
      'حریق یک انبار مبلمان در نورپورت سه کارگر را راهی بیمارستان کرد. به گفته آتش‌نشانی، نزدیک به ۶۰ آتش‌نشان تا بامداد سه‌شنبه درگیر خاموش کردن شعله‌ها بودند. مارتا بلینگ، رئیس آتش‌نشانی، علت حریق را نامعلوم خواند و گفت کارگران شیفت شب در بیمارستان نورپورت هستند.';
    const of = (id: string, text: string) => report(id, text, { language: null, published: '2031-03-04', outlet: `Paper ${id}` });
    const { matches } = await buildIndex([of('account', account), of('budget', budget)]).match(of('fire', fire));
    expect(matches.map(({ report: { id }, relation }) => [id, relation])).toEqual([['account', 'same event']]);
  });
});
