import type { Page } from 'puppeteer-core';
import type { Newsroom } from '../feeds/newsroom';
import type { Served } from '../pages/serve';
import { type Session, until, type View } from './browsers';
import { copyLines } from './copies';
import { dropFile, SAMPLE_LINES } from './library-page';
import { openRead } from './steps';

/** Where a picture is taken: one browser, theme and language, with the sample site served. */
export interface Stage {
  readonly session: Session;
  readonly site: Served;
  /** A server with a page that never ends. */
  readonly slow: Newsroom;
  /** Keeps a picture of what the page shows, as tall as it is. */
  shoot(page: Page): Promise<void>;
}

/** One picture: what it is of, and how to get there. */
export interface Scene {
  readonly name: string;
  /** The page of the extension that it is of, so that it is left out where a build has none. */
  readonly of: string;
  run(stage: Stage): Promise<void>;
}

type Opened = View & { readonly page: Page };

const POPUP = { width: 400, height: 600 };
const SIDE_PANEL = { width: 360, height: 800 };
const WIDE = { width: 1200, height: 900 };
const LIBRARY = { width: 1000, height: 800 };

const LANTERN = 'ferry-lantern.html';
const COURIER = 'wire-courier.html';
const GAZETTE_REPORT = '[id="row-sample-gazette-ferry"]';

/** Before any report is held. */
export const EMPTY_SCENES: readonly Scene[] = [
  { name: 'welcome', of: 'welcome.html', run: ownPage('welcome.html', LIBRARY, 'main h1') },
  { name: 'help', of: 'help.html', run: ownPage('help.html', LIBRARY, 'main h1') },
  { name: 'library-empty', of: 'library.html', run: ownPage('library.html', LIBRARY, 'main:not(.loading) h1') },
  { name: 'popup-empty', of: 'popup.html', run: (stage) => popupOver(stage, LANTERN, 'main h1') },
  { name: 'popup-no-news', of: 'popup.html', run: popupOverFrontPage },
  { name: 'popup-restricted', of: 'popup.html', run: popupOverBrowserPage },
  { name: 'popup-loading', of: 'popup.html', run: popupOverSlowPage },
];

/** With the sample reports loaded. */
export const SCENES: readonly Scene[] = [
  { name: 'popup-list', of: 'popup.html', run: (stage) => popupOver(stage, COURIER, '.group') },
  {
    name: 'popup-comparison',
    of: 'popup.html',
    run: (stage) => popupOver(stage, LANTERN, GAZETTE_REPORT, chooseGazette),
  },
  { name: 'highlights', of: 'popup.html', run: (stage) => highlights(stage, LANTERN, 'sample-gazette-ferry') },
  { name: 'highlights-white-page', of: 'popup.html', run: (stage) => highlights(stage, COURIER, 'sample-post-strike') },
  { name: 'side-panel', of: 'sidepanel.html', run: sidePanel },
  { name: 'full-pair', of: 'compare.html', run: full(LANTERN, '/report:sample-gazette-ferry') },
  { name: 'full-story', of: 'compare.html', run: full(LANTERN, '', '.matrix') },
  { name: 'full-copies', of: 'compare.html', run: copies },
  { name: 'full-table', of: 'compare.html', run: full(LANTERN, '/report:sample-gazette-ferry/report:sample-herald-ferry') },
  { name: 'full-arabic-text', of: 'compare.html', run: full('arabic.html', '/report:sample-lantern-ferry') },
  { name: 'library-list', of: 'library.html', run: libraryList },
  { name: 'library-report', of: 'library.html', run: ownPage('library.html#report/sample-lantern-ferry', LIBRARY, '.report-text') },
  { name: 'library-feeds', of: 'library.html', run: ownPage('library.html#feeds', LIBRARY, 'main h1') },
  { name: 'library-packs', of: 'library.html', run: ownPage('library.html#packs', LIBRARY, 'main h1') },
  { name: 'library-settings', of: 'library.html', run: ownPage('library.html#settings', LIBRARY, 'main h1') },
];

type Size = { width: number; height: number };

function ownPage(path: string, size: Size, selector: string): Scene['run'] {
  return async ({ session, shoot }) => {
    const view = await session.openExtensionPage(path);
    await view.page.setViewport(size);
    await view.waitFor(selector);
    await shoot(view.page);
    await view.close();
  };
}

