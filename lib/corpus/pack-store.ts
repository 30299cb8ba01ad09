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
  files: { key: [address: string, which: Which]; value: Uint8Array };
  /** What was ended since the browser started, with its files, by address. */
  ended: { key: string; value: Ended };
}
type Which = 'current' | 'previous';
interface Ended {
  readonly pack: Subscription;
  readonly files: readonly (readonly [Which, Uint8Array])[];
}

/** Subscribed packs and their files. Methods reject with what the browser throws. */
export interface PackStore {
  all(): Promise<Subscription[]>;
  get(address: string): Promise<Subscription | null>;
  put(pack: Subscription): Promise<void>;
  /** Changes one in one transaction; nothing happens where it is not subscribed to any more. */
  change(address: string, change: (pack: Subscription) => Subscription): Promise<void>;
  /** Puts a new file in the place of the current one, which becomes the one before; with how the pack then stands, in one transaction. */
  replace(pack: Subscription, file: Uint8Array): Promise<void>;
  previousFile(address: string): Promise<Uint8Array | null>;
  /** Ends a subscription; it can be recalled until what was ended is forgotten. */
  end(address: string): Promise<void>;
  /** Takes up again what was ended, as it was. Null: there is nothing to take up. */
  recall(address: string): Promise<Subscription | null>;
  forgetEnded(): Promise<void>;
}

/** 1: packs and files. 2: with what was ended. */
const VERSION = 2;

/** Opens the store for one use; the first time, makes it. */
export async function usePackStore<T>(use: (store: PackStore) => Promise<T>, name: string = PACKS_NAME): Promise<T> {
  const db = await openDB<Schema>(name, VERSION, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('packs', { keyPath: 'address' });
        db.createObjectStore('files');
      }
      db.createObjectStore('ended');
    },
  });
  try {
    return await use({
      all: () => db.getAll('packs'),
      get: async (address) => (await db.get('packs', address)) ?? null,
      put: async (pack) => void (await db.put('packs', pack)),
      async change(address, change) {
        const to = db.transaction('packs', 'readwrite');
        const pack = await to.store.get(address);
        if (pack) await to.store.put(change(pack));
        await to.done;
      },
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
      async end(address) {
        const to = db.transaction(['packs', 'files', 'ended'], 'readwrite', { durability: 'strict' });
        const pack = await to.objectStore('packs').get(address);
        const files: (readonly [Which, Uint8Array])[] = [];
        for (const which of ['current', 'previous'] as const) {
          const file = await to.objectStore('files').get([address, which]);
          if (file) files.push([which, file]);
        }
        if (pack) await to.objectStore('ended').put({ pack, files }, address);
        await to.objectStore('packs').delete(address);
        await to.objectStore('files').delete(IDBKeyRange.bound([address], [address, []]));
        await to.done;
      },
      async recall(address) {
        const to = db.transaction(['packs', 'files', 'ended'], 'readwrite', { durability: 'strict' });
        const ended = await to.objectStore('ended').get(address);
        // One that was subscribed to anew meanwhile stays as it is.
        if (ended && !(await to.objectStore('packs').get(address))) {
          await to.objectStore('packs').put(ended.pack);
          for (const [which, file] of ended.files) await to.objectStore('files').put(file, [address, which]);
        }
        await to.objectStore('ended').delete(address);
        await to.done;
        return ended?.pack ?? null;
      },
      forgetEnded: () => db.clear('ended'),
    });
  } finally {
    db.close();
  }
}
