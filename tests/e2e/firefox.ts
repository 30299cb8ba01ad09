import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { OPENING_PATIENCE, Privileged } from './firefox-privileged';
import { closeWelcome, type LaunchOptions, type Session, until, type Wishes } from './session';
import { makeView, pageView } from './view';

/** As in the manifest. */
const ADDON_ID = 'collate@collate.invalid';
/** Firefox draws the extension's host by lot; fixed, so that its pages have an address. */
const HOST = '6d0f2b5e-6f0c-4a55-9b1c-0a8d5f3c1e77';

/** Starts Firefox with the extension installed for this session. */
export async function launchFirefox(executablePath: string, options: LaunchOptions): Promise<Session> {
  const headless = options.headless ?? true;
  if (options.profileDir) await profileTidied(options.profileDir);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: headless ? { width: 1200, height: 900 } : null,
    // The toolbar and the button are the browser's own; its scripts reach them only with this.
    args: ['--remote-allow-system-access'],
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: HOST }),
      // 0 is dark, 1 light: for pages, the extension's own among them, whatever the browser's theme.
      'ui.systemUsesDarkTheme': options.theme === 'dark' ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': options.theme === 'dark' ? 0 : 1,
      ...(options.proxy ? proxyPrefs(options.proxy) : {}),
      // An add-on of one session loses its data with it; an installed one, as readers have it, does not.
      ...(options.profileDir
        ? { 'extensions.webextensions.keepStorageOnUninstall': true, 'extensions.webextensions.keepUuidOnUninstall': true }
        : {}),
    },
  });
  try {
    const privileged = await Privileged.of(browser);
    if (options.language) await privileged.run((shared, language) => shared.speak(language), options.language);
    if (options.extensionDir) {
      await browser.installExtension(options.extensionDir);
      await closeWelcome(browser, options.extensionDir);
    }
    return new FirefoxSession(browser, privileged);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** The driver puts its own preferences in place of a profile's, and those back behind a browser that has gone or was killed: not behind the next one's back. */
async function profileTidied(profileDir: string): Promise<void> {
  const backups = ['user.js.puppeteer', 'prefs.js.puppeteer'].map((name) => join(profileDir, name));
  await until('the profile to be tidied', () => !backups.some((file) => existsSync(file)));
}

function proxyPrefs(proxy: string): Record<string, unknown> {
  const [host = '', port = ''] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

class FirefoxSession implements Session {
  readonly kind = 'firefox';

  constructor(
    readonly browser: Browser,
    private readonly privileged: Privileged,
  ) {}

  async install(extensionDir: string) {
    await this.browser.installExtension(extensionDir);
    await closeWelcome(this.browser, extensionDir);
  }

  async restartExtension() {
    await this.privileged.run(async (shared, id) => (await shared.addon(id)).reload(), ADDON_ID);
  }

  async allowPrivately() {
    await this.privileged.run((shared, id) => shared.allowPrivately(id), ADDON_ID);
    await this.restartExtension();
  }

  async grantHosts() {
    // Nothing: where content scripts run on all sites, Firefox gives that leave without a question.
  }

  async takeHosts() {
    throw new Error('Firefox does not take back what content scripts may do');
  }

  async openPrivately(url: string) {
    return this.privileged.run(async (shared, url) => shared.tabTracker.getId(await shared.openPrivately(url)), url);
  }

  async open(url: string) {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  tabId(page: Page) {
    return this.privileged.run((shared, context) => {
      const tab = gBrowser.tabs.find((t) => shared.idOf(t.linkedBrowser) === context);
      if (!tab) throw new Error('no tab shows this page');
      return shared.tabTracker.getId(tab);
    }, contextOf(page));
  }

  async openPopup(page: Page) {
    await page.bringToFront();
    // A reader's own click, which also gives the leave to read the tab (activeTab).
    await this.privileged.run((shared, id) => shared.button(id).triggerAction(window), ADDON_ID);
    await until('the popup', () =>
      this.privileged.inPopup('document.readyState === "complete" && location.pathname.endsWith("popup.html")', OPENING_PATIENCE),
    );
    return makeView(
      null,
      (source) => this.privileged.inPopup(source),
      (file) => this.privileged.drawPopup(file),
      () => this.privileged.closePopup(),
    );
  }

  async openPanel(page: Page) {
    await page.bringToFront();
    await this.privileged.run((shared, id) => shared.openSidebar(id), ADDON_ID);
    await until('the sidebar', () =>
      this.privileged.inSidebar('document.readyState === "complete" && location.pathname.endsWith("sidepanel.html")', OPENING_PATIENCE),
    );
    return makeView(
      null,
      (source) => this.privileged.inSidebar(source),
      (file) => this.privileged.drawSidebar(file),
      () => this.privileged.closeSidebar(),
    );
  }

  async askOfSelection(page: Page, text: string) {
    await page.bringToFront();
    await this.privileged.run(
      (shared, id, selectionText) => {
        const clicked = { menuItemId: 'compare-selection', selectionText, modifiers: [], editable: false, button: 0 };
        shared.extension(id).emit('webext-menu-menuitem-click', clicked, gBrowser.selectedTab);
      },
      ADDON_ID,
      text,
    );
  }

  async openPopupPage(page: Page) {
    return this.openExtensionPage(`popup.html?tab=${await this.tabId(page)}`);
  }

  async openExtensionPage(path: string) {
    const page = await this.browser.newPage();
    const address = `moz-extension://${HOST}/${path}`;
    // Never settles for pages of extensions, so it is looked at instead.
    page.goto(address).catch(() => undefined);
    await until(address, () => page.evaluate((path) => document.readyState === 'complete' && location.href.includes(path), path));
    return pageView(page);
  }

  async badge(page: Page) {
    return this.privileged.run(
      (shared, id, context) => {
        const tab = gBrowser.tabs.find((t) => shared.idOf(t.linkedBrowser) === context);
        const shown = shared.button(id).action.getContextData(tab);
        return { text: shown.badgeText ?? '', title: shown.title ?? '' };
      },
      ADDON_ID,
      contextOf(page),
    );
  }

  async command(_: string, key: string) {
    await this.privileged.run((_, key) => {
      const found = document.querySelector(`keyset[id^="ext-keyset"] key[key="${key}"]`) as { doCommand(): void } | null;
      if (!found) throw new Error(`no key ${key} of an extension`);
      found.doCommand();
    }, key);
  }

  async wish(page: Page, { theme = 'light', forced = false, lessMotion = false, letters = 1 }: Wishes) {
    await this.privileged.run((shared, prefs) => shared.prefer(prefs), {
      'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
      // 0: pages choose unless the system has high contrast; 2: never.
      'browser.display.document_color_use': forced ? 2 : 0,
      'ui.prefersReducedMotion': lessMotion ? 1 : 0,
    });
    await this.privileged.run((shared, context, letters) => shared.enlarge(context, letters), contextOf(page), letters);
    // The page hears of it a moment later.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  }

  async send(message: object) {
    const view = await this.openExtensionPage('popup.html');
    const answer = await view.evaluate(
      (message) => (globalThis as unknown as { browser: typeof chrome }).browser.runtime.sendMessage(message),
      message,
    );
    await view.close();
    return answer;
  }

  async stopWorker() {
    await until('the event page to stop', async () => {
      // More than once where a message on its way has woken it again.
      await this.privileged.run(
        (shared, id) => shared.extension(id).terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }),
        ADDON_ID,
      );
      return !(await this.workerRunning());
    });
  }

  workerRunning() {
    return this.privileged.run((shared, id) => shared.extension(id).backgroundState === 'running', ADDON_ID);
  }

  async leave() {
    // Nothing: the harness reaches Firefox from outside and keeps no tab.
  }

  close() {
    return this.browser.close();
  }
}

/** The id by which WebDriver BiDi knows a page; puppeteer holds it under the main frame. */
function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
