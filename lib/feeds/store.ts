import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Consent, FeedState, HostState, ItemState, LogEntry, TroubleCode } from './state';
import { ITEMS_REMEMBERED, LOG_LENGTH, MAX_RETRY_AFTER } from './weights';

/** Name of the database of what is followed. */
export const FEEDS_NAME = 'collate-feeds';

interface Schema extends DBSchema {
  feeds: { key: string; value: FeedState };
  items: { key: [feed: string, key: string]; value: ItemState; indexes: { due: number; listed: [feed: string, listed: string] } };
  consents: { key: string; value: Consent };
  hosts: { key: string; value: HostState };
  log: { key: number; value: LogEntry };
}

/** How many items of a feed are where. */
export interface ItemCounts {
  readonly held: number;
  readonly waiting: number;
  /** Not taken, by why. */
  readonly left: Readonly<Partial<Record<TroubleCode, number>>>;
}

/** What was known of a feed before it was forgotten. */
export interface Forgotten {
  /** Null: it was not. */
  readonly feed: FeedState | null;
  readonly items: readonly ItemState[];
  /** Hosts that were allowed for it, as they were. */
  readonly consents: readonly Consent[];
  /** Hosts of these that nothing is allowed for any more. */
  readonly left: readonly string[];
}

/** What is followed, what was seen of it, whom the reader lets us ask, and what was asked. Methods reject with what the browser throws. */
export interface FeedStore {
  feeds(): Promise<FeedState[]>;
  /** Null: not followed. */
  feed(address: string): Promise<FeedState | null>;
  putFeed(feed: FeedState): Promise<void>;
  /** Changes a feed in one transaction; nothing happens where it is not followed any more. */
  changeFeed(address: string, change: (feed: FeedState) => FeedState): Promise<void>;
  /** Forgets a feed, with its items and what was allowed for it. Gives all that was known. */
  forget(address: string): Promise<Forgotten>;
  /** Follows a feed again as it was; nothing happens where it was not followed. */
  recall(forgotten: Forgotten): Promise<void>;
  /** Forgets what was seen of all feeds, so that the next look brings it anew, and has that look be due. */
  readAnew(now: Date): Promise<void>;
  items(feed: string): Promise<ItemState[]>;
  /** Puts items of a feed that is still followed, and forgets those that it listed longest ago. */
  putItems(feed: string, items: readonly ItemState[]): Promise<void>;
  /** Items that are to be read by then, the longest waiting first; then those that a clock set back has put off. */
  dueItems(by: number, most: number): Promise<ItemState[]>;
  /** When the next one is to be read; null: none. */
  nextItem(): Promise<number | null>;
  counts(feed: string): Promise<ItemCounts>;
  consents(): Promise<Consent[]>;
  /** Null: the host may not be asked for anything. */
  consent(host: string): Promise<Consent | null>;
  /** Allows hosts for something. */
  allow(hosts: readonly string[], reason: string, typed: boolean, now: Date): Promise<void>;
  /** Takes back what was allowed for something. Gives the hosts that nothing is allowed for any more. */
  disallow(reason: string): Promise<string[]>;
  host(host: string): Promise<HostState | null>;
  putHost(host: HostState): Promise<void>;
  addToLog(entry: Omit<LogEntry, 'n'>): Promise<void>;
  /** Newest first. @param before only entries before this one */
  log(before: number | null, most: number): Promise<LogEntry[]>;
  clearLog(): Promise<void>;
  close(): void;
}

/**
 * Opens the store; the first time, makes it.
 * @param closed called when the browser, or a later Collate, closes it under us
 */
export async function openFeedStore(closed: () => void, name: string = FEEDS_NAME): Promise<FeedStore> {
  const db = await openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('feeds', { keyPath: 'address' });
      const items = db.createObjectStore('items', { keyPath: ['feed', 'key'] });
      items.createIndex('due', 'due');
      items.createIndex('listed', ['feed', 'listed']);
      db.createObjectStore('consents', { keyPath: 'host' });
      db.createObjectStore('hosts', { keyPath: 'host' });
      db.createObjectStore('log', { keyPath: 'n' });
    },
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });
  return storeOver(db);
}

/** All keys of one feed's items. */
const itemsOf = (feed: string) => IDBKeyRange.bound([feed], [feed, []]);

