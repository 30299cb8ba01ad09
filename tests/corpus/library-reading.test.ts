import 'fake-indexeddb/auto';
import { IDBDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FullReport, type Library, openLibrary, parseReportLine, type Report } from '../../lib/corpus';
import { keep } from './kept';
import { keepTurns } from './strict-turns';

const report = (id: string): FullReport => ({
  ...parseReportLine(JSON.stringify({ id, text: `The lamps of Quenby, seen by ${id}.` }), 1),
  kept: '2031-05-14T09:00:00.000Z',
});
const bytesOf = (of: Report) => new TextEncoder().encode(of.id);

let library: Library;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  library = await openLibrary({ version: 1, entryOf: bytesOf });
  for (const id of ['a', 'b']) await keep(library, report(id));
});
afterEach(() => {
  library.close();
  vi.restoreAllMocks();
});

const aTask = () => new Promise((done) => setImmediate(done));
const aTurnLater = () => new Promise((done) => setTimeout(done, 5));

describe('what is read of a library', () => {
  it('is read in one transaction while more is asked for as soon as an answer comes', async () => {
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { generation } = await library.since(null);
    const [first, second] = await Promise.all([library.read(generation, [], [0]), library.read(generation, [], [1, 2])]);
    const texts = await library.reports(['b', 'none']);
    expect([first?.entries, second?.entries]).toEqual([[bytesOf(report('a'))], [bytesOf(report('b')), undefined]]);
    expect(texts.map((one) => one?.id ?? null)).toEqual(['b', null]);
    expect(begun).toHaveBeenCalledTimes(1);
  });

  it('is read in a transaction for each of those who read at the same time, and what comes in meanwhile disturbs neither', async () => {
    keepTurns();
    const reading = async () => {
      const { generation, log } = await library.since(null);
      const texts: (string | null)[] = [];
      for (const id of ['a', 'b', 'c']) {
        if (!(await library.read(generation, [], [0, 1]))) return 'changed';
        texts.push((await library.reports([id]))[0]?.id ?? null);
      }
      return [log.length, ...texts];
    };
    const first = reading();
    await aTask();
    const second = reading();
    await aTask();
    const keeping = keep(library, report('c'));
    const alike = [2, 'a', 'b', null];
    expect(await Promise.all([first, second])).toEqual([alike, alike]);
    await keeping;
    expect(await library.get('c')).not.toBeNull();
  });

  it('lets changes in, however much is asked for without a pause', async () => {
    const { generation } = await library.since(null);
    let kept = false;
    const keeping = keep(library, report('c')).then(() => {
      kept = true;
    });
    let reads = 0;
    for (; !kept && reads < 1000; reads++) await library.read(generation, [], [0]);
    await keeping;
    expect(reads).toBeLessThan(1000);
  });

  it('is what is held now where there was time for a change in between', async () => {
    const before = await library.since(null);
    await keep(library, report('c'));
    expect(await library.read(before.generation, [], [0])).toBeNull();
    const after = await library.since(null);
    expect(after.log).toHaveLength(3);
    await aTurnLater();
    expect((await library.read(after.generation, [], [2]))?.entries).toEqual([bytesOf(report('c'))]);
  });

  it('is checked against the library as it is even where nothing is asked for', async () => {
    const { generation } = await library.since(null);
    await keep(library, report('c'));
    expect(await library.read(generation, [], [])).toBeNull();
    const now = await library.since(null);
    expect(await library.read(now.generation, [], [])).toEqual({ blocks: [], entries: [] });
    expect(await library.reports([])).toEqual([]);
  });
});
