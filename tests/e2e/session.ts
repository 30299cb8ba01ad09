import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

export type BrowserKind = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** The built extension's folder; null: a browser without it, for control runs. */
  readonly extensionDir: string | null;
  /** `host:port` that all requests go through, those to loopback included. */
  readonly proxy?: string;
  /** A profile that outlives the session; without it a new one is made and thrown away. */
  readonly profileDir?: string;
  /** Default true. */
  readonly headless?: boolean;
  /** The language that the reader wants the browser in, as a tag; default its own. Firefox alone: Chromium shows only languages whose files are installed. */
  readonly language?: string;
  /** Which theme the browser asks pages for; default light. */
  readonly theme?: 'light' | 'dark';
}

/** A page of the extension's own, in whatever form the browser shows it. */
export interface View {
  /** The page behind it, for key presses and the like; null for Firefox's true popup, which puppeteer cannot reach. */
  readonly page: Page | null;
  /** Runs a function in the view; arguments and answer are plain data. The function may use nothing from outside itself. */
  evaluate<A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** What a reader sees of it as text. */
  text(): Promise<string>;
  /** Clicks the first element that fits, waiting for it. */
  click(selector: string): Promise<void>;
  /** Waits until an element fits the selector and, if given, its text contains `text`. Throws with the view's text after `timeout` ms. */
  waitFor(selector: string, text?: string, timeout?: number): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** How a reader wants to have pages shown; what is left out is as the browser has it. */
export interface Wishes {
  readonly theme?: 'light' | 'dark';
  /** Their own colours in place of ours. */
  readonly forced?: boolean;
  readonly lessMotion?: boolean;
  /** Letters alone so many times as large. Firefox only: Chromium enlarges whole pages, which is a narrower window. */
  readonly letters?: number;
}

/** One running browser with the extension in it. */
export interface Session {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Installs the extension into a browser that was started without one; open tabs stay as they are. */
  install(extensionDir: string): Promise<void>;
  /** Restarts the extension, as an update does: content scripts in open tabs have lost it. */
  restartExtension(): Promise<void>;
  /** Lets the extension into private windows, as a reader may; it is restarted by that. */
  allowPrivately(): Promise<void>;
  /** Gives the extension the leave for hosts that a reader would give it when the browser asks; nobody can answer that question here. */
  grantHosts(hosts: readonly string[]): Promise<void>;
  /** Takes it back, as a reader does in the browser's settings. Not in Firefox. */
  takeHosts(hosts: readonly string[]): Promise<void>;
  /** Opens a page in a private window, which then is the one in front. Id of the tab. */
  openPrivately(url: string): Promise<number>;
  /** Opens a page in a new tab and brings it to the front. */
  open(url: string): Promise<Page>;
  /** Id of the tab that shows the page, as the extension's own API counts tabs. */
  tabId(page: Page): Promise<number>;
  /** Opens the true toolbar popup over the page. */
  openPopup(page: Page): Promise<View>;
  /** Opens the browser's own side panel or sidebar in the window of the page, as a reader does. */
  openPanel(page: Page): Promise<View>;
  /** Chooses "Compare this selection" over a text of the page; no driver opens a menu. Firefox is told of the click as its menu tells it; in Chromium what the click comes to is done in its place. */
  askOfSelection(page: Page, text: string): Promise<void>;
  /** The popup's document in a tab of its own, speaking for the page. */
  openPopupPage(page: Page): Promise<View & { readonly page: Page }>;
  /** Any page of the extension, in a tab of its own: `compare.html?tab=3`. */
  openExtensionPage(path: string): Promise<View & { readonly page: Page }>;
  /** Has the browser tell the extension of a key of ours, as if it had been pressed in the tab in front. Keys of extensions cannot be pressed from outside. `key`: its letter, as suggested. */
  command(name: string, key: string): Promise<void>;
  /** What the toolbar button shows for the page. Does not wake the worker. */
  badge(page: Page): Promise<{ text: string; title: string }>;
  /** Shows a page as a reader wishes. In Firefox all pages: take it back with `{}`. */
  wish(page: Page, wishes: Wishes): Promise<void>;
  /** Sends the background a message as a view would, and gives its answer. */
  send(message: object): Promise<unknown>;
  /** Stops the background worker (Firefox: the event page) as the browser does when it has been idle. */
  stopWorker(): Promise<void>;
  workerRunning(): Promise<boolean>;
  /** Closes the tab that the harness keeps for itself, before a browser is left to a reader. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** How long a browser may take to start, in milliseconds. */
export const START = 90_000;

/** How long the page that greets after an install is waited for, in milliseconds. It comes within half a second, in a profile that had it before too. */
const GREETING = 60_000;

/** How long anything is waited for unless said otherwise, in milliseconds. Patient: a slow machine is no failure. */
export const PATIENCE = 45_000;

/** The page that the extension opens once it is installed. Rejects where none comes. */
export async function openExtensionGreeting(browser: Browser, install: () => Promise<unknown>): Promise<Page> {
  await install();
  // Firefox' driver does not tell the addresses of an extension's pages; the pages do.
  const greets = (page: Page) => page.evaluate(() => location.pathname === '/welcome.html').catch(() => false);
  return until(
    'the greeting',
    async () => {
      for (const page of await browser.pages()) if (await greets(page)) return page;
      return null;
    },
    GREETING,
  );
}

/** Closes the page that the extension opens once it is installed, so that no test meets it by chance. */
export async function closeWelcome(browser: Browser, extensionDir: string): Promise<void> {
  if (!existsSync(join(extensionDir, 'welcome.html'))) return;
  const page = await openExtensionGreeting(browser, async () => undefined).catch(() => null);
  await page?.close();
}

/**
 * Waits until `look` answers something other than null, undefined, false, 0 or an empty text, and gives it: a page that is not drawn yet has no
 * elements, and no words. Answers that throw count as not yet. Throws with `what`, and with the last error, after `timeout` ms.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  timeout = PATIENCE,
): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown = null;
  for (;;) {
    try {
      const found = await look();
      if (found !== null && found !== undefined && found !== false && found !== 0 && found !== '') return found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${timeout} ms for ${what}${last ? `; last error: ${last}` : ''}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}

/** A function call as source text, for a context that shares nothing with this one. The shim is for tsx, which wraps named functions. */
export function callSource(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(() => { const __name = (f) => f; return (${run})(...${JSON.stringify(args)}); })()`;
}
