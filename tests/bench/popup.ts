import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { builtExtension, launch, type Session, until } from '../e2e/browsers';
import { loadSamples } from '../pages/samples';
import { serveSamples } from '../pages/serve';
import { type Measure, median } from './measure';

/** Openings of each popup that count. */
const ROUNDS = Number(process.env.COLLATE_ROUNDS ?? 15);
/** Reports put into the library that have the page's text: more than the index gives as matches. */
const COPIES = 60;
/** Matches of the list that is drawn. */
const MATCHES = 100;
const PAGE = 'wire-courier.html';

/** When a popup came to what, in milliseconds of the clock. */
type Marks = Readonly<Record<string, number>>;

/**
 * In real Chromium, from the click on the button: how much later than an empty popup ours has drawn its first content, and the list of 100 matches.
 * Measured on a copy of the built extension in which both popups note when they were drawn. The page is read, matched and told of as ever;
 * since the index gives fewer than 100 matches of one text, its own are given to the popup again under other ids.
 */
export async function popup(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'));
  const site = await serveSamples();
  let session: Session | null = null;
  try {
    cpSync(builtExtension('chromium'), folder, { recursive: true });
    instrument(folder);
    session = await launch('chromium', { extensionDir: folder });
    await session.send({ type: 'putPacked', message: { pack: 'bench', lines: copies() } });
    const page = await session.open(site.url + PAGE);
    await until('the badge', async () => Number((await (session as Session).badge(page)).text) > 0);
    const desk = (await session.openExtensionPage('empty.html')).page;
    const later: Record<string, number[]> = {};
    const empty: number[] = [];
    const opened = session;
    const openEmpty = () => timesOf(opened, desk, page, 'empty.html', ['first']);
    // Once each before it counts.
    for (let round = -1; round < ROUNDS; round++) {
      // In turn first: a popup opened after another one finds the browser in another state.
      const before = round % 2 === 0 ? await openEmpty() : null;
      const ours = await timesOf(opened, desk, page, 'popup.html', ['first', 'list', 'differing', 'all']);
      const none = before ?? (await openEmpty());
      if (round < 0) continue;
      empty.push(none.first ?? Number.NaN);
      for (const [name, time] of Object.entries(ours)) later[name] = [...(later[name] ?? []), time - (none.first ?? Number.NaN)];
    }
    const line = (measure: string, name: string, limit: number): Measure => ({
      measure,
      unit: 'ms',
      ours: Math.round(median(later[name] ?? [])),
      limit,
    });
    console.error(
      `popup: an empty one takes ${Math.round(median(empty))} ms; what differs is told ${Math.round(median(later.differing ?? []))} ms later than that`,
    );
    return [
      line('popup: first content, later than an empty one', 'first', 50),
      line(`popup: list of ${MATCHES} matches, later than an empty one`, 'list', 150),
      line(`popup: all ${MATCHES} rows, pressed for at once, later than an empty one`, 'all', 150),
    ];
  } finally {
    await session?.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a popup by a click on the button, and gives how long after the click it had what. */
async function timesOf(session: Session, desk: Page, page: Page, document: string, marks: readonly string[]): Promise<Marks> {
  await desk.evaluate((popup) => chrome.action.setPopup({ popup }), document);
  await page.bringToFront();
  const [extension] = (await session.browser.extensions()).values();
  if (!extension) throw new Error('no extension is installed');
  const old = new Set(session.browser.targets());
  const start = Date.now();
  await page.triggerExtensionAction(extension);
  const target = await session.browser.waitForTarget((one) => !old.has(one) && one.url().endsWith(document));
  const shown = await target.asPage();
  const found = await until(`${marks} of ${document}`, async () => {
    const now = (await shown.evaluate('globalThis.marks')) as Marks;
    return marks.every((name) => (now[name] ?? 0) > 0) && now;
  });
  await shown.close();
  return Object.fromEntries(Object.entries(found).map(([name, time]) => [name, time - start]));
}

/** Gives the copy an empty popup, and has both note when they had drawn what. As source: it runs in them. */
function instrument(folder: string): void {
  const marks = `
    globalThis.marks = {};
    const note = (name) => {
      if (name in marks) return;
      marks[name] = 0;
      // Drawn: after the frame that follows.
      requestAnimationFrame(() => setTimeout(() => { marks[name] = performance.timeOrigin + performance.now(); }));
    };
    const rows = () => document.querySelectorAll('article.row').length;
    const look = () => {
      if (document.querySelector('main h1, .empty')) note('first');
      if (rows() >= 20) note('list');
      if (document.querySelector('.answer-differs')?.textContent) note('differing');
      if (rows() === ${MATCHES}) note('all');
      if (marks.list > 0 && rows() < ${MATCHES}) for (const more of document.querySelectorAll('.group > button')) more.click();
      if (!('all' in marks)) setTimeout(look, 4);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    const padded = (view) => {
      const own = view.matches.filter((match) => !match.self);
      const relations = ['same text', 'shared passages', 'same event', 'related'];
      const matches = Array.from({ length: ${MATCHES} }, (_, i) => {
        const match = own[i % own.length];
        return { ...match, relation: relations[i % 4], citation: { ...match.citation, id: i < own.length ? match.citation.id : match.citation.id + i } };
      });
      return { ...view, matches };
    };
    chrome.runtime.sendMessage = async (...args) => {
      const answer = await send(...args);
      return args[0]?.type === 'viewTab' ? { ...answer, value: padded(answer.value) } : answer;
    };`;
  writeFileSync(join(folder, 'marks.js'), marks);
  writeFileSync(
    join(folder, 'empty.html'),
    '<!doctype html><html><head><meta charset="utf-8"><script src="/marks.js"></script></head><body><p class="empty">Nothing</p></body></html>',
  );
  const popup = join(folder, 'popup.html');
  writeFileSync(popup, readFileSync(popup, 'utf8').replace('<script', '<script src="/marks.js"></script><script'));
}

/** The text of the page under the names of many outlets. */
function copies(): string[] {
  const sample = loadSamples().find(({ url }) => url?.endsWith(PAGE));
  if (!sample) throw new Error(`no sample report of ${PAGE}`);
  return Array.from({ length: COPIES }, (_, i) =>
    JSON.stringify({
      id: `copy-${i}`,
      outlet: `Outlet ${i}`,
      title: `${sample.title}, edition ${i}`,
      language: 'en',
      published: sample.published?.slice(0, 10),
      url: `https://outlet-${i}.example/1`,
      text: sample.text.replace(/\b19\b/, String(20 + (i % 3))),
    }),
  );
}
