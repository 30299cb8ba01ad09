import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { report } from './invented';
import { RETOLD, UNRELATED } from './many-languages';

const DAY = '2031-03-04';

/** A report as an outlet of its own prints it, with or without a headline: the first words of its text. */
function printed(id: string, text: string, language: string | null, published: string | null, headed: boolean): FullReport {
  const title = headed ? text.split(' ').slice(0, 9).join(' ') : null;
  return report(id, text, { language, published, title, outlet: `Paper ${id}` });
}

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
    const drawn = fc.record({
      language: fc.constantFrom(...Object.keys(UNRELATED)),
      order: fc.array(fc.nat(20), { minLength: 12, maxLength: 12 }),
      dated: fc.boolean(),
      headed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ language, order, dated, headed }) => {
        const texts = UNRELATED[language] ?? [];
        const half = Math.ceil(texts.length / 2);
        const mixed = (some: readonly string[], from: number) => {
          const all = some.flatMap(sentencesOf);
          return all
            .map((text, i) => ({ text, key: order[(from + i) % order.length] as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ text }) => text)
            .join(' ');
        };
        const of = (id: string, text: string) => printed(id, text, language, dated ? DAY : null, headed);
        const found = await saidOf(of('a', mixed(texts.slice(0, half), 0)), [of('b', mixed(texts.slice(half), 5))]);
        expect(found.filter(([, relation]) => relation !== 'related')).toEqual([]);
      }),
      { numRuns: 60 },
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
