import browser from 'webextension-polyfill';
import type { Reading } from '../article';

/** What is known of a tab while it shows a page. Lives in `storage.session` alone and goes with the tab. */
export interface TabState {
  readonly reading: Reading;
  /** Id of the report whose comparison is painted in the page; null: none. */
  readonly painted: string | null;
  /** Counts up, so that the oldest can give way when the session store is full. */
  readonly seen: number;
}

const PREFIX = 'tab:';
const key = (tabId: number) => `${PREFIX}${tabId}`;

/** The state of a tab; null where nothing was read. */
export async function tabState(tabId: number): Promise<TabState | null> {
  const found = await browser.storage.session.get(key(tabId));
  return (found[key(tabId)] as TabState | undefined) ?? null;
}

/** Ids of all tabs with a state. */
export async function tabsWithState(): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  return Object.keys(all)
    .filter((k) => k.startsWith(PREFIX))
    .map((k) => Number(k.slice(PREFIX.length)));
}

/** Sets what a tab shows. Where the session store is full the tabs read longest ago are forgotten; they are read again on click. */
export async function setTabState(tabId: number, state: Omit<TabState, 'seen'>): Promise<void> {
  const value: TabState = { ...state, seen: Date.now() };
  try {
    await browser.storage.session.set({ [key(tabId)]: value });
  } catch {
    await forgetOldest(tabId);
    await browser.storage.session.set({ [key(tabId)]: value });
  }
}

/** Forgets a tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(key(tabId));
}

async function forgetOldest(except: number): Promise<void> {
  const all = (await browser.storage.session.get(null)) as Record<string, TabState>;
  const oldest = Object.keys(all)
    .filter((k) => k.startsWith(PREFIX) && k !== key(except))
    .sort((a, b) => (all[a]?.seen ?? 0) - (all[b]?.seen ?? 0));
  await browser.storage.session.remove(oldest.slice(0, Math.ceil(oldest.length / 2)));
}

/** Hands a tab's state to the tab that takes its place. */
export async function moveTab(from: number, to: number): Promise<void> {
  const state = await tabState(from);
  if (state) await setTabState(to, state);
  await forgetTab(from);
}
