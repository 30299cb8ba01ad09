import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { blockKey, type FullReport, LIBRARY_NAME, openLibrary } from '../../lib/corpus';
import { buildIndex, IndexUnreadable, type Matches, openIndex } from '../../lib/match';
import { problemsOf } from '../../lib/match/integrity';
import { readHead } from '../../lib/match/segment';
import { faultsOf, keep, keepAll } from '../corpus/kept';
import { CORPUS, copy, query, wire } from './invented';
import { INDEXING, invented, tidied } from './stored';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const asked = query(wire, { id: 'wire' });
const told = ({ matches, candidates }: Matches) => ({
  matches: matches.map(({ report, relation, score, self }) => [report.id, relation, score.toFixed(9), self]),
  candidates: candidates.map(({ id, score }) => [id, score.toFixed(9)]).sort(),
});

/** A block as it was written before there were landmarks. */
function withoutLandmarks(block: Uint8Array, isHead: boolean): Uint8Array {
  return isHead ? block.slice(4) : block.slice(0, -1 - 6 * (block.at(-1) as number));
}

const copies = ({ matches }: Matches) =>
  matches.filter(({ relation }) => relation === 'same text' || relation === 'shared passages').map(({ report }) => report.id);

describe('an index on disk', () => {
  it('answers as one in memory, from the log, from a segment, and after waking', { timeout: 120_000 }, async () => {
    const many = [...CORPUS, ...Array.from({ length: 150 }, (_, i) => invented(i))];
    const inMemory = told(await buildIndex(many).match(asked));
    const library = await openLibrary(INDEXING);
    await keepAll(library, many);
    const index = openIndex([library]);
    expect(told(await index.match(asked))).toEqual(inMemory);
    await tidied(index);
    expect((await library.since(null)).manifest.segments.length).toBeGreaterThan(0);
    expect(told(await index.match(asked))).toEqual(inMemory);
    library.close();
    const again = await openLibrary(INDEXING);
    expect(told(await openIndex([again]).match(asked))).toEqual(inMemory);
    expect(await problemsOf(again)).toEqual([]);
  });

  it('answers after any keeping, dropping, tidying and reopening as one that was built from what is left', {
    timeout: 240_000,
  }, async () => {
    const step = fc.record({
      do: fc.constantFrom('keep', 'keep', 'keep', 'drop', 'tidy', 'step', 'reopen', 'ask'),
      from: fc.nat(90),
      many: fc.integer({ min: 1, max: 70 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        let library = await openLibrary(INDEXING);
        let index = openIndex([library]);
        const left = new Map(CORPUS.map((report) => [report.id, report]));
        await keepAll(library, CORPUS);
        for (const one of steps) {
          if (one.do === 'tidy') await tidied(index);
          else if (one.do === 'step') await index.tidy();
          else if (one.do === 'ask') await index.match(asked);
          else if (one.do === 'reopen') {
            library.close();
            library = await openLibrary(INDEXING);
            index = openIndex([library]);
          } else {
            for (let i = one.from; i < one.from + one.many; i++) {
              const report = invented(i);
              if (one.do === 'keep') {
                await keep(library, report);
                left.set(report.id, report);
              } else {
                await library.dropAll([report.id]);
                left.delete(report.id);
              }
            }
          }
        }
        expect(await problemsOf(library)).toEqual([]);
        for (const one of [asked, query(invented(3), { id: 'made-3' })]) {
          const [found, fresh] = [await index.match(one), await buildIndex(left.values()).match(one)];
          // Dropped reports still count in how common the commonest words are, until their segment is merged: then scores differ a little.
          const { dead } = await library.since(null);
          if (dead.length === 0) expect(told(found)).toEqual(told(fresh));
          expect(copies(found)).toEqual(copies(fresh));
        }
        library.close();
      }),
      { numRuns: 12 },
    );
  });

  it('follows what another context keeps and drops', async () => {
    const [one, other] = [await openLibrary(INDEXING), await openLibrary(INDEXING)];
    const index = openIndex([one]);
    const ids = async () => (await index.match(asked)).matches.map(({ report }) => report.id);
    expect(await ids()).toEqual([]);
    await keep(other, copy);
    expect(await ids()).toEqual(['copy']);
    await keepAll(
      other,
      Array.from({ length: 70 }, (_, i) => invented(i)),
    );
    await tidied(openIndex([other]));
    expect(await ids()).toEqual(['copy']);
    await other.dropAll(['copy']);
    expect(await ids()).toEqual([]);
    expect(await problemsOf(one)).toEqual([]);
  });

  it('indexes what came in to be indexed later, changed texts and all, whatever came in and went meanwhile', async () => {
    const library = await openLibrary(INDEXING);
    const index = openIndex([library]);
    const later = (reports: readonly FullReport[]) =>
      library.put(
        reports.map((report) => ({ report, source: 'pack:x', seen: '2031-05-01' })),
        true,
      );
    await keepAll(library, [wire, invented(1), invented(2)]);
    await tidied(index);
    await later([copy, ...Array.from({ length: 90 }, (_, i) => invented(2 * i + 3))]);
    expect((await index.match(asked)).matches.map(({ report }) => report.id)).not.toContain('copy');
    expect((await library.since(null)).waiting).toBe(91);
    await index.tidy();
    await later([
      { ...invented(5), text: `${invented(5).text} Nobody in Brenhaven had expected it.` },
      ...Array.from({ length: 30 }, (_, i) => invented(2 * i + 4)),
    ]);
    await library.dropAll([invented(7).id]);
    await tidied(index);
    expect((await library.since(null)).waiting).toBe(0);
    expect((await index.match(asked)).matches.map(({ report }) => report.id)).toContain('copy');
    expect(await problemsOf(library)).toEqual([]);
    expect(await faultsOf(library, false)).toEqual([]);
    expect((await library.versionsOf(invented(5).id)).length).toBe(1);
    library.close();
  });

  it('finds the few that wait among many that do not', { timeout: 60_000 }, async () => {
    const library = await openLibrary(INDEXING);
    const late = new Set([0, 117, 118, 299]);
    const numbers = Array.from({ length: 300 }, (_, i) => i);
    await keepAll(
      library,
      numbers.filter((i) => !late.has(i)).map((i) => invented(i)),
    );
    await library.put(
      [...late].map((i) => ({ report: invented(i), source: 'pack:x', seen: '2031-05-01' })),
      true,
    );
    const index = openIndex([library]);
    expect((await index.standing()).waiting).toBe(late.size);
    await tidied(index);
    expect((await index.standing()).waiting).toBe(0);
    expect(await problemsOf(library)).toEqual([]);
    library.close();
  });

  it('is merged by two contexts at once without harm', { timeout: 120_000 }, async () => {
    const contexts = [await openLibrary(INDEXING), await openLibrary(INDEXING)] as const;
    const work = contexts.map(async (library, n) => {
      for (let i = 0; i < 130; i++) {
        await keep(library, invented(2 * i + n));
        if (i % 20 === 0) await tidied(openIndex([library]));
      }
      await tidied(openIndex([library]));
    });
    await Promise.all(work);
    await tidied(openIndex([contexts[0]]));
    expect(await problemsOf(contexts[0])).toEqual([]);
    expect(await contexts[1].count()).toBe(260);
  });

  it('leaves nothing behind of a merge that was stopped', async () => {
    const library = await openLibrary(INDEXING);
    await keepAll(
      library,
      Array.from({ length: 140 }, (_, i) => invented(i)),
    );
    vi.spyOn(library.upkeep as NonNullable<typeof library.upkeep>, 'swap').mockRejectedValueOnce(new Error('stopped'));
    await expect(tidied(openIndex([library]))).rejects.toThrow('stopped');
    expect(await problemsOf(library)).toEqual([]);
    await tidied(openIndex([library]));
    const { manifest } = await library.since(null);
    const db = await openDB(LIBRARY_NAME);
    expect(await db.count('blocks')).toBe(manifest.segments.reduce((n, { blocks }) => n + blocks, 0));
    expect(await problemsOf(library)).toEqual([]);
    db.close();
  });

  it('keeps neither report nor entry where the disk is full', async () => {
    const library = await openLibrary(INDEXING);
    await keep(library, wire);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === 'entries') throw new DOMException('no space left', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(keep(library, copy)).rejects.toMatchObject({ code: 'disk-full' });
    vi.restoreAllMocks();
    expect(await library.count()).toBe(1);
    expect(await problemsOf(library)).toEqual([]);
  });
});

describe('a library without an index, or with one that cannot be read', () => {
  it('of the version before is indexed bit by bit; what is not yet is counted, and answers come from the rest', async () => {
    const old = await openDB(LIBRARY_NAME, 1, {
      upgrade(db) {
        db.createObjectStore('reports', { keyPath: 'id' });
        db.createObjectStore('trash', { keyPath: 'id' });
      },
    });
    for (const report of [...CORPUS, ...Array.from({ length: 100 }, (_, i) => invented(i))]) await old.put('reports', report);
    old.close();
    const library = await openLibrary(INDEXING);
    const index = openIndex([library]);
    expect(await index.standing()).toEqual({ held: 105, waiting: 105 });
    expect((await index.match(asked)).matches).toEqual([]);
    await keep(library, { ...copy, text: `${copy.text}\n\nThis was added later on.` });
    expect((await index.match(asked)).matches.map(({ report }) => report.id)).toEqual(['copy']);
    await library.dropAll(['made-7']);
    while ((await index.standing()).waiting > 0) {
      expect(await problemsOf(library)).toEqual([]);
      await index.tidy();
    }
    await tidied(index);
    expect(await index.standing()).toEqual({ held: 104, waiting: 0 });
    expect((await index.match(asked)).matches.map(({ report }) => report.id)).toEqual(['copy', 'independent', 'year-before']);
    expect(await problemsOf(library)).toEqual([]);
  });

  it('of another version of the index is indexed anew', async () => {
    const before = await openLibrary({ ...INDEXING, version: 1 });
    await keepAll(before, CORPUS);
    before.close();
    const library = await openLibrary(INDEXING);
    expect((await library.since(null)).waiting).toBe(CORPUS.length);
    await tidied(openIndex([library]));
    expect(await problemsOf(library)).toEqual([]);
  });

  it('of before there were landmarks answers as before, and is written anew', async () => {
    const library = await openLibrary(INDEXING);
    await keepAll(library, [...CORPUS, ...Array.from({ length: 140 }, (_, i) => invented(i))]);
    await tidied(openIndex([library]));
    const answer = told(await openIndex([library]).match(asked));
    const { manifest } = await library.since(null);
    const db = await openDB(LIBRARY_NAME);
    for (const { id, blocks } of manifest.segments) {
      for (let i = 0; i < blocks; i++)
        await db.put('blocks', withoutLandmarks(await db.get('blocks', blockKey(id, i)), i === 0), blockKey(id, i));
    }
    db.close();
    const index = openIndex([library]);
    expect(told(await index.match(asked))).toEqual(answer);
    expect(await problemsOf(library)).toEqual([]);
    const heads = async () => (await library.since(null)).heads?.map((head) => readHead(head)?.landmarks);
    expect(await heads()).not.toContain(true);
    await tidied(index);
    expect(await heads()).not.toContain(false);
    expect(told(await index.match(asked))).toEqual(answer);
    expect(await problemsOf(library)).toEqual([]);
  });

  it('that is damaged says so, and is whole again once made anew', async () => {
    const library = await openLibrary(INDEXING);
    await keepAll(library, [...CORPUS, ...Array.from({ length: 70 }, (_, i) => invented(i))]);
    await tidied(openIndex([library]));
    const { manifest } = await library.since(null);
    const db = await openDB(LIBRARY_NAME);
    await db.put('blocks', new Uint8Array([1, 2, 3]), blockKey(manifest.segments[0]?.id ?? 0, 0));
    db.close();
    await expect(openIndex([library]).match(asked)).rejects.toBeInstanceOf(IndexUnreadable);
    await library.rebuild();
    const index = openIndex([library]);
    await tidied(index);
    expect((await index.match(asked)).matches.map(({ report }) => report.id)).toContain('copy');
    expect(await problemsOf(library)).toEqual([]);
  });

  it('is opened without looking at its reports, since that is done at every wake', async () => {
    const before = await openLibrary(INDEXING);
    await keepAll(before, CORPUS);
    before.close();
    const read = vi.spyOn(IDBObjectStore.prototype, 'count');
    const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await openLibrary(INDEXING);
    expect(read).not.toHaveBeenCalled();
    expect(all).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
