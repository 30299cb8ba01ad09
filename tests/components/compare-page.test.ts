import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_KINDS, hashOf, markOf, type Place, type Route, routeOf, routeTo, SHOWS } from '../../components/compare/route';
import { differs, rowAt, rowsOf } from '../../components/compare/rows';
import { sharesOf, stripOf } from '../../components/compare/strip';
import { byDate, placeInTime } from '../../components/compare/timeline';
import { compare, type Passage, type Side } from '../../lib/compare';
import { match } from './samples';

const side = (text: string, outlet: string): Side => ({
  title: null,
  outlet,
  agency: null,
  published: null,
  language: 'en',
  text,
  partial: false,
  statements: null,
});

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ tab: fc.nat() }),
  fc.record({ earlier: fc.nat() }),
  fc.record({ report: fc.string({ minLength: 1, unit: 'grapheme' }), version: fc.option(fc.nat({ max: 999 })) }),
);
const route: fc.Arbitrary<Route> = fc.record({
  places: fc.array(place, { minLength: 1, maxLength: 8 }),
  show: fc.constantFrom(...SHOWS),
  kind: fc.option(fc.constantFrom(...FACT_KINDS)),
  lacks: fc.constant(null),
  folded: fc.boolean(),
  of: fc.option(fc.constant('0a1bfd8b')),
  held: fc.option(fc.string()),
  at: fc.option(fc.record({ side: fc.constantFrom('a', 'b'), start: fc.nat({ max: 999_999_999 }) })),
});

describe('the address of the full page', () => {
  it('leads back to what it was made of, whatever an id holds', () => {
    fc.assert(
      fc.property(route, (given) => {
        expect(routeOf(hashOf(given))).toEqual(given);
      }),
    );
  });

  it('of no text, or of something else, leads nowhere', () => {
    for (const hash of ['', '#', '#reports', '#tab:x', '#tab:1/what:2', '#report:', '#report:%E0%A4%A'])
      expect(routeOf(hash), hash).toBeNull();
  });

  it('names a place in either text, and no place where it is malformed', () => {
    expect(hashOf({ ...routeTo([{ tab: 3 }, { report: 'x', version: null }]), at: { side: 'a', start: 120 } })).toBe(
      '#tab:3/report:x?at=a120',
    );
    for (const at of ['120', 'c1', 'a', 'a-1', 'a1e9', 'a1234567890']) expect(routeOf(`#tab:3/report:x?at=${at}`)?.at, at).toBeNull();
  });

  it('names one of its texts by number, and none that is not among them', () => {
    expect(hashOf({ ...routeTo([{ tab: 3 }, { report: 'x', version: null }]), lacks: 1 })).toBe('#tab:3/report:x?lacks=2');
    expect(routeOf('#tab:3/report:x?lacks=2')?.lacks).toBe(1);
    for (const lacks of ['0', '3', '-1', 'x', '1e1', '999']) expect(routeOf(`#tab:3/report:x?lacks=${lacks}`)?.lacks, lacks).toBeNull();
  });

  it('holds no address of a page, only a mark that another page does not have', () => {
    expect(markOf('https://harbourpost.example/ferry')).toMatch(/^[0-9a-f]{8}$/);
    expect(markOf('https://harbourpost.example/ferry')).not.toBe(markOf('https://harbourpost.example/fire'));
    expect(hashOf({ ...routeTo([{ tab: 3 }]), of: markOf('https://harbourpost.example/ferry') })).toBe(
      `#tab:3?of=${markOf('https://harbourpost.example/ferry')}`,
    );
  });
});

const SENTENCES = [
  'The ferry Astrid ran aground near Talmere at dawn on Friday.',
  'Fourteen passengers were carried to the hospital of Orrin.',
  'The harbour master had warned of shifting sand for weeks.',
  'Divers will look at the hull once the storm has passed.',
  'A tug pulled the vessel free shortly before noon.',
  'Residents brought blankets and hot soup to the quay.',
];
const someText = fc.shuffledSubarray(SENTENCES, { minLength: 1 }).map((sentences) => sentences.join('\n\n'));

