import { describe, expect, test } from 'vitest';
import { buildIndex, type Match, type Query } from '../../lib/match';
import { loadSamples } from '../pages/samples';
import { CORPUS, copy, FERRY, filler, independent, query, report, unrelated, wire, yearBefore } from './invented';

const index = buildIndex(CORPUS);
const relations = async (asked: Query, among = index) =>
  (await among.match(asked)).matches.map(({ report: { id }, relation }) => [id, relation]);
const matchOf = async (asked: Query, id: string, among = index): Promise<Match | undefined> =>
  (await among.match(asked)).matches.find((match) => match.report.id === id);

describe('relations', () => {
  test('a wire story finds its copy, another account of the event, and the year before, in this order', async () => {
    expect(await relations(query(wire, { id: 'wire' }))).toEqual([
      ['copy', 'same text'],
      ['independent', 'same event'],
      ['year-before', 'related'],
    ]);
  });

  test('an unrelated report matches nothing', async () => {
    expect(await relations(query(unrelated, { id: 'unrelated' }))).toEqual([]);
  });

  test('nothing matches in an empty index, and no text matches nothing', async () => {
    expect(await buildIndex().match(query(wire))).toEqual({ matches: [], candidates: [] });
    expect((await index.match(query(wire, { text: '', title: null }))).matches).toEqual([]);
  });

  test('the query itself is never among its matches or candidates', async () => {
    const found = await index.match(query(wire, { id: 'wire' }));
    expect([...found.matches.map((m) => m.report.id), ...found.candidates.map((c) => c.id)]).not.toContain('wire');
  });

  test('one event is found without dates too', async () => {
    const undated = buildIndex(CORPUS.map((one) => ({ ...one, published: null })));
    const found = await relations(query(wire, { id: 'wire', published: null }), undated);
    expect(found).toContainEqual(['copy', 'same text']);
    expect(found).toContainEqual(['independent', 'same event']);
    expect(found.map(([id]) => id)).not.toContain('unrelated');
  });

  test('an undated text that names a later month is not on the event', async () => {
    const undated = (sentence: string) => query(independent, { id: null, published: null, text: `${independent.text} ${sentence}` });
    const among = buildIndex([wire]);
    expect((await matchOf(undated('The line has been in debt since March 2030.'), 'wire', among))?.relation).toBe('same event');
    expect((await matchOf(undated('The line has had new owners since June 2031.'), 'wire', among))?.relation).not.toBe('same event');
    expect((await matchOf(undated('The harbour will be closed until June 2031.'), 'wire', among))?.relation).toBe('same event');
  });

  test('reports of other days that have only a country and its places in common are not related', async () => {
    const samples = loadSamples();
    const held = buildIndex(samples);
    const kind = (id: string) => (id.includes('strike') ? 'strike' : 'ferry');
    for (const one of samples) {
      const found = (await held.match(query(one, { id: one.id }))).matches.map((match) => kind(match.report.id));
      expect(new Set(found)).toEqual(new Set([kind(one.id)]));
    }
  });

  test('the same account a year later is no same event', async () => {
    const later = query(independent, { id: 'independent', published: '2032-03-04' });
    expect((await matchOf(later, 'wire'))?.relation).not.toBe('same event');
  });
});

describe('across languages', () => {
  test('an account in another language is found by its names, figures and dates', async () => {
    const spanish = report(
      'es',
      `Los 214 pasajeros del transbordador Maren Aurelia fueron rescatados el martes tras encallar frente a la isla de Lindesund, informó la guardia costera de Norvala. Los botes salieron del puerto de Varnholm.

La ministra de transporte, Ilse Tammerfors, ordenó que los otros tres barcos de Lindesund Ferries permanezcan en el puerto hasta que se examinen.`,
      { language: 'es', outlet: 'Correo de Maravilla', published: '2031-03-05' },
    );
    expect((await matchOf(query(wire, { id: 'wire' }), 'es', buildIndex([...CORPUS, spanish])))?.relation).toBe('same event');
  });
});

describe('same text', () => {
  test('one word in twenty changed is still the same text', async () => {
    const changed = FERRY.split(' ')
      .map((word, i) => (i % 20 === 7 ? 'elsewhere' : word))
      .join(' ');
    expect((await matchOf(query(wire, { id: null, text: changed }), 'wire'))?.relation).toBe('same text');
  });

  test('typographic quotes, dashes and capitals do not matter', async () => {
    expect((await matchOf(query(wire, { text: FERRY.toUpperCase().replaceAll(', ', ' — ') }), 'wire'))?.relation).toBe('same text');
  });

  test('a text of substance that stands whole in a longer one is the same text', async () => {
    const longer = `${filler(1, 40)} ${FERRY} ${filler(2, 40)}`;
    expect((await matchOf(query(wire, { text: longer }), 'wire'))?.relation).toBe('same text');
  });

  test('a caption-size text is not', async () => {
    const caption = FERRY.split(' ').slice(0, 25).join(' ');
    expect((await matchOf(query(wire, { text: caption }), 'wire'))?.relation).not.toBe('same text');
  });

  test('it is the report itself where outlet or address fit, and only then', async () => {
    expect((await matchOf(query(wire), 'wire'))?.self).toBe(true);
    expect((await matchOf(query(wire, { outlet: 'the VARNHOLM COURIER' }), 'wire'))?.self).toBe(true);
    expect((await matchOf(query(wire, { outlet: null, url: 'https://www.varnholm-courier.example/ferry' }), 'wire'))?.self).toBe(true);
    expect((await matchOf(query(wire, { outlet: 'Daily Meridian' }), 'wire'))?.self).toBe(false);
    expect((await matchOf(query(wire, { outlet: null }), 'wire'))?.self).toBe(false);
  });

  test('a report that names no outlet is known by its address alone', async () => {
    const url = 'https://news.example/2031/ferry';
    const unnamed = buildIndex([{ ...wire, outlet: null, url }]);
    expect((await matchOf(query(wire, { url: 'http://www.news.example/2031/ferry/?utm_source=x#top' }), 'wire', unnamed))?.self).toBe(true);
    expect((await matchOf(query(wire, { url: 'https://news.example/2031/other' }), 'wire', unnamed))?.self).toBe(false);
  });
});

