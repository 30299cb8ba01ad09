import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { startNewsroom } from '../feeds/newsroom';
import { serveSamples } from '../pages/serve';
import { BROWSERS, builtExtension, launch, type Session, type View } from './browsers';
import { buildExtensions } from './build';
import { type Picture, sheetOf } from './contact-sheet';
import { hasPage, inLanguage } from './localised';
import { EMPTY_SCENES, SCENES, type Scene, type Stage } from './scenes';
import { storePictures } from './store-pictures';

const HELP = `Pictures of every view, on the made-up sample site, in real browsers.

  npm run screens -- [options]

  --lang en,ar                 languages of the interface
  --theme light,dark
  --browser chromium,firefox
  --only popup                 only views whose name contains this
  --out folder                 default .output/screens
  --built                      do not build; take what is there
  --store                      put the pictures of README into .store as well
`;

/** A page is drawn whole up to this height, in CSS pixels. */
const TALLEST = 2400;

const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'en,ar' },
    theme: { type: 'string', default: 'light,dark' },
    browser: { type: 'string', default: BROWSERS.join() },
    only: { type: 'string', default: '' },
    out: { type: 'string', default: fileURLToPath(new URL('../../.output/screens', import.meta.url)) },
    built: { type: 'boolean', default: false },
    store: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

interface Setting {
  readonly kind: (typeof BROWSERS)[number];
  readonly theme: 'light' | 'dark';
  readonly language: string;
}

const problems: string[] = [];

/** Draws a page once its size keeps still; whole: as tall as its content. */
async function draw(shown: Page | View, file: string, whole: boolean): Promise<void> {
  if (!('viewport' in shown)) return shown.page ? draw(shown.page, file, whole) : shown.screenshot(file);
  const page = shown;
  const { width, height } = page.viewport() ?? { width: 1200, height: 900 };
  const content = () => page.evaluate(() => document.documentElement.scrollHeight);
  for (let before = -1, now = await content(); before !== now; now = await content()) {
    before = now;
    await new Promise((done) => setTimeout(done, 200));
  }
  if (!whole) return void (await page.screenshot({ path: file as `${string}.png` }));
  await page.setViewport({ width, height: Math.min(TALLEST, Math.max(height, await content())) });
  await page.screenshot({ path: file as `${string}.png` });
  await page.setViewport({ width, height });
}

async function drawAll(setting: Setting, pictures: Picture[]): Promise<void> {
  const { kind, theme, language } = setting;
  const extensionDir = inLanguage(builtExtension(kind), language);
  const site = await serveSamples();
  const slow = await startNewsroom();
  slow.set('/slow.html', { run: (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<h1>Slow</h1>') });
  const column = `${kind}-${language}`;
  const folder = join(values.out, theme, column);
  mkdirSync(folder, { recursive: true });
  let session: Session | undefined;
  const drawEach = async (scenes: readonly Scene[], on: Session) => {
    for (const { name, of, run } of scenes) {
      if (!name.includes(values.only)) continue;
      if (!hasPage(extensionDir, of)) {
        console.log(`  ${name}: left out, since the build has no ${of}`);
        continue;
      }
      const file = join(folder, `${name}.png`);
      const stage: Stage = { session: on, site, slow, shoot: (page, sight) => draw(page, file, sight === undefined) };
      try {
        await run(stage);
        pictures.push({ theme, column, row: name, file });
      } catch (error) {
        problems.push(`${theme} ${column} ${name}: ${String(error).split('\n')[0]}`);
        console.log(`  ${name}: ${problems.at(-1)}`);
      }
    }
  };
  try {
    session = await launch(kind, { extensionDir, theme });
    await drawEach(EMPTY_SCENES, session);
    await session.send({ type: 'setSamplePack', message: { loaded: true } });
    await drawEach(SCENES, session);
  } finally {
    await session?.close();
    await Promise.all([site.close(), slow.close()]);
    rmSync(extensionDir, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  if (!values.built) {
    console.log('Building …');
    buildExtensions();
  }
  const among = <T extends string>(all: readonly T[], chosen: string) => all.filter((one) => chosen.split(',').includes(one));
  const pictures: Picture[] = [];
  for (const theme of among(['light', 'dark'], values.theme)) {
    for (const language of values.lang.split(',')) {
      for (const kind of among(BROWSERS, values.browser)) {
        console.log(`${theme}, ${language}, ${kind}`);
        await drawAll({ kind, theme, language }, pictures);
      }
    }
    const drawn = pictures.filter((picture) => picture.theme === theme);
    if (drawn.length > 0) await sheetOf(drawn, join(values.out, `sheet-${theme}.png`));
  }
  if (values.store) await storePictures(values.out);
  console.log(`${pictures.length} pictures in ${values.out}`);
  if (problems.length > 0) throw new Error(`not drawn:\n${problems.join('\n')}`);
}

if (values.help) console.log(HELP);
else {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
