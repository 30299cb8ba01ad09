import browser from 'webextension-polyfill';
import { emptyTrash } from './holdings';
import { retainAlone } from './keeping-desk';
import { forgetTab, moveTab } from './tab-state';

/** Follows the life of tabs and of the browser. To be called synchronously at start, so that these events wake the worker. */
export function startTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => run(forgetTab(tabId)));
  // A prerendered page takes the place of the tab that it was rendered for.
  browser.tabs.onReplaced?.addListener((added, removed) => run(moveTab(removed, added)));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Once in a reader's life: not after updates.
    if (reason === 'install') run(browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }).then(() => undefined));
  });
  browser.runtime.onStartup.addListener(() => run(emptyTrash().then(retainAlone)));
}

/** No reader waits for these; what fails is for the makers to see. */
function run(done: Promise<unknown>): void {
  done.catch((error: unknown) => console.error(error));
}
