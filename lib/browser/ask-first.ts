import browser from 'webextension-polyfill';
import { activeTabId } from './active-tab';
import { unwrap } from './envelope';
import type { TabView } from './messages';

interface Asked {
  /** The tab in front; null where there is none. */
  readonly tab: Promise<number | null>;
  /** As it came: a failure is told by a class of the script that opens it. */
  readonly answer: Promise<unknown>;
}

const PLACE = Symbol.for('collate-first-asked');
type World = { [PLACE]?: Asked };

/** Asks what the popup shows first, from a script that runs before the view's modules are loaded: they would ask some twenty milliseconds later. */
export function askFirst(): void {
  const tab = activeTabId();
  const answer = tab.then((tabId) => (tabId === null ? null : browser.runtime.sendMessage({ type: 'viewTab', message: { tabId } })));
  // Told where it is taken up.
  answer.catch(() => undefined);
  (globalThis as World)[PLACE] = { tab, answer };
}

/** What was asked so, and of which tab. Null where nothing was asked, as in a page of its own. Its view rejects as `ask` does, and is null where there is no tab. */
export function firstAsked(): { readonly tab: Promise<number | null>; readonly view: Promise<TabView | null> } | null {
  const { tab, answer } = (globalThis as World)[PLACE] ?? {};
  if (!tab || !answer) return null;
  return { tab, view: tab.then(async (id) => (id === null ? null : (unwrap(await answer) as TabView))) };
}
