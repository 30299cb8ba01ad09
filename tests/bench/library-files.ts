import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { writePackHeader, writePackLine } from '../../lib/corpus';
import { builtExtension, launch, type Session, until } from '../e2e/browsers';
import { buildExtensions } from '../e2e/build';
import { press } from '../e2e/library-page';
import type { Measure } from './measure';
import { manyReports } from './reports';

/** What is waited for at most, in milliseconds: an import of 100,000 on a busy machine. */
const PATIENCE = 60 * 60_000;
const PACK = 'bench pack';
const STOP = 'Stop';

/**
 * A pack of many reports in the library page of real Chromium: imported, exported, taken out again and brought back, each as a reader does; and how
 * soon each stops when it is told to. COLLATE_BENCH_REPORTS names another size.
 */
export async function libraryFiles(): Promise<Measure[]> {
  const count = Number(process.env.COLLATE_BENCH_REPORTS ?? 100_000);
  if (!existsSync(builtExtension('chromium'))) buildExtensions();
  const folder = await mkdtemp(join(tmpdir(), 'collate-bench-'));
  const session = await launch('chromium');
  try {
    const file = join(folder, 'bench.jsonl');
    await writePack(file, count);
    const of = `${count.toLocaleString('en')} reports`;
    const lines: Measure[] = [];
    const tell = (measure: string, ours: number, limit: number) => {
      // It takes long: whoever waits sees how far it is.
      console.error(`${measure}: ${round(ours)} s`);
      lines.push({ measure: `${measure}, ${of}`, unit: 's', ours: round(ours), limit });
    };
    const { page } = await session.openExtensionPage('library.html#packs');
    await downloads(page, folder);
    // Stopped, then whole: what had come in until then is merged.
    const stopped = await stopAfter(page, () => upload(page, file), '.outcome');
    tell('import, from Stop until it has stopped', stopped, 2);
    await press(view(page), 'Close');
    const beats = await beat(page);
    tell(
      'import',
      await timed(
        () => upload(page, file),
        () => told(page, '.outcome'),
      ),
      count / 500,
    );
    tell('import, longest the page was held up', await beats(), 1);
    await press(view(page), 'Close');
    const exporting = () => press(view(page), 'Export');
    tell('export, from Stop until it has stopped', await stopAfter(page, exporting, '.export ~ p[role="status"]:not(:empty)'), 2);
    tell('export', await timed(exporting, () => told(page, '.export ~ p[role="status"]', 'in the pack')), count / 1000);
    const indexed = await timed(
      async () => undefined,
      () => indexedAll(session),
    );
    tell('indexing after the import', indexed, count / 100);
    const removing = () => press(view(page), `Remove the pack ${PACK}`);
    tell('deletion, from Stop until it has stopped', await stopAfter(page, removing, '.status:not(.unseen)'), 2);
    tell('deletion of the rest', await timed(removing, () => told(page, '.status p', 'The pack is removed')), count / 400);
    tell(
      'bringing the rest back',
      await timed(
        () => press(view(page), 'Undo'),
        () => told(page, '.status p', 'back'),
      ),
      count / 400,
    );
    return lines;
  } finally {
    await session.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function writePack(file: string, count: number): Promise<void> {
  const out = createWriteStream(file);
  const write = (line: string) => (out.write(`${line}\n`) ? undefined : new Promise<void>((done) => out.once('drain', () => done())));
  await write(writePackHeader({ name: PACK, made: null, reports: count }));
  let n = 0;
  for (const reports of manyReports(count))
    for (const report of reports) await write(writePackLine({ report: { ...report, id: `bench-${n++}` }, tags: [], seen: null }));
  await new Promise<void>((done) => out.end(done));
}

const view = (page: Page) => ({ evaluate: page.evaluate.bind(page) }) as unknown as Parameters<typeof press>[0];

async function downloads(page: Page, folder: string): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}

async function upload(page: Page, file: string): Promise<void> {
  const input = await page.waitForSelector('input[type="file"]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
}

function told(page: Page, selector: string, text = ''): Promise<unknown> {
  return until(
    selector,
    () =>
      page.evaluate(
        (selector, text) => [...document.querySelectorAll(selector)].some((one) => one.textContent?.includes(text) === true),
        selector,
        text,
      ),
    PATIENCE,
  );
}

async function timed(begin: () => Promise<unknown>, end: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await begin();
  await end();
  return (performance.now() - start) / 1000;
}

/** Seconds from the press of Stop, once a work is under way, until the page says that it has stopped. */
async function stopAfter(page: Page, begin: () => Promise<unknown>, selector: string): Promise<number> {
  await begin();
  await told(page, '.progress');
  return timed(
    () => press(view(page), STOP),
    () => told(page, selector, 'topped'),
  );
}

/** Counts how long the page answers nothing, from now until the function given back is called; seconds. */
async function beat(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const held = { longest: 0, last: performance.now() };
    Object.assign(globalThis, { held });
    setInterval(() => {
      const now = performance.now();
      held.longest = Math.max(held.longest, now - held.last);
      held.last = now;
    }, 20);
  });
  return async () => (await page.evaluate(() => (globalThis as unknown as { held: { longest: number } }).held.longest)) / 1000;
}

/** Waits until every report is searched. */
async function indexedAll(session: Session): Promise<void> {
  const { page } = await session.openExtensionPage('popup.html?tab=0');
  // Seldom: each asking costs the background time.
  for (;;) {
    const answer = (await page.evaluate(() => chrome.runtime.sendMessage({ type: 'viewIndexing', message: {} }))) as {
      value?: { waiting: number };
    };
    if (answer.value?.waiting === 0) break;
    await new Promise((done) => setTimeout(done, 2_000));
  }
  await page.close();
}

const round = (x: number): number => Number(x.toPrecision(3));
