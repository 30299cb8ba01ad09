import browser from 'webextension-polyfill';
import { interfaceWords } from './i18n';
import { hasPanel, openPanel } from './panel';
import { forgetSelected, setSelected } from './selection-store';

/** Name of the item in the menu over a selection. */
const ITEM = 'compare-selection';

/** Puts an item into the menu over a selection that shows, beside the page, who else has these words. To be called synchronously at start. Android has no such menus. */
export function startSelectionMenu(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forgetSelected(tabId));
  const menus = browser.contextMenus;
  if (!menus) return;
  // Items outlive the worker, but not the interface's language.
  const put = (): void => {
    void menus.removeAll().then(() => {
      menus.create({ id: ITEM, title: interfaceWords().t('menuCompare'), contexts: ['selection'] });
    });
  };
  browser.runtime.onInstalled.addListener(put);
  browser.runtime.onStartup.addListener(put);
  menus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId !== ITEM) return;
    // Over a PDF file Chrome names no tab; the reader looks at it.
    const tabId = tab?.id !== undefined && tab.id >= 0 ? tab.id : frontTab();
    // First of all: browsers open a panel within the click alone.
    const opened = hasPanel()
      ? openPanel(tabId).then(
          () => true,
          () => false,
        )
      : Promise.resolve(false);
    void showSelected(tabId, selectionText, opened).catch((error: unknown) => console.error(error));
  });
}

async function showSelected(tab: number | Promise<number | null>, text: string, opened: Promise<boolean>): Promise<void> {
  const tabId = await tab;
  if (tabId === null) return;
  await setSelected(tabId, text);
  // Where the browser opens no panel, its page does as well.
  if (!(await opened)) await browser.tabs.create({ url: browser.runtime.getURL(`sidepanel.html?tab=${tabId}`) });
}

async function frontTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}
