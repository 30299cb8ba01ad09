import { writeFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { until } from './session';

/** What the harness uses of Firefox's own objects; they exist in the browser window's scripts alone. */
interface Tab {
  readonly linkedBrowser: object;
}
interface Button {
  triggerAction(window: Window): Promise<void>;
  readonly action: { getContextData(tab: Tab | undefined): { badgeText?: string; title?: string } };
}
interface Extension {
  readonly backgroundState: string;
  emit(event: string, ...told: unknown[]): void;
  terminateBackground(how: { ignoreDevToolsAttached: boolean; disableResetIdleForTest: boolean }): Promise<void>;
}
interface Shared {
  idOf(browser: object): string;
  readonly tabTracker: { getId(tab: Tab): number };
  extension(id: string): Extension;
  button(id: string): Button;
  addon(id: string): Promise<{ reload(): Promise<void> }>;
  allowPrivately(id: string): Promise<void>;
  openPrivately(url: string): Promise<Tab>;
  openSidebar(id: string): Promise<void>;
  speak(language: string): void;
  prefer(prefs: Readonly<Record<string, number>>): void;
  enlarge(context: string, letters: number): void;
}
declare global {
  const gBrowser: { readonly tabs: readonly Tab[]; readonly selectedTab: Tab };
}

interface Connection {
  send(method: string, params: object): Promise<{ result: BidiAnswer }>;
}
interface BidiAnswer {
  readonly contexts: readonly { readonly context: string }[];
  readonly type: string;
  readonly result: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Names for Firefox's modules, put before each privileged script. */
const SHARED = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const shared = {
    addon: (id) => AddonManager.getAddonByID(id),
    allowPrivately: (id) => ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }),
    openPrivately: async (url) => {
      const opened = OpenBrowserWindow({ private: true });
      await new Promise((done) => opened.addEventListener('load', done, { once: true }));
      await opened.delayedStartupPromise;
      opened.gBrowser.selectedBrowser.fixupAndLoadURIString(url, { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
      return opened.gBrowser.selectedTab;
    },
    idOf: (browser) => NavigableManager.getIdForBrowser(browser),
    tabTracker: ExtensionParent.apiManager.global.tabTracker,
    extension: (id) => WebExtensionPolicy.getByID(id).extension,
    button: (id) => ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension),
  };
  // As with a language pack: Firefox asks for the language, and its own strings stay English.
  shared.speak = (language) => {
    Services.locale.availableLocales = [...new Set([language, ...Services.locale.availableLocales])];
    Services.locale.requestedLocales = [language];
  };
  shared.prefer = (prefs) => {
    for (const [name, value] of Object.entries(prefs)) Services.prefs.setIntPref(name, value);
  };
  shared.enlarge = (context, letters) => {
    const tab = gBrowser.tabs.find((one) => shared.idOf(one.linkedBrowser) === context);
    if (tab) tab.linkedBrowser.browsingContext.textZoom = letters;
  };
  // As its button in Firefox' own sidebar does.
  shared.openSidebar = (id) => SidebarController.show(id.toLowerCase().replace(/[^a-z0-9_-]/g, '_') + '-sidebar-action');
  const sidebar = () => document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser');
  const popup = () => document.querySelector('browser.webextension-popup-browser');
`;

/** How long a script in the popup may take, ms. */
const PATIENCE = 45_000;
/** The same at first while the popup is opening, ms: what is asked before its process has taken over is never answered, and must be asked again. */
const OPENING_PATIENCE = 700;
/** The most that this grows to, ms. */
const OPENING_PATIENCE_AT_MOST = 10_000;
const UNANSWERED = 'did not answer';

/** Scripts that run as a part of Firefox itself, over WebDriver BiDi: the way to the toolbar button and its true popup. */
export class Privileged {
  private constructor(
    private readonly connection: Connection,
    private readonly window: string,
  ) {}

  static async of(browser: Browser): Promise<Privileged> {
    const { connection } = browser as unknown as { connection: Connection };
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = tree.result.contexts[0]?.context;
    if (!window) throw new Error('Firefox shows no window');
    return new Privileged(connection, window);
  }

  /** Runs a function in the browser window, with `shared` before its arguments. Plain data in and out. */
  async run<A extends readonly unknown[], R>(run: (shared: Shared, ...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return (await this.#evaluate(`return (${run})(shared, ...${JSON.stringify(args)})`)) as Awaited<R>;
  }

  /** Evaluates source text in the document of the open popup. */
  inPopup(source: string): Promise<unknown> {
    return this.#inside('popup', source);
  }

  /** The same in the open sidebar. */
  inSidebar(source: string): Promise<unknown> {
    return this.#inside('sidebar', source);
  }

  /** Whether the popup, or the sidebar, that is being opened shows its page; to be asked until it does. On a slow machine the answer itself takes long: each time that none comes, more patience is had. */
  showing(where: 'popup' | 'sidebar', page: string): () => Promise<boolean> {
    let patience = OPENING_PATIENCE;
    return async () => {
      try {
        return (
          (await this.#inside(where, `document.readyState === "complete" && location.pathname.endsWith("${page}")`, patience)) === true
        );
      } catch (error) {
        if (String(error).includes(UNANSWERED)) patience = Math.min(2 * patience, OPENING_PATIENCE_AT_MOST);
        throw error;
      }
    };
  }

  async #inside(where: 'popup' | 'sidebar', source: string, patience = PATIENCE): Promise<unknown> {
    const answer = (await this.#evaluate(`
      const channel = 'collate-harness-' + Math.random();
      const script = '(async () => { let answer; try {' +
        'const box = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });' +
        'answer = { value: await Cu.evalInSandbox(' + ${JSON.stringify(JSON.stringify(source))} + ', box) };' +
        '} catch (error) { answer = { error: String(error) }; }' +
        'sendAsyncMessage("' + channel + '", JSON.stringify(answer)); })()';
      const manager = ${where}().messageManager;
      return await new Promise((done, fail) => {
        const timer = setTimeout(() => fail(new Error('the ${where} ${UNANSWERED}')), ${patience});
        manager.addMessageListener(channel, function listen({ data }) {
          clearTimeout(timer);
          manager.removeMessageListener(channel, listen);
          done(JSON.parse(data));
        });
        manager.loadFrameScript('data:,' + encodeURIComponent(script), false);
      });`)) as { value?: unknown; error?: string };
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  /** Draws the open popup into a PNG file. */
  drawPopup(file: string): Promise<void> {
    return this.#draw('popup', file);
  }

  drawSidebar(file: string): Promise<void> {
    return this.#draw('sidebar', file);
  }

  async #draw(where: 'popup' | 'sidebar', file: string): Promise<void> {
    const data = await this.#evaluate(`
      const picture = await ${where}().browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'rgb(255,255,255)');
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      canvas.getContext('2d').drawImage(picture, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));`);
    writeFileSync(file, Buffer.from(String(data), 'base64'));
  }

  async popupIsThere(): Promise<boolean> {
    return (await this.#evaluate('return popup() !== null')) === true;
  }

  /** Closes the popup and waits until it has gone: a click on the button before that would only close it. */
  async closePopup(): Promise<void> {
    await this.#evaluate(`popup()?.closest('panel').hidePopup();`);
    await until('the popup to go', async () => !(await this.popupIsThere()));
  }

  async closeSidebar(): Promise<void> {
    await this.#evaluate('SidebarController.hide();');
  }

  async #evaluate(body: string): Promise<unknown> {
    const expression = `(async () => { const __name = (f) => f; ${SHARED} return JSON.stringify((await (async () => { ${body} })()) ?? null); })()`;
    const { result } = await this.connection.send('script.evaluate', { expression, target: { context: this.window }, awaitPromise: true });
    if (result.type === 'exception') throw new Error(`Firefox: ${result.exceptionDetails?.text}`);
    return JSON.parse(result.result.value ?? 'null');
  }
}
