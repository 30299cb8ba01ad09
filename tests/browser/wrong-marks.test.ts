import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../lib/article';
import { compareShown, matchShown, tabulateShown } from '../../lib/browser/wrong-desk';
import { wrongFact, wrongMatch } from '../../lib/browser/wrong-fact';
import { clearWrong, markWrong, restoreWrong, unmarkWrong, wrongMarks } from '../../lib/browser/wrong-marks';
import { wrongReport } from '../../lib/browser/wrong-report';
import { MOST_MARKS, wrongShapes } from '../../lib/browser/wrong-shapes';
import { pairKey } from '../../lib/compare';
import { buildIndex } from '../../lib/match';
import { side } from '../compare/fact-pairs';
import { fact } from '../components/samples';
import { loadSamples } from '../pages/samples';

const { stored } = vi.hoisted(() => ({ stored: new Map<string, unknown>() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getManifest: () => ({ version: '9.9.9' }) },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored.get(key) }),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
      },
    },
  },
}));

const A = { ...side('Police said 12 people were killed in the Velden tunnel blaze.'), outlet: 'Harbour Post' };
const B = { ...side('The blaze in the Velden tunnel killed 19 people, police said.'), outlet: 'Coast Daily' };
const OPTIONS = { relation: 'same event', runs: [] } as const;

const nth = (n: number) => n.toString(16).padStart(16, '0');
const some = (n: number) => {
  const at = { outlet: 'Harbour Post', published: null, words: '14' };
  return { key: nth(n), kind: 'figure', relation: 'conflict', a: at, b: { ...at, words: '41' } } as const;
};

/** Marks the figure in which A and B differ. */
async function markConflict() {
  const { comparison, wrong } = await compareShown(A, B, OPTIONS, true);
  const i = comparison.facts.findIndex((fact) => fact.relation === 'conflict');
  const [fact, key] = [comparison.facts[i], wrong.keys[i]];
  if (!fact || !key) throw new Error('no conflict');
  await markWrong(wrongFact(key, { in: 'texts', fact }, A, B));
  return { fact, key };
}