async function popupOver(stage: Stage, sample: string, selector: string, then?: (popup: Opened) => Promise<void>): Promise<void> {
  const page = await openRead(stage.session, `${stage.site.url}${sample}`);
  const popup = await openPopup(stage, page);
  await popup.waitFor(selector);
  await then?.(popup);
  await stage.shoot(popup.page);
  await popup.close();
  await page.close();
}

async function openPopup({ session }: Stage, page: Page): Promise<Opened> {
  const popup = await session.openPopupPage(page);
  await popup.page.setViewport(POPUP);
  return popup;
}

async function chooseGazette(popup: Opened): Promise<void> {
  await popup.click(GAZETTE_REPORT);
  await popup.waitFor('main.comparison h1');
}

/** The button stays quiet there, so that nothing tells when the page is read but the popup. */
async function popupOverFrontPage(stage: Stage): Promise<void> {
  const page = await stage.session.open(`${stage.site.url}front.html`);
  const popup = await openPopup(stage, page);
  await popup.waitFor('main h1');
  await stage.shoot(popup.page);
  await popup.close();
  await page.close();
}

async function popupOverBrowserPage(stage: Stage): Promise<void> {
  const page = await stage.session.browser.newPage();
  if (stage.session.kind === 'chromium') await page.goto('chrome://version');
  const popup = await openPopup(stage, page);
  await popup.waitFor('main h1');
  await stage.shoot(popup.page);
  await popup.close();
  await page.close();
}

/** The popup waits ten seconds for a page before it says that it is still loading. */
async function popupOverSlowPage(stage: Stage): Promise<void> {
  const page = await stage.session.browser.newPage();
  page.goto(`${stage.slow.url}slow.html`).catch(() => undefined);
  await until('the page to be asked for', () => stage.slow.paths().includes('/slow.html'));
  stage.slow.forget();
  const popup = await openPopup(stage, page);
  await popup.waitFor('main');
  await stage.shoot(popup.page);
  await popup.close();
  await page.close();
}

async function highlights(stage: Stage, sample: string, report: string): Promise<void> {
  const page = await openRead(stage.session, `${stage.site.url}${sample}`);
  await page.setViewport(WIDE);
  const popup = await openPopup(stage, page);
  await popup.click(`[id="row-${report}"]`);
  await popup.waitFor('main.comparison h1');
  await popup.click('[role="switch"]');
  await popup.waitFor('[role="switch"][aria-checked="true"]');
  await popup.close();
  await page.bringToFront();
  await stage.shoot(page);
  await page.close();
}

function full(sample: string, path: string, ready = 'main h1'): Scene['run'] {
  return async ({ session, site, shoot }) => {
    const page = await openRead(session, `${site.url}${sample}`);
    const view = await session.openExtensionPage(`compare.html#tab:${await session.tabId(page)}${path}`);
    await view.page.setViewport(WIDE);
    await view.waitFor(ready);
    await shoot(view.page);
    await view.close();
    await page.close();
  };
}

/** The page of a wire story that many outlets printed, each in its own way. */
async function copies(stage: Stage): Promise<void> {
  await stage.session.send({ type: 'putPacked', message: { pack: 'copies', lines: copyLines(8) } });
  await full('wire-post.html', '', '.matrix')(stage);
  await stage.session.send({ type: 'dropPack', message: { pack: 'copies' } });
}

async function sidePanel({ session, site, shoot }: Stage): Promise<void> {
  const page = await openRead(session, `${site.url}${LANTERN}`);
  const panel = await session.openExtensionPage(`sidepanel.html?tab=${await session.tabId(page)}`);
  await panel.page.setViewport(SIDE_PANEL);
  await panel.waitFor('main h1');
  await shoot(panel.page);
  await panel.close();
  await page.close();
}

/** The sample reports are taken in as a pack, so that the library lists them. */
async function libraryList(stage: Stage): Promise<void> {
  const view = await stage.session.openExtensionPage('library.html');
  await view.waitFor('main:not(.loading) h1');
  await dropFile(view, 'samples.jsonl', SAMPLE_LINES.join('\n'));
  await view.waitFor('.outcome');
  await view.close();
  await ownPage('library.html#reports', LIBRARY, '.library-row')(stage);
}
