import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type FullReport,
  LIBRARY_NAME,
  type Library,
  openLibrary,
  openLibraryReader,
  parseReportLine,
  type Report,
} from '../../lib/corpus';
import { allOf, faultsOf } from './kept';

const INDEXING = { version: 1, entryOf: (of: Report) => new TextEncoder().encode(of.id) };
const BODY = 'The lamps of Quenby were lit again on Friday. Some 40 of them had been dark since March. The mayor thanked the crews.';
const report = (id: string, text = BODY, more: object = {}): FullReport =>
  parseReportLine(JSON.stringify({ id, text, title: 'Lamps of Quenby lit again', outlet: 'Quenby Post', ...more }), 1);
const day = (n: number) => `2031-05-${String(n).padStart(2, '0')}T09:00:00.000Z`;

let library: Library;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  library = await openLibrary(INDEXING);
});
afterEach(() => library.close());

const put = async (one: FullReport, source: string, seen: string, visit?: string) =>
  (await library.put([{ report: one, source, seen, ...(visit ? { visit } : {}) }]))[0];
const CHANGED = BODY.replace('Some 40', 'Some 60');

describe('rows', () => {
  it('say of a report what lists show', async () => {
    await put(report('a', BODY, { language: 'en', published: '2031-05-01', url: 'https://post.example/a' }), 'kept', day(1));
    expect(await library.row('a')).toMatchObject({
      id: 'a',
      outlet: 'Quenby Post',
      title: 'Lamps of Quenby lit again',
      published: '2031-05-01',
      language: 'en',
      url: 'https://post.example/a',
      words: 23,
      added: day(1),
      sources: ['kept'],
      tags: [],
      versions: 0,
      full: true,
      partial: false,
    });
  });

  it('come newest first, a stretch at a time, each once', async () => {
    for (const n of [3, 1, 2]) await library.put(['x', 'y'].map((s) => ({ report: report(`${n}${s}`), source: 'kept', seen: day(n) })));
    const seen: string[] = [];
    for (let after = null as Awaited<ReturnType<Library['rows']>>['next']; ; ) {
      const { rows, next } = await library.rows({ after, most: 4 });
      seen.push(...rows.map(({ id }) => id));
      if (!next) break;
      after = next;
    }
    expect(seen).toEqual(['3x', '3y', '2x', '2y', '1x', '1y']);
  });

  it('of one source come by their ids, a stretch at a time', async () => {
    for (const id of ['d', 'a', 'c', 'b']) await put(report(id), 'pack:lamps', day(1));
    await put(report('e'), 'kept', day(1));
    expect((await library.rowsOf('pack:lamps', { most: 3 })).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect((await library.rowsOf('pack:lamps', { after: 'b', most: 3 })).map(({ id }) => id)).toEqual(['c', 'd']);
    expect(await library.countOf('pack:lamps')).toBe(4);
  });

  it('note each way in which a report came, and its tags', async () => {
    expect(await put(report('a'), 'read', day(1))).toBe('new');
    expect(await put(report('a'), 'kept', day(2))).toBe('same');
    await library.tag(['a'], ['lamps', 'Quenby']);
    await library.tag(['a'], ['light'], ['lamps']);
    expect(await put(report('b'), 'kept', day(2))).toBe('new');
    expect(await library.tag(['a', 'b', 'gone'], ['light'])).toEqual(['b']);
    expect(await library.row('a')).toMatchObject({ sources: ['read', 'kept'], tags: ['Quenby', 'light'], added: day(1) });
  });

  it('are added up', async () => {
    await put(report('a'), 'kept', day(1));
    await put(report('b'), 'kept', day(1));
    await put(report('b', CHANGED), 'kept', day(2));
    const { rows } = await library.rows({ most: 10 });
    expect(await library.usage()).toEqual({ reports: 2, bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0) });
    await library.dropAll(['b']);
    expect(await library.usage()).toEqual({ reports: 1, bytes: (await library.row('a'))?.bytes });
  });

  it('can be read, and not changed, through the door for other pages', async () => {
    await put(report('a'), 'kept', day(1));
    const reader = await openLibraryReader();
    await put(report('b'), 'kept', day(2));
    expect((await reader.rows({ most: 5 })).rows.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await reader.get('b')).toEqual(report('b'));
    expect('put' in reader).toBe(false);
    reader.close();
  });
});

