import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { closeWelcome, type LaunchOptions, type Session, START, until, type Wishes } from './session';
import { pageView } from './view';

/** Keep Chromium's own requests out of the recordings, and it from asking anything at its first start. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
];

/** How long a page of the extension, or its worker, is waited for. */
const WAITING = { timeout: START };

/** Starts Chromium (or Chrome, Edge) with the extension installed. */
export async function launchChromium(executablePath: string, options: LaunchOptions): Promise<Session> {
  const headless = options.headless ?? true;
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    headless,
    pipe: true,
    timeout: START,
    // Also without one: it may be installed later.
    enableExtensions: options.extensionDir ? [options.extensionDir] : true,
    defaultViewport: headless ? { width: 1200, height: 900 } : null,
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
    args: [
      ...QUIET,
      // The sandbox refuses to run as root, as in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.theme === 'dark' ? ['--force-dark-mode'] : []),
      ...(options.proxy ? [`--proxy-server=http://${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    ],
  });
  try {
    const [first] = await browser.pages();
    if (!first) throw new Error('Chromium opened no tab');
    const session = new ChromiumSession(browser, first);
    if (options.extensionDir) {
      await session.findExtension();
      await closeWelcome(browser, options.extensionDir);
    }
    return session;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function extensionOrigin(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().startsWith('chrome-extension://'), WAITING);
  return `chrome-extension://${new URL(worker.url()).host}`;
}

class ChromiumSession implements Session {
  readonly kind = 'chromium';
  readonly #tabs = new WeakMap<Page, number>();
  /** What emulates a page's media; it ends with its connection. */
  readonly #media = new WeakMap<Page, CDPSession>();

  #origin: string | null = null;
  #desk: Page;

  constructor(
    readonly browser: Browser,
    desk: Page,
  ) {
    this.#desk = desk;
  }

  /** Puts the harness's own tab on a page of the extension without a script of ours: it has the API and wakes nobody. */
  async findExtension() {
    this.#origin = await extensionOrigin(this.browser);
    await this.#desk.goto(`${this.#origin}/manifest.json`);
  }

  async install(extensionDir: string) {
    await this.browser.installExtension(extensionDir);
    await this.findExtension();
    await closeWelcome(this.browser, extensionDir);
  }

  async restartExtension() {
    await this.#set({});
  }

  async allowPrivately() {
    await this.#set({ incognitoAccess: true });
  }

  grantHosts(hosts: readonly string[]) {
    return this.#permit('addHostPermission', hosts);
  }

  takeHosts(hosts: readonly string[]) {
    return this.#permit('removeHostPermission', hosts);
  }

  async #permit(change: 'addHostPermission' | 'removeHostPermission', hosts: readonly string[]) {
    const settings = await this.open('chrome://extensions');
    await settings.evaluate(
      async (change, id, patterns) => {
        for (const pattern of patterns) await chrome.developerPrivate[change](id, pattern);
      },
      change,
      new URL(this.#origin ?? '').host,
      hosts.map((host) => `*://${host.replace(/:\d+$/, '')}/*`),
    );
    await settings.close();
  }

  async openPrivately(url: string) {
    return this.#desk.evaluate(async (url) => {
      const [tab] = (await chrome.windows.create({ incognito: true, url })).tabs;
      if (tab?.id === undefined) throw new Error('no private tab');
      return tab.id;
    }, url);
  }

  /** Sets what the reader may set on the browser's page of extensions; either way the extension is restarted, and its pages go. */
  async #set(access: { incognitoAccess?: true }) {
    const settings = await this.open('chrome://extensions');
    await settings.evaluate(
      async (id, access) => {
        // Without this, unpacked extensions do not come back.
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        if (access.incognitoAccess) await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, ...access });
        else await chrome.developerPrivate.reload(id);
      },
      new URL(this.#origin ?? '').host,
      access,
    );
    await until('the extension to go', () => this.#desk.isClosed());
    this.#desk = settings;
    await until('the extension to come back', async () => {
      await this.findExtension();
      return true;
    });
  }

  async open(url: string) {
    const page = await this.browser.newPage();
    page.setDefaultTimeout(START);
    await page.goto(url);
    return page;
  }

  async tabId(page: Page) {
    const known = this.#tabs.get(page);
    if (known !== undefined) return known;
    await page.bringToFront();
    const id = await this.#desk.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id);
    if (id === undefined) throw new Error('no tab is in front');
    this.#tabs.set(page, id);
    return id;
  }

  async openPopup(page: Page) {
    await page.bringToFront();
    const old = new Set(this.browser.targets());
    const [extension] = (await this.browser.extensions()).values();
    if (!extension) throw new Error('no extension is installed');
    // A reader's own click, which also gives the leave to read the tab (activeTab); chrome.action.openPopup does not.
    await page.triggerExtensionAction(extension);
    const target = await this.browser.waitForTarget((t) => !old.has(t) && t.url().startsWith(`${this.#origin}/popup.html`), WAITING);
    return pageView(await target.asPage());
  }

  async openPanel(page: Page) {
    const popup = await this.openPopup(page);
    const old = new Set(this.browser.targets());
    await popup.waitFor('.to-panel');
    // A true click: the browser opens the panel for nothing less.
    await popup.page?.click('.to-panel');
    const target = await this.browser.waitForTarget((t) => !old.has(t) && t.url().startsWith(`${this.#origin}/sidepanel.html`), WAITING);
    return pageView(await target.asPage());
  }

  async askOfSelection(page: Page, text: string) {
    const key = `selected:${await this.tabId(page)}`;
    await this.#desk.evaluate((key, text) => chrome.storage.session.set({ [key]: { text, cut: false } }), key, text);
  }

  async openPopupPage(page: Page) {
    return this.openExtensionPage(`popup.html?tab=${await this.tabId(page)}`);
  }

  async openExtensionPage(path: string) {
    return pageView(await this.open(`${this.#origin}/${path}`));
  }

  async badge(page: Page) {
    const tabId = await this.tabId(page);
    return this.#desk.evaluate(async (tabId) => {
      // In this order, which is not the one that they are set in: whoever sees the new title has the new text.
      const title = await chrome.action.getTitle({ tabId });
      return { text: await chrome.action.getBadgeText({ tabId }), title };
    }, tabId);
  }

  async command(name: string) {
    // A key wakes the worker, which the browser may have stopped meanwhile.
    const worker = await until('a worker that hears a key', async () => {
      await this.send({ type: 'storageState', message: {} });
      return this.#worker()?.worker();
    });
    await worker.evaluate(async (name) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      (chrome as unknown as { commands: { onCommand: { dispatch(...told: unknown[]): void } } }).commands.onCommand.dispatch(name, tab);
    }, name);
  }

  async wish(page: Page, { theme = 'light', forced = false, lessMotion = false }: Wishes) {
    const media = this.#media.get(page) ?? (await page.createCDPSession());
    this.#media.set(page, media);
    // The driver's own call knows nothing of forced colours.
    await media.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: theme },
        { name: 'forced-colors', value: forced ? 'active' : 'none' },
        { name: 'prefers-reduced-motion', value: lessMotion ? 'reduce' : 'no-preference' },
      ],
    });
  }

  send(message: object) {
    return this.#desk.evaluate((message) => chrome.runtime.sendMessage(message), message);
  }

  #worker() {
    return this.browser.targets().find((t) => t.type() === 'service_worker' && t.url().startsWith(`${this.#origin}/`));
  }

  async stopWorker() {
    const worker = await this.#worker()?.worker();
    await worker?.close();
    await until('the worker to stop', () => !this.#worker());
  }

  async workerRunning() {
    return this.#worker() !== undefined;
  }

  leave() {
    return this.#desk.close();
  }

  close() {
    return this.browser.close();
  }
}
