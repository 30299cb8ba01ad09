import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { openLibrary } from '../../lib/corpus';
import { openIndex } from '../../lib/match';
import { filler, query, report } from '../match/invented';
import { INDEXING, invented, tidied } from '../match/stored';
import { keepTurns } from './strict-turns';

afterEach(() => void vi.restoreAllMocks());

const TEXT = filler(77, 12);
const carried = (id: string) => report(id, TEXT, { outlet: `Outlet ${id}` });
/** Reports that one turn of the deletion takes. */
const TURN = 10;

it('each of several queries at a time is answered while a deletion goes and comes back turn after turn, with what stays', async () => {
  globalThis.indexedDB = new IDBFactory();
  const library = await openLibrary(INDEXING);
  const others = Array.from({ length: 20 }, (_, i) => carried(`other-${i}`));
  const all = [carried('stays'), ...others, ...Array.from({ length: 150 }, (_, i) => invented(i))];
  await library.put(all.map((one) => ({ report: one, source: 'kept', seen: '2031-05-01T09:00:00.000Z' })));
  const index = openIndex([library]);
  await tidied(index);
  keepTurns();
  const asked = query(carried('asked'));
  const found = async () => (await index.match(asked)).matches.map((match) => match.report.id).sort();
  const before = await found();
  expect(before).toEqual(expect.arrayContaining(['stays', ...others.map(({ id }) => id)]));
  let going = true;
  const deleting = async () => {
    const ids = all.slice(1).map(({ id }) => id);
    while (going) {
      let token: string | null = null;
      for (let i = 0; i < ids.length; i += TURN) token = await library.dropAll(ids.slice(i, i + TURN), token);
      while (token && (await library.restoreAll(token, TURN)) > 0);
    }
  };
  const asking = async () => {
    for (let i = 0; i < 30; i++) expect(await found()).toContain('stays');
  };
  const busy = deleting();
  await Promise.all([asking(), asking(), asking()]).finally(() => {
    going = false;
  });
  await busy;
  expect(await found()).toEqual(before);
  library.close();
});