describe('shared passages', () => {
  const passage = FERRY.split('\n\n').slice(3, 6).join(' ');
  const among = buildIndex([wire]);

  test('three sentences taken over into another text are shared passages, and the runs say where', async () => {
    const text = `${filler(3, 20)} ${passage} ${filler(4, 20)}`;
    const match = await matchOf(query(report('q', text, { outlet: 'Elsewhere' })), 'wire', among);
    expect(match?.relation).toBe('shared passages');
    const [run] = match?.evidence.runs ?? [];
    expect(text.slice(run?.query.start, run?.query.end)).toBe(passage.slice(0, -1));
    expect(FERRY.slice(run?.report?.start, run?.report?.end)).toBe(FERRY.split('\n\n').slice(3, 6).join('\n\n').slice(0, -1));
  });

  test('the same sentences as a quotation are none', async () => {
    const text = `${filler(3, 20)} “${passage}” ${filler(4, 20)}`;
    expect((await matchOf(query(report('q', text, { outlet: 'Elsewhere' })), 'wire', among))?.relation).not.toBe('shared passages');
  });

  test('what a site repeats on every page is none', async () => {
    const furniture = filler(9, 6);
    const pages = Array.from({ length: 12 }, (_, i) =>
      report(`page-${i}`, `${filler(100 + i, 30)} ${furniture}`, { outlet: `Outlet ${i}` }),
    );
    const asked = query(report('q', `${filler(77, 30)} ${furniture}`, { outlet: 'Outlet q' }));
    expect((await buildIndex(pages).match(asked)).matches).toEqual([]);
  });

  test('what comes again and again over days is a formula, however much of it is alike', async () => {
    const notice = filler(9, 60);
    const day = (n: number) => ({ outlet: `Outlet ${n}`, published: `2031-03-${String(n).padStart(2, '0')}` });
    const series = [2, 8, 14].map((n) => report(`notice-${n}`, `${notice} ${filler(100 + n, 10)}`, day(n)));
    const relation = async (held: typeof series) =>
      (await matchOf(query(report('q', `${notice} ${filler(77, 10)}`, day(15))), 'notice-14', buildIndex(held)))?.relation;
    expect(await relation(series)).not.toBe('same text');
    expect(await relation(series.slice(2))).toBe('same text');
  });

  test('copies of one text that many outlets carry are no furniture', async () => {
    const carried = Array.from({ length: 12 }, (_, i) => ({ ...wire, id: `carried-${i}`, outlet: `Outlet ${i}` }));
    const found = (await buildIndex(carried).match(query(wire))).matches;
    expect(found).toHaveLength(12);
    expect(new Set(found.map((match) => match.relation))).toEqual(new Set(['same text']));
  });

  test('a formula with other names in it is not the same text', async () => {
    const formula = (place: string, head: string, day: string) =>
      `The governor sent a cable of congratulations to ${head}, president of ${place}, on the anniversary of ${day}. In the cable the governor expressed his sincere wishes of health to ${head} and of progress to the friendly people of ${place}, and praised the close relations of both countries since ${day}.`;
    const among = buildIndex([report('a', formula('Norvala', 'Anselm Rautio', 'the founding of the union'), { published: '2031-03-01' })]);
    const asked = query(
      report('q', formula('the Republic of East Maravilla', 'Dr. Beatriz Solano Paredes', 'independence'), { published: '2031-03-01' }),
    );
    expect((await matchOf(asked, 'a', among))?.relation ?? null).not.toBe('same text');
  });
});

describe('evidence', () => {
  test('names the words by which a report matched, as the query writes them', async () => {
    const found = (await matchOf(query(wire, { id: 'wire' }), 'independent'))?.evidence;
    expect(found?.names).toEqual(expect.arrayContaining(['Maren Aurelia', 'Ilse Tammerfors', 'Varnholm']));
    expect(found?.figures).toContain('214');
    expect(found?.days).toBe(0);
  });

  test('gives the distance in days, the report before the query being negative, and null where a date is missing', async () => {
    expect((await matchOf(query(wire, { id: 'wire' }), 'year-before'))?.evidence.days).toBe(-386);
    expect((await matchOf(query(wire, { id: 'wire', published: null }), 'copy'))?.evidence.days).toBeNull();
  });

  test('says how much of each text stands in the other', async () => {
    const found = (await matchOf(query(copy, { id: 'copy' }), 'wire'))?.evidence;
    expect(found?.ofQuery).toBeGreaterThan(0.95);
    expect(found?.ofReport).toBeGreaterThan(0.8);
    expect(found?.ofReport).toBeLessThan(found?.ofQuery ?? 0);
  });

  test('spellings of one name count as one', async () => {
    const other = { ...yearBefore, text: yearBefore.text.replaceAll('Tammerfors', 'Tamerfors').replaceAll('Aurelia', 'Aureliya') };
    const found = (await matchOf(query(wire, { id: 'wire' }), 'year-before', buildIndex([other])))?.evidence;
    expect(found?.names).toContain('Maren Aurelia');
  });
});