describe('the rows of two texts', () => {
  it('give each text whole and in its own order, whatever was moved', () => {
    fc.assert(
      fc.property(someText, someText, (a, b) => {
        const { passages } = compare(side(a, 'Gazette'), side(b, 'Lantern'), { relation: 'same event', runs: [] });
        const rows = rowsOf(passages);
        expect(rows.map((row) => row.a && a.slice(row.a.span.start, row.a.span.end)).join('')).toBe(a);
        expect(rows.map((row) => row.b && b.slice(row.b.span.start, row.b.span.end)).join('')).toBe(b);
      }),
      { numRuns: 60 },
    );
  });

  it('set what stands in the same order side by side, and link what was moved both ways', () => {
    const a = [0, 1, 2, 3].map((i) => SENTENCES[i]).join('\n\n');
    const b = [3, 0, 1, 2].map((i) => SENTENCES[i]).join('\n\n');
    const rows = rowsOf(compare(side(a, 'Gazette'), side(b, 'Lantern'), { relation: 'same event', runs: [] }).passages);
    const moved = rows.flatMap((row, at) => (row.a?.standing === 'moved' ? [{ at, twin: row.a.twin }] : []));
    expect(moved).toHaveLength(1);
    expect(rows[moved[0]?.twin ?? -1]?.b).toMatchObject({ standing: 'moved', twin: moved[0]?.at });
    expect(rows.filter(({ paired }) => paired)).toHaveLength(3);
    expect(rows.filter(differs)).toHaveLength(2);
  });

  it('are found by a place in either text', () => {
    const passages: Passage[] = [
      { relation: 'same', a: { start: 0, end: 10 }, b: { start: 0, end: 10 }, changes: [] },
      { relation: 'only-b', a: null, b: { start: 10, end: 30 }, changes: [] },
    ];
    expect(rowAt(rowsOf(passages), 'b', 12)).toBe(1);
    expect(rowAt(rowsOf(passages), 'a', 12)).toBeNull();
  });

  it('make a strip that is the whole text', () => {
    const passages: Passage[] = [
      { relation: 'same', a: { start: 0, end: 10 }, b: { start: 0, end: 10 }, changes: [] },
      { relation: 'only-a', a: { start: 10, end: 30 }, b: null, changes: [] },
      { relation: 'only-a', a: { start: 30, end: 40 }, b: null, changes: [] },
    ];
    const strip = stripOf(rowsOf(passages), 'a', 40);
    expect(strip).toEqual([
      { standing: 'same', from: 0, to: 0.25 },
      { standing: 'only', from: 0.25, to: 1 },
    ]);
    expect(sharesOf(strip)).toEqual({ same: 0.25, moved: 0, reworded: 0, only: 0.75 });
  });
});

describe('the reports in time', () => {
  const dated = (id: string, days: number | null) => {
    const one = match(id, 'same event');
    return { ...one, evidence: { ...one.evidence, days } };
  };

  it('stand in the order of their dates, those of one day in a pile, undated ones nowhere', () => {
    const piles = placeInTime([dated('late', 3), dated('year', -380), dated('same', 0), dated('again', 3), dated('none', null)]);
    expect(piles.map(({ days, here, matches }) => [days, here, matches.map(({ citation }) => citation.id)])).toEqual([
      [-380, false, ['year']],
      [0, true, ['same']],
      [3, false, ['late', 'again']],
    ]);
    expect(piles.map(({ at }) => at)).toEqual([0, expect.any(Number), 1]);
  });

  it('make no picture where all are of one day, and write only dates that have room', () => {
    expect(placeInTime([dated('same', 0), dated('none', null)])).toEqual([]);
    const piles = placeInTime([1, 2, 3, 400].map((days) => dated(String(days), days)));
    expect(piles.filter(({ labelled }) => labelled).map(({ days }) => days)).toEqual([0, 400]);
  });

  it('are listed with those of unknown date apart', () => {
    const undated = match('none', 'same event', {}, { published: null });
    const { dated: known, undated: unknown } = byDate([dated('late', 3), undated, dated('early', -1)]);
    expect(known.map(({ citation }) => citation.id)).toEqual(['early', 'late']);
    expect(unknown.map(({ citation }) => citation.id)).toEqual(['none']);
  });
});
