import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { goneBy, stillToGo } from '../../lib/browser/retention';
import { changeSettings, type Settings, settings, siteOf, siteTyped } from '../../lib/browser/settings';
import { isFull, littleRoom } from '../../lib/browser/space-left';
import { type FullReport, type Library, openLibrary } from '../../lib/corpus';
import { INDEXING, invented } from '../match/stored';

const store = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => (store.has(key) ? { [key]: store.get(key) } : {}),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) store.set(key, value);
        },
      },
    },
  },
}));

const NOW = new Date('2031-06-01T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const NEVER = { days: null, megabytes: null };

let library: Library;
beforeEach(async () => {
  store.clear();
  globalThis.indexedDB = new IDBFactory();
  library = await openLibrary(INDEXING);
  // Number n came in n days ago.
  const sources = ['read', 'kept', 'feed:x', 'pack:lamps', 'read'];
  await library.put(
    Array.from({ length: 40 }, (_, n) => ({
      report: invented(n),
      source: sources[n % 5] ?? '',
      seen: daysAgo(n),
      tags: n === 35 ? ['lamps'] : [],
    })),
  );
});

const held = async () => (await library.rows({ most: 100 })).rows.map(({ id }) => Number(id.slice(5)));
const take = async (retention: Settings['retention']) => library.dropAll(await stillToGo(library, await goneBy(library, retention, NOW)));
const mayGo = (n: number) => n !== 35 && [0, 2, 4].includes(n % 5);

describe('retention', () => {
  it('takes nothing where the reader has not asked for it', async () => {
    expect(await goneBy(library, NEVER, NOW)).toEqual([]);
    await take(NEVER);
    expect(await held()).toHaveLength(40);
  });

  it('takes what came in by itself once its days are over, never what was kept by a click, tagged, or of a pack', async () => {
    const token = await take({ days: 20, megabytes: null });
    expect(await held()).toEqual(Array.from({ length: 40 }, (_, n) => n).filter((n) => n < 20 || !mayGo(n)));
    expect(await library.restoreAll(token)).toBe(11);
    expect(await held()).toHaveLength(40);
  });

  it('leaves what the reader keeps, tags or deletes after it was counted and before its turn came', async () => {
    const ids = await goneBy(library, { days: 20, megabytes: null }, NOW);
    const [one = '', two = '', three = '', ...others] = ids;
    await library.tag([one], ['lamps']);
    const report = (await library.get(two)) as FullReport;
    await library.put([{ report, source: 'kept', seen: NOW.toISOString() }]);
    await library.dropAll([three]);
    expect(await stillToGo(library, ids)).toEqual(others);
  });

  it('takes the oldest of these where all together takes more room than is allowed, and no more than is needed', async () => {
    await library.put([{ report: { ...invented(50), text: 'Lamps of Quenby. '.repeat(46_000) }, source: 'kept', seen: daysAgo(0) }]);
    const before = (await library.usage()).bytes;
    await take({ days: null, megabytes: 1 });
    const { bytes } = await library.usage();
    expect(before).toBeGreaterThan(2 ** 20);
    expect(bytes).toBeLessThanOrEqual(2 ** 20);
    const gone = Array.from({ length: 40 }, (_, n) => n).filter((n) => mayGo(n));
    const left = await held();
    const taken = gone.filter((n) => !left.includes(n));
    expect(taken).toEqual(gone.slice(-taken.length));
    expect(bytes + 9_000).toBeGreaterThan(2 ** 20);
  });
});

describe('settings', () => {
  it('keep nothing by themselves at first, and where what is stored cannot be read', async () => {
    expect(await settings()).toEqual({ keepRead: false, exceptSites: [], retention: NEVER });
    store.set('settings', { keepRead: 'yes', exceptSites: [4], retention: { days: -3 } });
    expect(await settings()).toEqual({ keepRead: false, exceptSites: [], retention: NEVER });
  });

  it('keep nothing by themselves where it cannot be read which sites are excepted', async () => {
    store.set('settings', { keepRead: true, exceptSites: 'post.example', retention: NEVER });
    expect(await settings()).toMatchObject({ keepRead: false, exceptSites: [] });
    store.set('settings', { keepRead: true });
    expect(await settings()).toMatchObject({ keepRead: true, exceptSites: [] });
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9, '30'])('take %s for no number of days', async (days) => {
    store.set('settings', { retention: { days, megabytes: null } });
    expect((await settings()).retention).toEqual(NEVER);
  });

  it('lose none of two changes made at once', async () => {
    await Promise.all([changeSettings({ keepRead: true }), changeSettings({ exceptSites: ['post.example'] })]);
    expect(await settings()).toMatchObject({ keepRead: true, exceptSites: ['post.example'] });
  });

  it('are changed one by one', async () => {
    await changeSettings({ keepRead: true });
    await changeSettings({ exceptSites: ['post.example'] });
    expect(await settings()).toEqual({ keepRead: true, exceptSites: ['post.example'], retention: NEVER });
  });

  it('name sites as readers do', () => {
    expect([
      siteOf('https://www.post.example/a?b'),
      siteOf('http://news.post.example'),
      siteOf('https://www.post.example./a'),
      siteOf('about:blank'),
      siteOf('no address'),
    ]).toEqual(['post.example', 'news.post.example', 'post.example', null, null]);
  });

  it('name sites also as readers type them', () => {
    const typed = [
      'post.example',
      ' www.Post.example ',
      'https://www.post.example/a?b',
      'post.example:8080/a',
      '',
      'about:blank',
      'no site',
    ];
    expect(typed.map(siteTyped)).toEqual([...typed.slice(0, 4).map(() => 'post.example'), null, null, null]);
  });
});

describe('room', () => {
  it('is told only where little is left', async () => {
    expect(littleRoom({ used: 10, quota: 2 ** 34 })).toBeNull();
    expect(littleRoom({ used: 2 ** 30, quota: 2 ** 30 + 2 ** 24 })).toBe(2 ** 24);
    expect(littleRoom({ used: 5, quota: 4 })).toBe(0);
    expect(littleRoom({ used: null, quota: null })).toBeNull();
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 100, quota: 200 }) } });
    expect(await isFull()).toBe(true);
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.reject(new Error('not here')) } });
    expect(await isFull()).toBe(false);
    vi.unstubAllGlobals();
  });
});
