import browser from 'webextension-polyfill';

/** The tab that the reader looks at; null where there is none. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** The tab named by `?tab=ID` in the address of a view that is opened as a page of its own, and is for that tab alone; null: none is named. */
export function tabOfAddress(search: string): number | null {
  const given = new URLSearchParams(search).get('tab');
  return given !== null && /^\d+$/.test(given) ? Number(given) : null;
}
