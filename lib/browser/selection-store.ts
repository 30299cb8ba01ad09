import browser, { type Storage } from 'webextension-polyfill';
import { setInSession } from './tab-state';

// What the reader has selected in a page and asked about. In memory alone, and only while a view shows it or is about to.

/** A text that the reader has selected in a tab. */
export interface Selected {
  readonly text: string;
  /** It was longer: only its beginning is here. */
  readonly cut: boolean;
}

/** Longest selection that is looked at, in characters: some ten pages of print. */
const LONGEST = 30_000;
const PREFIX = 'selected:';
const key = (tabId: number) => `${PREFIX}${tabId}`;

/** Takes note of what is selected in a tab. */
export async function setSelected(tabId: number, text: string): Promise<void> {
  const selected: Selected = { text: text.slice(0, LONGEST), cut: text.length > LONGEST };
  await setInSession({ [key(tabId)]: selected }, tabId);
}

/** What was selected in a tab when the reader asked last; null: nothing, or it is forgotten. */
export async function selectedIn(tabId: number): Promise<Selected | null> {
  return ((await browser.storage.session.get(key(tabId)))[key(tabId)] as Selected | undefined) ?? null;
}

/** Forgets what was selected in some tabs. */
export async function forgetSelected(...tabIds: readonly number[]): Promise<void> {
  await browser.storage.session.remove(tabIds.map(key));
}

/** Tells of tabs in which the reader asks about a selection, or in which one is forgotten. Ends with the function given back. */
export function watchSelected(tell: (tabId: number) => void): () => void {
  const changed = (changes: Record<string, Storage.StorageChange>, area: string): void => {
    if (area !== 'session') return;
    for (const name of Object.keys(changes)) if (name.startsWith(PREFIX)) tell(Number(name.slice(PREFIX.length)));
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
