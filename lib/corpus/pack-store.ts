import { type DBSchema, openDB } from 'idb';

/** Name of the database of subscribed packs. */
export const PACKS_NAME = 'collate-packs';

/** A pack that the reader has subscribed to by its address, and how it stands. */
export interface Subscription<Trouble extends string = string> {
  readonly address: string;
  /** As its header says; null where it has none, or none was read yet. */
  readonly name: string | null;
  /** What the server gave with the file that is held, so that it need not send it again. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the file that the library has, in hex; null: none yet. */
  readonly sha256: string | null;
  /** When the server was asked last, and when the file came that the library has; ISO. */
  readonly checked: string | null;
  readonly changed: string | null;
  readonly reports: number;
  /** Lines of it that could not be read. */
  readonly bad: number;
  /** Why the last update came to nothing; null: it did not. */
  readonly trouble: Trouble | null;
  /** Whether the file before is there, to go back to. */
  readonly previous: boolean;
  /** The reader went back to the file before: nothing is asked for until they say so. */
  readonly heldBack: boolean;
}

interface Schema extends DBSchema {
  packs: { key: string; value: Subscription };
  /** The file that the library has, and the one before. */
  files: { key: [address: string, which: 'current' | 'previous']; value: Uint8Array };
}

/** Subscribed packs and their files. Methods reject with what the browser throws. */
export interface PackStore {
  all(): Promise<Subscription[]>;
  get(address: string): Promise<Subscription | null>;
  put(pack: Subscription): Promise<void>;
  /** Puts a new file in the place of the current one, which becomes the one before; with how the pack then stands, in one transaction. */
  replace(pack: Subscription, file: Uint8Array): Promise<void>;
  previousFile(address: string): Promise<Uint8Array | null>;
  forget(address: string): Promise<void>;
}

/** Opens the store for one use; the first time, makes it. */
export async function usePackStore<T>(use: (store: PackStore) => Promise<T>, name: string = PACKS_NAME): Promise<T> {
  const db = await openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('packs', { keyPath: 'address' });
      db.createObjectStore('files');
    },
  });
  try {
    return await use({
      all: () => db.getAll('packs'),
      get: async (address) => (await db.get('packs', address)) ?? null,
      put: async (pack) => void (await db.put('packs', pack)),
      async replace(pack, file) {
        const to = db.transaction(['packs', 'files'], 'readwrite', { durability: 'strict' });
        const files = to.objectStore('files');
        const before = await files.get([pack.address, 'current']);
        if (before) await files.put(before, [pack.address, 'previous']);
        await files.put(file, [pack.address, 'current']);
        await to.objectStore('packs').put({ ...pack, previous: before !== undefined });
        await to.done;
      },
      previousFile: async (address) => (await db.get('files', [address, 'previous'])) ?? null,
      async forget(address) {
        const to = db.transaction(['packs', 'files'], 'readwrite', { durability: 'strict' });
        await to.objectStore('packs').delete(address);
        await to.objectStore('files').delete(IDBKeyRange.bound([address], [address, []]));
        await to.done;
      },
    });
  } finally {
    db.close();
  }
}
