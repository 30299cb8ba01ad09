import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { askPage, PATIENCE, within } from './ask';
import { Failure } from './errors';
import type { PageReading } from './messages';
import { pageReadingShape } from './shapes';

/** Why a tab could not be read. */
export type Unreachable = 'loading' | 'restricted' | 'no-access' | 'reload';

/**
 * Reads the page of a tab now. Where no content script of ours is there (tab opened before the install, site access
 * withheld, extension updated meanwhile), it is put there first, which the reader's click on the button allows
 * (`activeTab`). Rejects with `tab-gone`.
 */
export async function readTab(tabId: number): Promise<PageReading | Unreachable> {
  const present = await askPage(tabId, 'readNow', {});
  if (present) return checkedReading(present);
  const { url, loading } = await tabOf(tabId);
  // Nothing of the page is there yet: browsers show an empty page of their own meanwhile.
  if (loading && (url === null || !/^https?:/.test(url))) return 'loading';
  if (url !== null && !/^https?:/.test(url)) return 'restricted';
  try {
    // Not before the document is whole: half an article would be compared as if it were all of it.
    await within(PATIENCE, putReader(tabId));
  } catch (error) {
    if (error instanceof Failure) return 'loading';
    return url === null || isStore(url) || REFUSED.test(String(error)) ? 'restricted' : 'no-access';
  }
  const reading = await askPage(tabId, 'readNow', {});
  return reading ? checkedReading(reading) : 'reload';
}

async function putReader(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: ['content-scripts/content.css'] });
  await browser.scripting.executeScript({ target: { tabId }, files: ['content-scripts/content.js'] });
}

// Pages that browsers keep all extensions from, whatever the reader allows; by address, since Firefox's refusal does not say why.
const STORES: readonly string[] = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];
const REFUSED = /gallery|cannot be scripted|chrome:\/\/|edge:\/\/|about:|error page/i;

function isStore(url: string): boolean {
  return STORES.includes(new URL(url).hostname);
}

function checkedReading(answer: unknown): PageReading {
  const result = v.safeParse(pageReadingShape, answer);
  if (!result.success) throw new Failure('not-understood');
  return result.output as PageReading;
}

/** A tab's address, null where the browser does not tell us (its own pages, and sites we have no access to), and whether its page is still on the way. */
async function tabOf(tabId: number): Promise<{ url: string | null; loading: boolean }> {
  try {
    const { url, status } = await browser.tabs.get(tabId);
    return { url: url ?? null, loading: status === 'loading' };
  } catch (cause) {
    throw new Failure('tab-gone', { cause });
  }
}

/** Whether a tab belongs to a private window. */
export async function isPrivate(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch (cause) {
    throw new Failure('tab-gone', { cause });
  }
}
