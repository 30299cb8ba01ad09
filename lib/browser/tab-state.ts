import browser, { type Storage } from 'webextension-polyfill';
import type { Article, Reading } from '../article';
import { Failure } from './errors';
import { makeTabTurns } from './tab-turns';

/** What is known of a tab while it shows a page. Lives in `storage.session` alone and goes with the page. */
export interface TabState {
  readonly reading: Reading;
  /** Names the reading; the page knows it by the same name. */
  readonly revision: string;
  /** When it was read, so that the oldest can give way when the session store is full. */
  readonly seen: number;
}

const PREFIX = 'tab:';
/** A page that is left and the one that takes its place may tell of themselves at the same moment, as where the worker had to start for them. */
const inTurn = makeTabTurns();
const key = (tabId: number) => `${PREFIX}${tabId}`;

/** The state of a tab; null where nothing was read. */
export async function tabState(tabId: number): Promise<TabState | null> {
  const found = await browser.storage.session.get(key(tabId));
  return (found[key(tabId)] as TabState | undefined) ?? null;
}

/** The article of a tab as it was read last. Rejects with `no-article`. */
export async function readArticle(tabId: number): Promise<{ article: Article; revision: string }> {
  const state = await tabState(tabId);
  if (!state?.reading.article) throw new Failure('no-article');
  return { article: state.reading.article, revision: state.revision };
}

/** All tabs with a state. */
export async function tabStates(): Promise<Map<number, TabState>> {
  const all = (await browser.storage.session.get(null)) as Record<string, TabState>;
  const tabs = Object.entries(all).filter(([name]) => name.startsWith(PREFIX));
  return new Map(tabs.map(([name, state]) => [Number(name.slice(PREFIX.length)), state]));
}

/** Sets what a tab shows. Where the session store is full the tabs read longest ago are forgotten; they are read again on click. A tab that closed meanwhile leaves nothing behind. */
export function setTabState(tabId: number, state: Omit<TabState, 'seen'>): Promise<void> {
  return inTurn(tabId, async () => {
    const value: TabState = { ...state, seen: Date.now() };
    await setInSession({ [key(tabId)]: value }, tabId);
    const open = await browser.tabs.get(tabId).catch(() => null);
    if (!open) await forgetTab(tabId);
  });
}

/** Forgets a reading of a tab, and nothing else that was read there since. True: it was known. */
export function forgetReading(tabId: number, revision: string): Promise<boolean> {
  return inTurn(tabId, async () => {
    if ((await tabState(tabId))?.revision !== revision) return false;
    await forgetTab(tabId);
    return true;
  });
}

/** Puts something about a tab into the session store; where that is full the other tabs read longest ago are forgotten for it. */
export async function setInSession(items: Record<string, unknown>, tabId: number): Promise<void> {
  try {
    await browser.storage.session.set(items);
  } catch {
    await forgetOldest(tabId);
    await browser.storage.session.set(items);
  }
}

/** Forgets a tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(key(tabId));
}

/** Hands a tab's state to the tab that takes its place. */
export async function moveTab(from: number, to: number): Promise<void> {
  const state = await tabState(from);
  if (state) await setTabState(to, state);
  await forgetTab(from);
}

/** Tells of tabs whose page was read (`anew`: another reading of it was known before), or left. Ends with the function given back. */
export function watchReadings(tell: { read(tabId: number, anew: boolean): void; left(tabId: number): void }): () => void {
  const changed = (changes: Record<string, Storage.StorageChange>, area: string): void => {
    if (area !== 'session') return;
    for (const [name, { oldValue, newValue }] of Object.entries(changes)) {
      const [before, now] = [oldValue, newValue].map((value) => (value as TabState | undefined)?.revision);
      if (!name.startsWith(PREFIX) || before === now) continue;
      const tabId = Number(name.slice(PREFIX.length));
      if (now === undefined) tell.left(tabId);
      else tell.read(tabId, before !== undefined);
    }
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

async function forgetOldest(except: number): Promise<void> {
  const others = [...(await tabStates())].filter(([tabId]) => tabId !== except).sort(([, a], [, b]) => a.seen - b.seen);
  await browser.storage.session.remove(others.slice(0, Math.ceil(others.length / 2)).map(([tabId]) => key(tabId)));
}
