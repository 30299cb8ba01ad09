import browser from 'webextension-polyfill';

/** Chrome's side panel, which the polyfill does not know. */
interface SidePanel {
  open(where: { tabId: number }): Promise<void>;
}
const sidePanel = (): SidePanel | undefined => (browser as unknown as { sidePanel?: SidePanel }).sidePanel;

/** Whether the browser can show a view beside the page: Chrome's side panel, Firefox' sidebar. Firefox for Android has neither. */
export function hasPanel(): boolean {
  return typeof browser.sidebarAction?.open === 'function' || sidePanel() !== undefined;
}

/** Opens the panel in the window of a tab. To be called within a click or a key of the reader's, before anything is awaited: Firefox forgets them at once. Rejects where the browser does not open it. */
export function openPanel(tab: number | Promise<number | null>): Promise<void> {
  if (typeof browser.sidebarAction?.open === 'function') return browser.sidebarAction.open();
  const open = async (tabId: number | null): Promise<void> => {
    if (tabId !== null) await sidePanel()?.open({ tabId });
  };
  return typeof tab === 'number' ? open(tab) : tab.then(open);
}
