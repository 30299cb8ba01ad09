import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { Privileged } from './firefox-privileged';
import { newProfile, ownProfile, type Profile } from './firefox-profile';
import { closeWelcome, type LaunchOptions, type Session, START, until, type Wishes } from './session';
import { makeView, pageView } from './view';

/** As in the manifest. */
const ADDON_ID = 'collate@collate.invalid';
/** Firefox draws the extension's host by lot; fixed, so that its pages have an address. */
const HOST = '6d0f2b5e-6f0c-4a55-9b1c-0a8d5f3c1e77';
/** A document of the extension without a script of ours: it has the API and wakes nobody. */
const QUIET_PAGE = 'icon/icon.svg';

/** How long after a click on the button there must be no popup for it to be clicked once more, ms; twice as long each time. */
const UNOPENED = 2_000;

/** Starts Firefox with the extension installed for this session. */
export async function launchFirefox(executablePath: string, options: LaunchOptions): Promise<Session> {
  const headless = options.headless ?? true;
  const profile = options.profileDir ? await ownProfile(options.profileDir) : await newProfile();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: headless ? { width: 1200, height: 900 } : null,
    // The toolbar and the button are the browser's own; its scripts reach them only with this.
    args: ['--remote-allow-system-access'],
    userDataDir: profile.dir,
    timeout: START,
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
    const session = new FirefoxSession(browser, privileged, profile);
    if (options.extensionDir) await session.install(options.extensionDir);
    return session;
  } catch (error) {
    await profile.end(browser);
    throw error;
  }
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

  /** The harness's own tab; null until the extension is there. */
  #desk: Page | null = null;
  /** How large the letters of the page were wished last. */
  #letters = 1;

  constructor(
    readonly browser: Browser,
    private readonly privileged: Privileged,
    private readonly profile: Profile,
  ) {}

  async install(extensionDir: string) {
    await this.browser.installExtension(extensionDir);
    await closeWelcome(this.browser, extensionDir);
    const [first] = await this.browser.pages();
    if (first && (await first.evaluate(() => location.href)) === 'about:blank') this.#desk = await showPage(first, QUIET_PAGE);
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
    page.setDefaultTimeout(START);
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
    const click = () => this.privileged.run((shared, id) => shared.button(id).triggerAction(window), ADDON_ID);
    await click();
    let clicked = Date.now();
    let unopened = UNOPENED;
    const showing = this.privileged.showing('popup', 'popup.html');
    await until('the popup', async () => {
      // One that is about to go, or goes again because a window came forward late, takes the click for its end.
      if (!(await this.privileged.popupIsThere())) {
        if (Date.now() - clicked <= unopened) return false;
        await click();
        clicked = Date.now();
        unopened *= 2;
      }
      return showing();
    });
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
    await until('the sidebar', this.privileged.showing('sidebar', 'sidepanel.html'));
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
    page.setDefaultTimeout(START);
    return pageView(await showPage(page, path));
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
    await until('the page to hear of it', () =>
      page.evaluate(
        (theme, forced, lessMotion) =>
          matchMedia(`(prefers-color-scheme: ${theme})`).matches &&
          matchMedia('(forced-colors: active)').matches === forced &&
          matchMedia('(prefers-reduced-motion: reduce)').matches === lessMotion,
        theme,
        forced,
        lessMotion,
      ),
    );
    if (letters === this.#letters) return;
    this.#letters = letters;
    await this.privileged.run((shared, context, letters) => shared.enlarge(context, letters), contextOf(page), letters);
    // The page hears of it a moment later, and cannot be asked whether it has.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  }

  async send(message: object) {
    const desk = await this.#deskThere();
    return desk.evaluate((message) => (globalThis as unknown as { browser: typeof chrome }).browser.runtime.sendMessage(message), message);
  }

  /** The harness's own tab, opened anew behind the others where it has gone with an extension that was restarted. */
  async #deskThere(): Promise<Page> {
    const speaks = () => (globalThis as unknown as { browser?: typeof chrome }).browser?.runtime !== undefined;
    if (this.#desk && !this.#desk.isClosed() && (await this.#desk.evaluate(speaks).catch(() => false))) return this.#desk;
    this.#desk = await showPage(await this.browser.newPage({ background: true }), QUIET_PAGE);
    return this.#desk;
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
    await this.#desk?.close();
  }

  async close() {
    await this.profile.end(this.browser);
  }
}

/** Shows a page of the extension in a tab. */
async function showPage(page: Page, path: string): Promise<Page> {
  const address = `moz-extension://${HOST}/${path}`;
  // Never settles for pages of extensions, so it is looked at instead.
  page.goto(address).catch(() => undefined);
  await until(address, () => page.evaluate((path) => document.readyState === 'complete' && location.href.includes(path), path));
  return page;
}

/** The id by which WebDriver BiDi knows a page; puppeteer holds it under the main frame. */
function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
