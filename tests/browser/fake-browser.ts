import { vi } from 'vitest';

export const OWN_ID = 'collate-under-test';
export const OWN_PAGES = `extension://${OWN_ID}/`;

type Listener = (...args: never[]) => unknown;

/** An event of the browser: listeners, and a way to fire. */
function makeEvent() {
  const listeners = new Set<Listener>();
  return {
    listeners,
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...args: unknown[]) => [...listeners].map((listener) => (listener as (...all: unknown[]) => unknown)(...args)),
  };
}

/** What `lib/browser` uses of the browser, held in memory: `vi.mock('webextension-polyfill', …)` puts it in place. */
export function makeFakeBrowser() {
  const store = new Map<string, unknown>();
  const openTabs = new Set<number>();
  const fake = {
    /** How many characters the session store takes before it is full. */
    room: Number.POSITIVE_INFINITY,
    store,
    openTabs,
    runtime: {
      id: OWN_ID as string | undefined,
      getURL: (path: string) => OWN_PAGES + path,
      onMessage: makeEvent(),
      onStartup: makeEvent(),
      onInstalled: makeEvent(),
      sendMessage: vi.fn(),
    },
    tabs: {
      onRemoved: makeEvent(),
      onReplaced: makeEvent(),
      sendMessage: vi.fn(),
      get: async (id: number) => (openTabs.has(id) ? { id } : Promise.reject(new Error(`No tab with id: ${id}`))),
    },
    storage: {
      session: {
        get: async (key: string | null) => Object.fromEntries([...store].filter(([name]) => key === null || name === key)),
        set: async (values: object) => {
          const next = new Map([...store, ...Object.entries(values)]);
          if (JSON.stringify([...next]).length > fake.room) throw new Error('QUOTA_BYTES quota exceeded');
          for (const [name, value] of Object.entries(values)) store.set(name, value);
        },
        remove: async (keys: string | readonly string[]) => {
          for (const name of [keys].flat()) store.delete(name as string);
        },
      },
    },
  };
  return fake;
}

/** Sends a message to whoever listens, as the browser delivers it, and gives the answer. */
export function deliver(fake: ReturnType<typeof makeFakeBrowser>, raw: unknown, from: object): Promise<unknown> {
  return new Promise((send) => fake.runtime.onMessage.fire(raw, from, send));
}
