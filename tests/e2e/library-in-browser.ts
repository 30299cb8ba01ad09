import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { type FullReport, LIBRARY_NAME, type Library, openLibrary } from '../../lib/corpus';
import { INDEXING } from '../match/stored';
import type { Session } from './browsers';

/** A document of the extension without a script of its own: from it the library can be reached, and it wakes nobody. */
const QUIET_PAGE = 'icon/icon.svg';

type Stores = Record<string, [key: IDBValidKey, value: unknown][]>;

/** Puts a library of the first version, without an index, in the place of the one in the browser. */
export async function putOldLibrary(session: Session, reports: readonly FullReport[]): Promise<void> {
  const page = await session.openExtensionPage(QUIET_PAGE);
  await page.evaluate(
    async (name, reports) => {
      const settled = (request: IDBRequest) =>
        new Promise<void>((done, fail) => {
          request.onsuccess = () => done();
          request.onerror = () => fail(request.error);
        });
      await settled(indexedDB.deleteDatabase(name));
      const opening = indexedDB.open(name, 1);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('trash', { keyPath: 'id' });
        const store = opening.result.createObjectStore('reports', { keyPath: 'id' });
        for (const report of reports) store.put(report);
      };
      await settled(opening);
      opening.result.close();
    },
    LIBRARY_NAME,
    reports,
  );
  await page.close();
}

/** Copies the library of the browser, as it lies there, into this process's own IndexedDB, and opens it. */
export async function copyLibrary(session: Session): Promise<Library> {
  const page = await session.openExtensionPage(QUIET_PAGE);
  const json = await page.evaluate(async (name) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    // Opening would make an empty one.
    if (!(await indexedDB.databases()).some((one) => one.name === name)) throw new Error('there is no library');
    const db = await settled(indexedDB.open(name));
    const stores: Record<string, unknown> = {};
    const transaction = db.transaction([...db.objectStoreNames]);
    for (const store of db.objectStoreNames) {
      const [keys, values] = await Promise.all([
        settled(transaction.objectStore(store).getAllKeys()),
        settled(transaction.objectStore(store).getAll()),
      ]);
      stores[store] = keys.map((key, i) => [key, values[i]]);
    }
    db.close();
    return JSON.stringify(stores, (_key, value: unknown) => (value instanceof Uint8Array ? { bytes: [...value] } : value));
  }, LIBRARY_NAME);
  await page.close();
  const stores = JSON.parse(json, (_key, value) => (Array.isArray(value?.bytes) ? Uint8Array.from(value.bytes) : value)) as Stores;
  globalThis.indexedDB = new IDBFactory();
  (await openLibrary(INDEXING)).close();
  const db = await openDB(LIBRARY_NAME);
  for (const [store, records] of Object.entries(stores)) {
    await db.clear(store);
    const inValue = db.transaction(store).store.keyPath !== null;
    for (const [key, value] of records) await (inValue ? db.put(store, value) : db.put(store, value, key));
  }
  db.close();
  return openLibrary(INDEXING);
}
