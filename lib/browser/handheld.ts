import browser from 'webextension-polyfill';

/** Whether the browser is one for phones and tablets: Firefox for Android shows a popup as a page, and knows no windows, menus, keys, panels or search engines. */
export function isHandheld(): boolean {
  return browser.windows === undefined;
}

/** Whether the reader's search engine can be asked. */
export function canSearchWeb(): boolean {
  return browser.search !== undefined;
}
