import browser from 'webextension-polyfill';

/** Opens the library's page, or goes to the tab that shows it. */
export async function openLibraryPage(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the page that explains what is shown. */
export async function openHelpPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('help.html') });
}
