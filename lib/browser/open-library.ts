import browser from 'webextension-polyfill';

/** Opens the library's page, or goes to the tab that shows it. */
export async function openLibraryPage(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