describe('what is marked as wrong', () => {
  beforeEach(() => stored.clear());

  it('is left out of the comparison of the same two, whichever comes first, and counted there', async () => {
    const { fact, key } = await markConflict();
    const after = await compareShown(A, B, OPTIONS, true);
    expect(after.comparison.facts).not.toContainEqual(fact);
    expect(after.wrong.hidden).toEqual([{ key, fact }]);
    expect(after.wrong.keys).toHaveLength(after.comparison.facts.length);
    expect((await compareShown(B, A, OPTIONS, true)).wrong.hidden.map((one) => one.key)).toEqual([key]);
  });

  it('is left out of tables, which are told what', async () => {
    const before = await tabulateShown([A, B], () => 'same event');
    expect(before.hidden).toEqual([]);
    await markConflict();
    const after = await tabulateShown([A, B], () => 'same event');
    expect(after.rows.length).toBe(before.rows.length - 1);
    expect(after.hidden.map(({ a, b }) => [a.words, b.words])).toEqual([['12 people', '19 people']]);
  });

  it('is left out of headlines, and of what one report gives in two ways, apart from what the texts say', async () => {
    const title = '12 killed in Velden tunnel blaze';
    const text =
      'Nineteen people were killed when fire swept the Velden tunnel on Monday, police said. The tunnel stays closed for a week.';
    const [a, b] = [
      { ...A, title, text },
      { ...B, title: '19 killed in Velden tunnel blaze', text: 'The Velden tunnel stays closed after Monday’s fire, police said.' },
    ];
    const before = await compareShown(a, b, OPTIONS, true);
    const [headline, within] = [before.comparison.headlines[0], before.comparison.within.a[0]];
    if (!headline || !within) throw new Error('nothing to mark');
    await markWrong(wrongFact(before.wrong.headlines.keys[0] ?? '', { in: 'headlines', fact: headline }, a, b));
    const key = before.wrong.within.a.keys[0] ?? '';
    await markWrong(wrongFact(key, { in: 'a', fact: within }, a, b));
    const after = await compareShown(a, b, OPTIONS, true);
    expect([after.comparison.headlines, after.comparison.within.a]).toEqual([[], []]);
    expect(after.comparison.facts).toEqual(before.comparison.facts);
    expect(after.wrong.headlines.hidden).toEqual([{ key: before.wrong.headlines.keys[0], fact: headline }]);
    // The other way round, and beside any other report, it is the same.
    expect((await compareShown(b, a, OPTIONS, true)).wrong.within.b.hidden.map((one) => one.key)).toEqual([key]);
    expect((await compareShown(a, B, OPTIONS, true)).wrong.within.a.hidden.map((one) => one.key)).toEqual([key]);
    const marks = await wrongMarks();
    expect(marks.map(({ of, a, b }) => [of, a.outlet, a.words, b.outlet, b.words])).toEqual([
      ['one report', 'Harbour Post', '12', 'Harbour Post', 'Nineteen people'],
      ['headlines', 'Harbour Post', '12', 'Coast Daily', '19'],
    ]);
    await unmarkWrong({ key });
    expect((await compareShown(a, b, OPTIONS, true)).comparison.within.a).toEqual([within]);
  });

  it('comes back when the mark is taken back', async () => {
    const { key } = await markConflict();
    await unmarkWrong({ key });
    expect((await compareShown(A, B, OPTIONS, true)).wrong.hidden).toEqual([]);
  });

  it('is kept with kind, relation, short words, outlets, dates, time and version', async () => {
    await markConflict();
    expect(await wrongMarks()).toEqual([
      {
        key: expect.stringMatching(/^[0-9a-f]{16}$/),
        kind: 'figure',
        relation: 'conflict',
        a: { outlet: 'Harbour Post', published: A.published, words: '12 people' },
        b: { outlet: 'Coast Daily', published: B.published, words: '19 people' },
        marked: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        version: '9.9.9',
      },
    ]);
  });

  it('holds short words alone, however long the passage', () => {
    const long = { ...A, text: 'word '.repeat(400) };
    const mark = wrongFact(nth(1), { in: 'texts', fact: fact('quote', 'altered', { start: 0, end: 2000 }, null, '') }, long, B);
    expect(mark.a.words?.length).toBeLessThanOrEqual(160);
    expect(v.safeParse(wrongShapes.markWrong, mark).success).toBe(true);
  });

  it('gives way, oldest first, when there are too many, and the reader is told', async () => {
    for (let i = 0; i < MOST_MARKS; i++) expect(await markWrong(some(i))).toEqual({ forgotten: 0 });
    // Said again it is the newest, and takes nobody's place.
    expect(await markWrong(some(0))).toEqual({ forgotten: 0 });
    expect(await markWrong(some(MOST_MARKS))).toEqual({ forgotten: 1 });
    const keys = (await wrongMarks()).map(({ key }) => key);
    expect(keys).toHaveLength(MOST_MARKS);
    expect(keys.slice(0, 2)).toEqual([nth(MOST_MARKS), nth(0)]);
    expect(keys).not.toContain(nth(1));
  });

  it('loses none of two that are made at once', async () => {
    await Promise.all([markWrong(some(1)), markWrong(some(2))]);
    expect(await wrongMarks()).toHaveLength(2);
  });

  it('is forgotten at once, and brought back as it was', async () => {
    await markWrong(some(1));
    await markWrong(some(2));
    const marks = await wrongMarks();
    await clearWrong();
    expect(await wrongMarks()).toEqual([]);
    await markWrong(some(3));
    await restoreWrong({ marks });
    expect((await wrongMarks()).map(({ key }) => key)).toEqual([nth(3), ...marks.map(({ key }) => key)]);
  });

  it('counts as nothing where what is stored has another shape', async () => {
    stored.set('wrongMarks', [{ key: 'x' }, null, 7]);
    expect(await wrongMarks()).toEqual([]);
    stored.set('wrongMarks', 'nonsense');
    expect(await wrongMarks()).toEqual([]);
    await markWrong(some(1));
    expect(await wrongMarks()).toHaveLength(1);
  });

  it('is taken only in its own shape', () => {
    const bad = [
      { ...some(1), key: 'javascript:1' },
      { ...some(1), more: 1 },
      { ...some(1), kind: 'verdict' },
      { ...some(1), a: { words: 'x'.repeat(161) } },
    ];
    for (const one of bad) expect(v.safeParse(wrongShapes.markWrong, one).success).toBe(false);
  });
});

describe('reports that do not belong together', () => {
  beforeEach(() => stored.clear());

  const samples = loadSamples();
  const held = buildIndex(samples);
  const {
    url: _,
    text,
    title,
    outlet,
    agency,
    published,
    language,
  } = samples.find(({ id }) => id === 'sample-courier-strike') as (typeof samples)[number];
  const article = { url: 'https://courier.example/strike', text, title, outlet, agency, published, language } as Article;

  it('are no match any more, and stand apart', async () => {
    const before = await matchShown(held, article);
    const wrong = before.matches.find((match) => !match.self) as (typeof before.matches)[number];
    const key = pairKey('kept:https://courier.example/strike', wrong.report.id);
    await markWrong(wrongMatch(key, wrong.relation, article, wrong.report));
    const after = await matchShown(held, article);
    expect(after.apart.map(({ report }) => report.id)).toEqual([wrong.report.id]);
    expect(after.matches).toHaveLength(before.matches.length - 1);
    expect((await wrongMarks())[0]).toMatchObject({
      kind: 'match',
      relation: wrong.relation,
      a: { words: title },
      b: { words: wrong.report.title },
    });
  });

  it('are named by both ids, whichever comes first', () => {
    expect(pairKey('a', 'b')).toBe(pairKey('b', 'a'));
    expect(pairKey('a', 'b')).not.toBe(pairKey('a', 'c'));
  });
});

describe('the report to the makers', () => {
  beforeEach(() => stored.clear());

  it('holds what the reader is told that it holds, and no name under which this machine keeps it', async () => {
    await markConflict();
    const report = JSON.parse(wrongReport(await wrongMarks(), '1.2.3', new Date('2031-03-15T00:00:00Z')));
    expect(Object.keys(report)).toEqual(['format', 'made', 'collate', 'words', 'marks']);
    expect(Object.keys(report.marks[0]).sort()).toEqual(['a', 'b', 'collate', 'kind', 'marked', 'relation']);
    expect(Object.keys(report.marks[0].a)).toEqual(['outlet', 'published', 'words']);
  });
});
