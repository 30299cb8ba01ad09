import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { type FullReport, hasText, LIBRARY_NAME, type Library, openLibrary } from '../../lib/corpus';
import { openIndex } from '../../lib/match';
import { problemsOf } from '../../lib/match/integrity';
import { INDEXING, invented, tidied } from '../match/stored';
import { faultsOf } from './kept';

/** A report, with another text for each edition. */
const edition = (i: number, n: number): FullReport =>
  n === 0 ? invented(i) : { ...invented(i), text: `${invented(i).text}\n\nThe crews of Brenhaven came back on day ${n}.` };

const ids = (from: number, many: number) => Array.from({ length: many }, (_, i) => `made-${(from + i) % 40}`);

/** Texts of a report that are held. */
async function textsOf(library: Library, id: string): Promise<string[]> {
  const report = await library.get(id);
  const earlier = (await library.versionsOf(id)).map((version) => version.report.text);
  return report && hasText(report) ? [...earlier, report.text] : [];
}

it('nothing that was deleted is seen or lost, and no more of it is left than can be brought back, whatever came in, went and came back', {
  timeout: 240_000,
}, async () => {
  const step = fc.record({
    do: fc.constantFrom(
      'put',
      'put',
      'later',
      'drop',
      'drop',
      'drop more',
      'pack',
      'back',
      'some back',
      'empty',
      'sweep',
      'tidy',
      'step',
      'reopen',
    ),
    from: fc.nat(39),
    many: fc.integer({ min: 1, max: 30 }),
    edition: fc.nat(2),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      globalThis.indexedDB = new IDBFactory();
      let library = await openLibrary(INDEXING);
      let index = openIndex([library]);
      /** What each deletion took: the texts by id. */
      const gone = new Map<string, Map<string, string[]>>();
      const deleting = async (some: readonly string[], drop: () => Promise<string>) => {
        const before = new Map(await Promise.all(some.map(async (id) => [id, await textsOf(library, id)] as const)));
        const token = await drop();
        const taken = new Map<string, string[]>();
        for (const [id, texts] of before) if (texts.length > 0 && (await library.get(id)) === null) taken.set(id, texts);
        for (const [id, texts] of gone.get(token) ?? []) taken.set(id, [...texts, ...(taken.get(id) ?? [])]);
        if (taken.size > 0) gone.set(token, taken);
      };
      for (const { do: what, from, many, edition: n } of steps) {
        const some = ids(from, many);
        const [token] = [...gone.keys()].slice(-1 - (from % 2));
        if (what === 'put' || what === 'later') {
          const numbers = [...new Set(some)].map((id) => Number(id.slice(5)));
          // Always the same for each: a kept text takes the place of a pack's, and none of what is brought back is to be lost so.
          const sourceOf = (i: number) => (i % 2 ? 'pack:x' : 'kept');
          await library.put(
            numbers.map((i) => ({ report: edition(i, n), source: sourceOf(i), seen: '2031-05-01' })),
            what === 'later',
          );
        } else if (what === 'drop') await deleting(some, () => library.dropAll(some));
        else if (what === 'drop more' && token) await deleting(some, () => library.dropAll(some, token));
        else if (what === 'pack') await deleting(ids(0, 40), () => library.dropSource('pack:x'));
        else if (what === 'some back' && token) {
          await library.restoreAll(token, many);
          for (const id of [...(gone.get(token)?.keys() ?? [])]) if (await library.get(id)) gone.get(token)?.delete(id);
        } else if (what === 'back' && token) {
          await library.restoreAll(token);
          for (const [id, texts] of gone.get(token) ?? []) expect(await textsOf(library, id)).toEqual(expect.arrayContaining(texts));
          gone.delete(token);
        } else if (what === 'empty') {
          await library.emptyTrash();
          gone.clear();
        } else if (what === 'sweep') await library.sweep();
        else if (what === 'tidy') await tidied(index);
        else if (what === 'step') await index.tidy();
        else if (what === 'reopen') {
          library.close();
          library = await openLibrary(INDEXING);
          index = openIndex([library]);
        }
        expect(await faultsOf(library, false)).toEqual([]);
      }
      expect(await problemsOf(library)).toEqual([]);
      await library.emptyTrash();
      while (await library.sweep());
      await tidied(index);
      expect(await problemsOf(library)).toEqual([]);
      expect(await faultsOf(library, false)).toEqual([]);
      const held = await library.count();
      library.close();
      const db = await openDB(LIBRARY_NAME);
      const counts = await Promise.all(
        ['reports', 'rows', 'numbers', 'entries', 'laid', 'trash', 'deletions'].map((store) => db.count(store)),
      );
      db.close();
      expect(counts).toEqual([held, held, held, held, 0, 0, 0]);
    }),
    { numRuns: 30 },
  );
});
