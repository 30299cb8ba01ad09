import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Library, openLibrary } from '../../lib/corpus';
import { INDEXING, invented } from '../match/stored';

const fake = vi.hoisted(() => ({ local: new Map<string, unknown>(), session: new Map<string, unknown>(), library: null as unknown }));
vi.mock('webextension-polyfill', () => {
  const area = (of: Map<string, unknown>) => ({
    get: async (key: string) => (of.has(key) ? { [key]: of.get(key) } : {}),
    set: async (items: object) => {
      for (const [key, value] of Object.entries(items)) of.set(key, value);
    },
    remove: async (key: string) => void of.delete(key),
  });
  return { default: { storage: { local: area(fake.local), session: area(fake.session) } } };
});
vi.mock('../../lib/browser/holdings', () => ({
  holdings: async () => ({ library: fake.library }),
  changeLibrary: async (change: (library: unknown) => unknown) => change(fake.library),
  tidyLater: () => {},
}));
vi.mock('../../lib/browser/refresh-badges', () => ({ refreshAllBadges: async () => {} }));

const { forgetGone, retainAlone, retainDaily, viewGone } = await import('../../lib/browser/keeping-desk');

const DAY = 86_400_000;
let library: Library;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  fake.local.clear();
  fake.session.clear();
  library = await openLibrary(INDEXING);
  fake.library = library;
  fake.local.set('settings', { keepRead: true, exceptSites: [], retention: { days: 10, megabytes: null } });
});
const read = (daysAgo: number, ...numbers: number[]) => {
  const seen = new Date(Date.now() - daysAgo * DAY).toISOString();
  return library.put(numbers.map((n) => ({ report: invented(n), source: 'read', seen })));
};

describe('what goes by itself', () => {
  it('is told with the way back until it came back or the reader put it aside', async () => {
    await read(1, 1);
    await retainAlone();
    expect(await viewGone()).toBeNull();
    await read(20, 2, 3);
    await retainAlone();
    const gone = await viewGone();
    expect([gone?.reports, await library.count()]).toEqual([2, 1]);
    expect(await library.restoreAll(gone?.token ?? '')).toBe(2);
    expect(await viewGone()).toBeNull();
    await retainAlone();
    expect((await viewGone())?.reports).toBe(2);
    await forgetGone();
    expect(await viewGone()).toBeNull();
  });

  it('is told together with what went before and was not looked at yet, and comes back with it', async () => {
    await read(20, 2, 3);
    await retainAlone();
    await read(20, 4);
    await retainAlone();
    const gone = await viewGone();
    expect(gone?.reports).toBe(3);
    expect(await library.restoreAll(gone?.token ?? '')).toBe(3);
    expect(await library.count()).toBe(3);
    await retainAlone();
    await forgetGone();
    await read(20, 5);
    await retainAlone();
    expect((await viewGone())?.reports).toBe(1);
  });

  it('goes once a day at most, also where the clock was set back', async () => {
    const now = Date.now();
    await read(20, 1);
    await retainDaily(new Date(now));
    await read(20, 2);
    await retainDaily(new Date(now + DAY / 2));
    await retainDaily(new Date(now - DAY / 2));
    expect(await library.count()).toBe(1);
    await retainDaily(new Date(now - 2 * DAY));
    expect(await library.count()).toBe(0);
  });
});
