import browser from 'webextension-polyfill';

const BACKED_UP = 'backedUp';

/** When the whole library was last exported as a backup, ISO date-time; null: never. */
export async function backedUp(): Promise<string | null> {
  return ((await browser.storage.local.get(BACKED_UP))[BACKED_UP] as string | undefined) ?? null;
}

/** Notes that the whole library was exported as a backup now. */
export function noteBackup(): Promise<void> {
  return browser.storage.local.set({ [BACKED_UP]: new Date().toISOString() });
}
