import type { Page } from 'puppeteer-core';
import type { Newsroom } from '../feeds/newsroom';
import type { Served } from '../pages/serve';
import { type Session, until, type View } from './browsers';
import { highlight, inside, type Point, passage, rest } from './card';
import { copyLines } from './copies';
import { dropFile, SAMPLE_LINES } from './library-page';
import { openRead } from './steps';

/** Where a picture is taken: one browser, theme and language, with the sample site served. */
export interface Stage {
  readonly session: Session;
  readonly site: Served;
  /** A server with a page that never ends. */
  readonly slow: Newsroom;
  /** Keeps a picture of what the page shows, as tall as it is; of a view that no driver reaches, and where asked, of what is in sight. */
  shoot(page: Page | View, sight?: 'in sight'): Promise<void>;
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
const WIDE = { width: 1200, height: 900 };
/** Firefox draws its sidebar as wide as it stands. */
const PANEL = { width: 360, height: 800 };
const NARROW = { width: 320, height: 800 };
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
  { name: 'popup-list', of: 'popup.html', run: (stage) => popupOver(stage, COURIER, '.group', withCounts) },
  {
    name: 'popup-comparison',
    of: 'popup.html',
    run: (stage) => popupOver(stage, LANTERN, GAZETTE_REPORT, chooseGazette),
  },
  { name: 'highlights', of: 'popup.html', run: (stage) => highlights(stage, LANTERN, 'sample-gazette-ferry') },
  { name: 'highlights-card', of: 'popup.html', run: (stage) => highlights(stage, LANTERN, 'sample-gazette-ferry', true) },
  { name: 'highlights-white-page', of: 'popup.html', run: (stage) => highlights(stage, COURIER, 'sample-post-strike') },
  { name: 'panel', of: 'sidepanel.html', run: panel },
  { name: 'panel-selection', of: 'sidepanel.html', run: panelOnSelection },
  { name: 'full-pair', of: 'compare.html', run: full(LANTERN, '/report:sample-gazette-ferry') },
  { name: 'full-pair-narrow', of: 'compare.html', run: full(LANTERN, '/report:sample-gazette-ferry', 'main h1', NARROW) },
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

async function highlights({ session, site, shoot }: Stage, sample: string, report: string, card = false): Promise<void> {
  const page = await openRead(session, `${site.url}${sample}`);
  await page.setViewport(WIDE);
  await highlight(session, page, report);
  if (card) {
    await rest(page, await differing(page));
    await until('the card', async () => (await inside(session, page)).includes('Strait Gazette'));
  }
  await shoot(page, card ? 'in sight' : undefined);
  await page.close();
}

/** A passage that differs, whichever the ground that it is painted on. */
const differing = (page: Page): Promise<Point> => passage(page, 'differs').catch(() => passage(page, 'differs-dark'));

function full(sample: string, path: string, ready = 'main h1', size = WIDE): Scene['run'] {
  return async ({ session, site, shoot }) => {
    const page = await openRead(session, `${site.url}${sample}`);
    const view = await session.openExtensionPage(`compare.html#tab:${await session.tabId(page)}${path}`);
    await view.page.setViewport(size);
    await view.waitFor(ready);
    await settled(view);
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

async function panel({ session, site, shoot }: Stage): Promise<void> {
  const page = await openRead(session, `${site.url}${LANTERN}`);
  const panel = await session.openPanel(page);
  await panel.page?.setViewport(PANEL);
  await panel.waitFor('.row');
  await withCounts(panel);
  await shoot(panel);
  await panel.close();
  await page.close();
}

async function panelOnSelection({ session, site, shoot }: Stage): Promise<void> {
  const page = await openRead(session, `${site.url}wire-post.html`);
  const panel = await session.openPanel(page);
  await panel.page?.setViewport(PANEL);
  await panel.waitFor('.row');
  const words = await page.evaluate(() => document.querySelector('.txt p:nth-of-type(2)')?.textContent ?? '');
  await session.askOfSelection(page, words);
  await panel.waitFor('main.selection h1');
  await shoot(panel);
  await panel.close();
  await page.close();
}

/** What differs from each report comes a moment after the list. */
async function withCounts(view: View): Promise<void> {
  await until('what differs', () => view.evaluate(() => (document.querySelector('.answer-differs')?.textContent ?? '') !== ''));
}

/** The full page of a story compares its reports one by one, and its pictures follow. */
async function settled(view: View): Promise<void> {
  let before = '';
  await until('the page to keep still', async () => {
    const now = await view.evaluate(() => document.body.innerText);
    const still = now === before;
    before = now;
    if (!still) await new Promise((done) => setTimeout(done, 400));
    return still;
  });
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
