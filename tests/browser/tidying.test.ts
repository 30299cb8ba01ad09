import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { MemoryShelf, openLibrary } from '../../lib/corpus';
import { entryOf } from '../../lib/match';
import { INDEXING, invented } from '../match/stored';

vi.mock('webextension-polyfill', () => ({ default: { storage: { local: { get: async () => ({}) } } } }));
vi.mock('../../lib/browser/pack-file', () => ({ openPack: async () => new MemoryShelf(entryOf) }));
vi.mock('../../lib/browser/library-loss', () => ({ lookForLoss: async () => {}, noteHeld: () => {} }));
vi.mock('../../lib/browser/sound-log', () => ({ soundLog: async () => {}, distrustLog: () => {} }));

const { changeLibrary, holdings } = await import('../../lib/browser/holdings');

const incoming = (from: number, many: number) =>
  Array.from({ length: many }, (_, i) => ({ report: invented(from + i), source: 'pack:x', seen: '2031-05-01T09:00:00.000Z' }));

it('what comes in while deleted reports are swept away is indexed all the same', async () => {
  const before = await openLibrary(INDEXING);
  for (let i = 0; i < 1000; i += 200) await before.put(incoming(i, 200), true);
  await before.dropSource('pack:x');
  await before.emptyTrash();
  before.close();
  const { library, standing } = await holdings();
  const swept = vi.spyOn(library, 'sweep');
  await vi.waitFor(() => expect(swept).toHaveBeenCalled(), { timeout: 30_000, interval: 5 });
  await changeLibrary((to) => to.put(incoming(2000, 3), true));
  await vi.waitFor(async () => expect(await standing()).toEqual({ held: 3, waiting: 0 }), { timeout: 30_000 });
  await vi.waitFor(async () => expect(await library.sweep()).toBe(false), { timeout: 30_000 });
});
