import browser from 'webextension-polyfill';
import type { Span } from '../text';
import { ask } from './ask';
import { Failure } from './errors';

/** Brings a tab to the front and scrolls its page to a passage of the text that its article had. False: the page no longer has it. Rejects with `tab-gone`. */
export async function showInTab(tabId: number, span: Span, text: string): Promise<boolean> {
  // Before the tab comes to the front: what cannot be shown is told where the reader is.
  if (!(await ask('jumpTo', { tabId, span, text }))) return false;
  try {
    const { windowId } = await browser.tabs.update(tabId, { active: true });
    // Firefox for Android has no windows.
    if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
  } catch (cause) {
    throw new Failure('tab-gone', { cause });
  }
  return true;
}

/** Opens the full page at a fragment of its address, beside the tab at hand. */
export async function openComparePage(hash: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`compare.html${hash}`) });
}
