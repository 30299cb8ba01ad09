import { describe, expect, test } from 'vitest';
import { badgeCount, buildIndex, groupCopies } from '../../lib/match';
import { CORPUS, copy, filler, independent, query, unrelated, wire, yearBefore } from './invented';

const asked = query(wire, { id: 'wire' });
const found = async (among: Parameters<typeof buildIndex>[0], one = asked) => (await buildIndex(among).match(one)).matches;

describe('groupCopies', () => {
  test('counts outlets with the same text, the query’s among them, as one source', async () => {
    expect(groupCopies(asked, await found(CORPUS))).toMatchObject({ agency: 'Nordwire', outlets: 2, sources: 1 });
  });

  test('is null where nobody else has the text', async () => {
    expect(groupCopies(asked, await found([independent, yearBefore, unrelated]))).toBeNull();
  });

  test('is null where only the report itself is held', async () => {
    expect(groupCopies(query(wire), await found([wire], query(wire)))).toBeNull();
  });

  test('two copies of one outlet are one outlet', async () => {
    const again = { ...copy, id: 'again', outlet: 'The Daily Meridian' };
    expect(groupCopies(asked, await found([copy, again]))?.outlets).toBe(2);
  });

  test('names no agency where two are named', async () => {
    expect(groupCopies(asked, await found([{ ...copy, agency: 'Southwire' }]))?.agency).toBeNull();
  });

  test('one agency in two writings is one', async () => {
    expect(groupCopies(asked, await found([{ ...copy, agency: 'NORDWIRE ' }]))?.agency).toBe('Nordwire');
  });

  test('counts copies that name no outlet, and tells how many they are', async () => {
    const among = [copy, { ...copy, id: 'nameless', outlet: null }];
    expect(groupCopies(asked, await found(among))).toMatchObject({ outlets: 3, unnamed: 1, sources: 1 });
  });

  test('names the copy first seen, by stated dates alone', async () => {
    const early = (publishedFrom: 'stated' | 'inferred') => ({ ...copy, id: 'early', published: '2031-03-02', publishedFrom });
    const late = { ...copy, publishedFrom: 'stated' as const };
    expect(groupCopies(asked, await found([late, early('stated')]))?.firstSeen?.report?.id).toBe('early');
    expect(groupCopies(asked, await found([late, early('inferred')]))?.firstSeen).toMatchObject({ report: null, published: '2031-03-04' });
    expect(groupCopies(asked, await found([copy, early('inferred')]))?.firstSeen).toBeNull();
  });

  test('names none first where two share the day and one gives no time', async () => {
    const sameDay = { ...copy, published: '2031-03-04T08:00:00Z', publishedFrom: 'stated' as const };
    expect(groupCopies(asked, await found([sameDay]))?.firstSeen).toBeNull();
    const timed = query(wire, { id: 'wire', published: '2031-03-04T11:00:00+02:00' });
    expect(groupCopies(timed, await found([sameDay], timed))?.firstSeen?.report?.id).toBe('copy');
  });

  test('names none first that is dated weeks before most of several', async () => {
    const on = (id: string, published: string) => ({ ...copy, id, outlet: `Outlet ${id}`, published, publishedFrom: 'stated' as const });
    const dated = [on('b', '2031-03-05'), on('c', '2031-03-06')];
    const first = async (held: Parameters<typeof buildIndex>[0]) => groupCopies(asked, await found(held))?.firstSeen;
    expect((await first([on('a', '2031-03-03'), ...dated]))?.report?.id).toBe('a');
    // A whole copy is one whatever it is dated.
    const old = { ...wire, id: 'old', outlet: 'Outlet old', published: '2019-01-01', publishedFrom: 'stated' as const };
    expect(await first([old, ...dated])).toBeNull();
    expect((await first([old]))?.report?.id).toBe('old');
  });

  test('counts each outlet of dozens of whole, cut, undated and mixed copies once, and nothing else', async () => {
    const paragraphs = wire.text.split('\n\n');
    const other = filler(7, 6);
    const copies = Array.from({ length: 40 }, (_, i) => {
      const cut = paragraphs.slice(i % 3, 10 - (i % 2)).join(i % 5 === 0 ? ' ' : '\n\n');
      const text = i % 8 === 0 ? `${cut}\n\n${other}` : i % 7 === 0 ? `${filler(i, 1)}\n\n${cut}` : cut;
      const published = i % 4 === 0 ? null : `2031-03-0${4 + (i % 2)}`;
      return { ...copy, id: `copy-${i}`, outlet: `Outlet ${i % 20}`, published, text, agency: i % 3 === 0 ? null : 'Nordwire' };
    });
    const beside = Array.from({ length: 30 }, (_, i) => ({
      ...unrelated,
      id: `beside-${i}`,
      outlet: `Outlet ${i % 20}`,
      text: `${filler(300 + i, 20)}\n\n${i % 3 === 0 ? other : filler(400 + i, 6)}`,
    }));
    const group = groupCopies(asked, await found([...copies, ...beside]));
    expect(group).toMatchObject({ agency: 'Nordwire', outlets: 21, unnamed: 0, sources: 1 });
    expect(new Set(group?.copies.map(({ report }) => report.id))).toEqual(new Set(copies.map(({ id }) => id)));
  });

  test('names the longest copy, where another was clearly shortened', async () => {
    const cut = { ...copy, id: 'cut', text: copy.text.slice(0, Math.floor(copy.text.length * 0.8)) };
    expect(groupCopies(asked, await found([cut]))?.longest?.report).toBeNull();
    const asCut = query(cut, { id: 'cut' });
    expect(groupCopies(asCut, await found([wire], asCut))?.longest?.report?.id).toBe('wire');
    const bylined = { ...wire, id: 'bylined', outlet: 'Coast Daily', text: `By our correspondent\n\n${wire.text}` };
    expect(groupCopies(asked, await found([bylined]))?.longest).toBeNull();
  });

  test('takes the agency from a copy where the page names none', async () => {
    const unnamed = query(wire, { id: 'wire', agency: null });
    expect(groupCopies(unnamed, await found([copy], unnamed))?.agency).toBe('Nordwire');
  });
});

describe('badgeCount', () => {
  test('counts other outlets with the same text or the same event; related and unrelated ones never', async () => {
    expect(badgeCount(asked, await found(CORPUS))).toBe(2);
  });

  test('does not count the report itself', async () => {
    const own = query(wire);
    expect(badgeCount(own, await found([wire], own))).toBe(0);
  });

  test('does not count another report of the page’s own outlet', async () => {
    expect(badgeCount(asked, await found([{ ...independent, outlet: 'Varnholm Courier' }]))).toBe(0);
  });

  test('knows the page’s own outlet from the report that it is', async () => {
    const page = query(wire, { outlet: null, url: 'https://courier.example/ferry' });
    const held = [
      { ...wire, url: 'https://courier.example/ferry' },
      { ...copy, outlet: 'Varnholm Courier' },
    ];
    expect(badgeCount(page, await found(held, page))).toBe(0);
  });

  test('reports that name no outlet count one each', async () => {
    const unnamed = [
      { ...copy, outlet: null },
      { ...independent, outlet: null },
    ];
    expect(badgeCount(asked, await found(unnamed))).toBe(2);
  });
});
