import browser from 'webextension-polyfill';
import { askPage } from './ask';
import { viewTab } from './desk';
import type { TabView } from './messages';
import { tabState } from './tab-state';

/** How long a page is waited for when it is only asked whether it can be read, in milliseconds. */
const PATIENCE = 1000;

/**
 * What is known of a tab, without reading a page that has not told of itself: for a view that stands open while the reader goes from page
 * to page, and has nobody's leave to read them all.
 */
export async function glanceTab({ tabId }: { tabId: number }): Promise<TabView> {
  return (await tabState(tabId)) ? viewTab({ tabId }) : { state: await stateOfUnread(tabId) };
}

async function stateOfUnread(tabId: number): Promise<'loading' | 'restricted' | 'unread' | 'out-of-reach'> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab?.status === 'loading') return 'loading';
  // Told only where we have access to the site, and of our own pages.
  if (tab?.url !== undefined && !/^https?:/.test(tab.url)) return 'restricted';
  // Who answers has a script of ours, and can be read at a word of the reader's; so has who is too busy to: of a page without one the browser says so at once.
  const there = await askPage(tabId, 'revision', {}, PATIENCE).catch(() => true);
  return there ? 'unread' : 'out-of-reach';
}