function storeOver(db: IDBPDatabase<Schema>): FeedStore {
  return {
    feeds: () => db.getAll('feeds'),
    feed: async (address) => (await db.get('feeds', address)) ?? null,
    putFeed: async (feed) => void (await db.put('feeds', feed)),
    async changeFeed(address, change) {
      const transaction = db.transaction('feeds', 'readwrite');
      const feed = await transaction.store.get(address);
      if (feed) await transaction.store.put(change(feed));
      await transaction.done;
    },
    async forget(address) {
      const transaction = db.transaction(['feeds', 'items', 'consents', 'hosts'], 'readwrite', { durability: 'strict' });
      const reason = `feed:${address}`;
      const feed = await transaction.objectStore('feeds').get(address);
      const items = await transaction.objectStore('items').getAll(itemsOf(address));
      const consents = (await transaction.objectStore('consents').getAll()).filter((consent) => consent.for.includes(reason));
      await transaction.objectStore('feeds').delete(address);
      await transaction.objectStore('items').delete(itemsOf(address));
      const left = await withdraw(transaction.objectStore('consents'), reason);
      for (const host of left) await transaction.objectStore('hosts').delete(host);
      await transaction.done;
      return { feed: feed ?? null, items, consents, left };
    },
    async recall({ feed, items, consents }) {
      if (!feed) return;
      const transaction = db.transaction(['feeds', 'items', 'consents'], 'readwrite', { durability: 'strict' });
      await transaction.objectStore('feeds').put(feed);
      for (const item of items) await transaction.objectStore('items').put(item);
      for (const { host, typed, given } of consents)
        await allowIn(transaction.objectStore('consents'), host, `feed:${feed.address}`, typed, given);
      await transaction.done;
    },
    async readAnew(now) {
      const transaction = db.transaction(['feeds', 'items'], 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore('feeds');
      await transaction.objectStore('items').clear();
      for (const feed of await store.getAll()) await store.put({ ...feed, etag: null, lastModified: null, due: now.toISOString() });
      await transaction.done;
    },
    items: (feed) => db.getAll('items', itemsOf(feed)),
    async putItems(feed, items) {
      const transaction = db.transaction(['feeds', 'items'], 'readwrite');
      const store = transaction.objectStore('items');
      if (await transaction.objectStore('feeds').getKey(feed)) {
        for (const item of items) await store.put(item);
        let over = (await store.count(itemsOf(feed))) - ITEMS_REMEMBERED;
        let cursor = over > 0 ? await store.index('listed').openCursor(itemsOf(feed)) : null;
        for (; cursor && over > 0; over--) {
          await cursor.delete();
          cursor = await cursor.continue();
        }
      }
      await transaction.done;
    },
    async dueItems(by, most) {
      const { store } = db.transaction('items');
      const due = await store.index('due').getAll(IDBKeyRange.upperBound(by), most);
      return due.length < most
        ? [...due, ...(await store.index('due').getAll(IDBKeyRange.lowerBound(by + MAX_RETRY_AFTER, true), most))]
        : due;
    },
    nextItem: async () => (await db.getAllFromIndex('items', 'due', undefined, 1))[0]?.due ?? null,
    async counts(feed) {
      const items = await db.getAll('items', itemsOf(feed));
      const left: Partial<Record<TroubleCode, number>> = {};
      for (const { why, due, reportId } of items)
        if (why !== null && why !== 'older' && due === null && reportId === null) left[why] = (left[why] ?? 0) + 1;
      const held = items.filter(({ reportId }) => reportId !== null).length;
      return { held, waiting: items.filter(({ due }) => due !== null).length, left };
    },
    consents: () => db.getAll('consents'),
    consent: async (host) => (await db.get('consents', host)) ?? null,
    async allow(hosts, reason, typed, now) {
      const transaction = db.transaction('consents', 'readwrite', { durability: 'strict' });
      for (const host of hosts) await allowIn(transaction.store, host, reason, typed, now.toISOString());
      await transaction.done;
    },
    async disallow(reason) {
      const transaction = db.transaction('consents', 'readwrite', { durability: 'strict' });
      const left = await withdraw(transaction.store, reason);
      await transaction.done;
      return left;
    },
    host: async (host) => (await db.get('hosts', host)) ?? null,
    putHost: async (host) => void (await db.put('hosts', host)),
    async addToLog(entry) {
      const transaction = db.transaction('log', 'readwrite');
      const last = await transaction.store.openKeyCursor(null, 'prev');
      const n = (last?.key ?? 0) + 1;
      await transaction.store.put({ ...entry, n });
      await transaction.store.delete(IDBKeyRange.upperBound(n - LOG_LENGTH));
      await transaction.done;
    },
    async log(before, most) {
      const entries: LogEntry[] = [];
      const { store } = db.transaction('log');
      let cursor = await store.openCursor(before === null ? null : IDBKeyRange.upperBound(before, true), 'prev');
      for (; cursor && entries.length < most; cursor = await cursor.continue()) entries.push(cursor.value);
      return entries;
    },
    clearLog: () => db.clear('log'),
    close: () => db.close(),
  };
}

/** The part of a store of consents that is needed here, in whichever transaction. */
interface Consents {
  get(host: string): Promise<Consent | undefined>;
  getAll(): Promise<Consent[]>;
  put(consent: Consent): Promise<unknown>;
  delete(host: string): Promise<unknown>;
}

async function allowIn(consents: Consents, host: string, reason: string, typed: boolean, given: string): Promise<void> {
  const known = await consents.get(host);
  await consents.put({
    host,
    for: [...new Set([...(known?.for ?? []), reason])],
    typed: typed || known?.typed === true,
    given: known?.given ?? given,
  });
}

async function withdraw(consents: Consents, reason: string): Promise<string[]> {
  const left: string[] = [];
  for (const consent of await consents.getAll()) {
    if (!consent.for.includes(reason)) continue;
    const others = consent.for.filter((other) => other !== reason);
    if (others.length > 0) await consents.put({ ...consent, for: others });
    else {
      await consents.delete(consent.host);
      left.push(consent.host);
    }
  }
  return left;
}
