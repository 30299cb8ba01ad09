import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** What the reader has set. Kept on this machine. */
export interface Settings {
  /** Keep each news report that is read. Off until the reader says so: it is a record of reading. */
  readonly keepRead: boolean;
  /** Hosts, without "www.", of which nothing is kept by itself. */
  readonly exceptSites: readonly string[];
  /** What came in by itself goes after so many days, or where all together takes more megabytes; null: never. */
  readonly retention: { readonly days: number | null; readonly megabytes: number | null };
}

const KEY = 'settings';
const MAX_SITES = 1000;
const MAX_HOST = 253;

const bound = (most: number) => v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)));

/** The shape of each setting. */
export const settingShapes = {
  keepRead: v.boolean(),
  exceptSites: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_HOST))), v.maxLength(MAX_SITES)),
  retention: v.strictObject({ days: bound(36_500), megabytes: bound(1_000_000) }),
};

const FIRST: Settings = { keepRead: false, exceptSites: [], retention: { days: null, megabytes: null } };

// One that cannot be read counts as not set.
const stored = v.object({
  keepRead: v.fallback(settingShapes.keepRead, FIRST.keepRead),
  exceptSites: v.nullish(v.fallback(v.nullable(v.array(v.string())), null), []),
  retention: v.fallback(settingShapes.retention, FIRST.retention),
});

/** The settings; what was never set is as at first. */
export async function settings(): Promise<Settings> {
  const read = v.safeParse(stored, (await browser.storage.local.get(KEY))[KEY] ?? {});
  if (!read.success) return FIRST;
  const { exceptSites, ...others } = read.output;
  // Where it is not known which sites the reader excepted, none is kept.
  return exceptSites === null ? { ...others, exceptSites: [], keepRead: false } : { ...others, exceptSites };
}

let last: Promise<unknown> = Promise.resolve();

/** Changes some settings, and gives them all. One change at a time: two views may each change one. */
export function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const done = last.then(async () => {
    const next = { ...(await settings()), ...change };
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });
  last = done.catch(() => undefined);
  return done;
}

/** The site of an address, as exceptions name it; null where it has none. */
export function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\.|\.$/g, '') || null;
}

/** The site that a reader has typed, by an address or its host's name alone; null: it is none. */
export function siteTyped(text: string): string | null {
  return siteOf(text) ?? siteOf(`https://${text.trim()}`);
}