describe('versions', () => {
  it('are no more than twenty, of a page that says something else at every visit: the first stays, and the last ones', async () => {
    const said = (n: number) => BODY.replace('Some 40', `Some ${100 + n}`);
    for (let n = 1; n <= 25; n++) expect(await put(report('a', said(n)), 'kept', day(n))).toBe(n === 1 ? 'new' : 'changed');
    const versions = await library.versionsOf('a');
    expect(versions.map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(versions.map(({ report, seen }) => [report.text, seen])).toEqual(
      [1, ...Array.from({ length: 19 }, (_, i) => i + 6)].map((n) => [said(n), day(n)]),
    );
    expect(await library.row('a')).toMatchObject({ versions: 20, seen: day(25) });
    expect((await library.check(null, false)).faults).toEqual([]);
    const before = [versions, await library.row('a'), await library.usage()];
    expect(await library.restoreAll(await library.dropAll(['a', 'a']))).toBe(1);
    expect([await library.versionsOf('a'), await library.row('a'), await library.usage()]).toEqual(before);
  });

  it('are made where the words change, and keep the older text', async () => {
    await put(report('a'), 'kept', day(1));
    expect(await put(report('a', CHANGED), 'kept', day(3))).toBe('changed');
    expect(await library.get('a')).toMatchObject({ text: CHANGED });
    expect(await library.versionsOf('a')).toEqual([{ id: 'a', n: 1, seen: day(1), report: report('a') }]);
    expect(await library.row('a')).toMatchObject({ versions: 1, seen: day(3), added: day(1) });
  });

  it('are made where the headline changes', async () => {
    await put(report('a'), 'kept', day(1));
    expect(await put(report('a', BODY, { title: 'Lamps of Quenby dark again' }), 'kept', day(2))).toBe('changed');
  });

  it.each([
    ['a counter', BODY, `${BODY}\n\n1,204 comments`],
    ['a counter that rises', `${BODY}\n\n1,204 comments`, `${BODY}\n\n1,377 comments`],
    ['a time of updating', `${BODY}\n\nUpdated 3 May 2031 at 14:05.`, `${BODY}\n\nUpdated 4 May 2031 at 09:15.`],
    ['furniture', BODY, `Share this story\n\n${BODY}\n\nRead also: what became of the ferry that was to leave Quenby in June`],
    ['quotation marks and dashes', `${BODY} "It's late – but well done," she said.`, `${BODY} “It’s late — but well done,” she said.`],
    ['white space and paragraphs', BODY, BODY.replaceAll('. ', '.\n\n')],
    ['upper case', BODY, BODY.replace('The lamps of Quenby', 'THE LAMPS OF QUENBY')],
    ['a headline that was not found', BODY, BODY],
  ])('are not made for %s', async (name, old, now) => {
    await put(report('a', old), 'kept', day(1));
    const title = name.startsWith('a headline') ? { title: null } : {};
    expect(await put(report('a', now, title), 'kept', day(2))).toBe('same');
    expect(await library.versionsOf('a')).toEqual([]);
  });

  it('are made for a small figure in a short sentence', async () => {
    await put(report('a', 'Four lamps are lit. 14 people came.'), 'kept', day(1));
    expect(await put(report('a', 'Four lamps are lit. 17 people came.'), 'kept', day(2))).toBe('changed');
  });

  it('are not made while a page of one visit settles, and are made of a later visit', async () => {
    await put(report('a'), 'kept', '2031-05-01T09:00:00.000Z', 'visit-1');
    expect(await put(report('a', CHANGED), 'kept', '2031-05-01T09:00:20.000Z', 'visit-1')).toBe('same');
    expect(await library.get('a')).toMatchObject({ text: CHANGED });
    expect(await put(report('a'), 'kept', '2031-05-01T09:00:40.000Z', 'visit-2')).toBe('changed');
    expect(await library.row('a')).toMatchObject({ versions: 1 });
  });

  it('are made where another report stands under the address, also within one visit', async () => {
    await put(report('a'), 'kept', '2031-05-01T09:00:00.000Z', 'visit-1');
    const other = report(
      'a',
      'A ferry with forty people aboard ran aground off Talmere. Nobody drowned, police told reporters. Divers come tomorrow.',
    );
    expect(await put(other, 'kept', '2031-05-01T09:00:20.000Z', 'visit-1')).toBe('changed');
  });

  it('are not made of a stub, nor of the text that a stub was the beginning of', async () => {
    const stub = report('a', BODY.slice(0, 46), { partial: true });
    await put(stub, 'kept', day(1));
    expect(await put(report('a'), 'kept', day(2))).toBe('same');
    expect(await library.get('a')).toMatchObject({ text: BODY });
    expect(await put(stub, 'kept', day(3))).toBe('same');
    expect(await library.get('a')).toMatchObject({ text: BODY });
    expect(await library.row('a')).toMatchObject({ versions: 0, partial: false });
  });

  it('are not made of what a pack or a feed says of a report that the reader has read', async () => {
    await put(report('a'), 'read', day(1));
    expect(await put(report('a', CHANGED), 'pack:lamps', day(2))).toBe('same');
    expect(await library.get('a')).toMatchObject({ text: BODY });
    expect(await library.row('a')).toMatchObject({ sources: ['read', 'pack:lamps'], versions: 0 });
  });
});

describe('the trash', () => {
  it('takes reports with their versions, and gives all of a deletion back in one', async () => {
    await put(report('a'), 'kept', day(1));
    await put(report('a', CHANGED), 'kept', day(2));
    await put(report('b'), 'read', day(2));
    const before = [await library.rows({ most: 9 }), await library.versionsOf('a'), await library.usage()];
    const token = await library.dropAll(['a', 'b', 'not held']);
    expect(await allOf(library)).toEqual([]);
    expect(await library.versionsOf('a')).toEqual([]);
    expect(await library.deletions()).toMatchObject([{ token, reports: 2 }]);
    expect(await library.restoreAll(token)).toBe(2);
    expect([await library.rows({ most: 9 }), await library.versionsOf('a'), await library.usage()]).toEqual(before);
    expect(await library.deletions()).toEqual([]);
  });

  it('says what can be brought back, the latest first', async () => {
    for (const id of ['a', 'b', 'c']) await put({ ...report(id), title: id === 'c' ? null : `Headline of ${id}` }, 'kept', day(1));
    const first = await library.dropAll(['b', 'a']);
    const second = await library.dropAll(['c']);
    expect(await library.deletions()).toEqual([
      { token: second, reports: 1, title: null },
      { token: first, reports: 2, title: 'Headline of b' },
    ]);
    await library.restoreAll(second);
    expect(await library.deletions()).toHaveLength(1);
  });

  it('loses neither what it brings back nor what was kept anew meanwhile', async () => {
    await put(report('a'), 'kept', day(1));
    const token = await library.dropAll(['a']);
    await put(report('a', CHANGED), 'read', day(2));
    await library.restoreAll(token);
    expect(await library.get('a')).toMatchObject({ text: CHANGED });
    expect((await library.versionsOf('a')).map((version) => [version.seen, version.report.text])).toEqual([[day(1), BODY]]);
    expect(await library.row('a')).toMatchObject({ sources: ['kept', 'read'], versions: 1 });
    expect(await library.count()).toBe(1);
  });

  it('takes what a source alone brought, and takes the source away from the rest', async () => {
    await put(report('a'), 'feed:x', day(1));
    await put(report('b'), 'feed:x', day(1));
    await put(report('b'), 'kept', day(2));
    const token = await library.dropSource('feed:x');
    expect((await library.rows({ most: 9 })).rows.map(({ id, sources }) => [id, sources])).toEqual([['b', ['kept']]]);
    await library.restoreAll(token);
    expect(await library.row('a')).toMatchObject({ sources: ['feed:x'] });
    expect((await library.row('b'))?.sources.toSorted()).toEqual(['feed:x', 'kept']);
  });

  it('takes and brings back as much at a time as is wished, under one name', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await put(report(id), 'feed:x', day(1));
    const token = await library.dropSource('feed:x', null, 2);
    expect(await library.count()).toBe(3);
    expect(await library.dropSource('feed:x', token, 2)).toBe(token);
    expect(await library.dropAll(['e'], token)).toBe(token);
    expect(await library.deletions()).toMatchObject([{ token, reports: 5 }]);
    expect(await library.restoreAll(token, 2)).toBe(2);
    expect(await library.restoreAll(token, 9)).toBe(3);
    expect(await library.count()).toBe(5);
  });

  it('leaves everything but the row where it is, so that what comes back is in the index at once', async () => {
    for (const id of ['a', 'b', 'c']) await put(report(id), 'kept', day(1));
    const before = [await library.rows({ most: 9 }), await library.usage()];
    const token = await library.dropAll(['a', 'b']);
    expect([await library.get('a'), await library.reports(['a', 'c'])]).toEqual([null, [null, report('c')]]);
    expect(await library.since(null)).toMatchObject({ held: 1, waiting: 0, log: [[expect.any(Number), expect.anything()]] });
    expect(await library.restoreAll(token)).toBe(2);
    expect([await library.rows({ most: 9 }), await library.usage()]).toEqual(before);
    expect(await library.since(null)).toMatchObject({ held: 3, waiting: 0, dead: [] });
    expect(await faultsOf(library, false)).toEqual([]);
  });

  it('lets go of what lies there once it is emptied, a little at a time, and of nothing that came in anew since', async () => {
    for (let i = 0; i < 120; i++) await put(report(`r${i}`), 'kept', day(1));
    const first = await library.dropAll(Array.from({ length: 110 }, (_, i) => `r${i}`));
    await put(report('r1', CHANGED), 'read', day(2));
    await library.dropAll(['r1']);
    await put(report('r2', CHANGED), 'read', day(2));
    await library.emptyTrash();
    expect([await library.deletions(), await library.restoreAll(first)]).toEqual([[], 0]);
    // Again, before it is swept: neither is held by what went before it.
    await put(report('r3', CHANGED), 'read', day(3));
    const second = await library.dropAll(['r3', 'r111']);
    for (let steps = 0; await library.sweep(); steps++) {
      expect(steps).toBeLessThan(10);
      expect(await library.check(null, false)).toMatchObject({ checked: await library.count() });
      expect(await faultsOf(library, false)).toEqual([]);
    }
    expect(await library.restoreAll(second)).toBe(2);
    expect((await allOf(library)).map(({ id }) => id).sort()).toEqual(
      ['r2', 'r3', ...Array.from({ length: 10 }, (_, i) => `r${110 + i}`)].sort(),
    );
    expect(await library.get('r3')).toMatchObject({ text: CHANGED });
    const db = await openDB(LIBRARY_NAME);
    expect(await Promise.all(['reports', 'rows', 'numbers', 'entries', 'laid'].map((store) => db.count(store)))).toEqual([
      12, 12, 12, 12, 0,
    ]);
    db.close();
    expect(await faultsOf(library, false)).toEqual([]);
  });

  it('keeps apart what was deleted, kept anew and deleted again under one id', async () => {
    await put(report('a'), 'kept', day(1));
    const first = await library.dropAll(['a']);
    await put(report('a', CHANGED), 'read', day(2));
    const second = await library.dropAll(['a']);
    expect((await library.deletions()).map(({ token }) => token)).toEqual([second, first]);
    await library.restoreAll(first);
    expect(await library.get('a')).toEqual(report('a'));
    expect(await library.row('a')).toMatchObject({ sources: ['kept'], versions: 0 });
    await library.restoreAll(second);
    expect((await library.versionsOf('a')).length + 1).toBe(2);
    expect(await library.row('a')).toMatchObject({ sources: ['read', 'kept'] });
    expect(await library.deletions()).toEqual([]);
    expect(await faultsOf(library, false)).toEqual([]);
  });

  it('keeps apart what an earlier deletion took when it was gone on with after a later one', async () => {
    await put(report('a'), 'kept', day(1));
    await put(report('b'), 'kept', day(1));
    const begun = await library.dropAll(['b']);
    const second = await library.dropAll(['a']);
    await library.put([{ report: report('a', CHANGED), source: 'read', seen: day(2), tags: ['lamps'] }]);
    await library.dropAll(['a'], begun);
    await library.restoreAll(second);
    expect(await library.get('a')).toEqual(report('a'));
    expect(await library.row('a')).toMatchObject({ sources: ['kept'], tags: [], versions: 0 });
    await library.restoreAll(begun);
    expect(await library.row('a')).toMatchObject({ sources: ['read', 'kept'], tags: ['lamps'], versions: 1 });
    expect(await faultsOf(library, false)).toEqual([]);
  });

  it('loses no text of a report that one deletion took twice, and that came in twice since', async () => {
    await put(report('a'), 'kept', day(1));
    const token = await library.dropAll(['a']);
    await put(report('a', CHANGED), 'read', day(2));
    await library.dropAll(['a'], token);
    const last = BODY.replace('Some 40', 'Some 70');
    await put(report('a', last), 'read', day(3));
    await library.restoreAll(token);
    const texts = [...(await library.versionsOf('a')).map((version) => version.report.text), ((await library.get('a')) as FullReport).text];
    expect(texts).toEqual([BODY, CHANGED, last]);
    expect(await faultsOf(library, false)).toEqual([]);
  });

  it('takes what a newer file of a source has no more, in one with what is new', async () => {
    const of = (ids: string[], seen: string) => ids.map((id) => ({ report: report(id), seen }));
    await library.replaceSource('pack:lamps', of(['a', 'b'], day(1)));
    const { puts, token } = await library.replaceSource('pack:lamps', of(['b', 'c'], day(2)));
    expect(puts).toEqual(['same', 'new']);
    expect((await allOf(library)).map(({ id }) => id).sort()).toEqual(['b', 'c']);
    expect(await library.deletions()).toMatchObject([{ token, reports: 1 }]);
  });
});
