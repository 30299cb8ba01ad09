import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveSamples } from '../pages/serve';
import { type BrowserKind, findBrowser, launch, needBrowser, type Session, until, type View } from './browsers';
import { buildExtensions } from './build';
import { overview } from './picture';

const FIRST_PAGE = 'wire-courier.html';
/** The report that the headless demo compares the first page with. */
const OTHER = 'sample-post-strike';
const SHOTS = fileURLToPath(new URL('../../screenshots/', import.meta.url));

/** Whichever browser is there, Chromium and its kin first; where there is none, one is installed or the reader is told how. */
function chooseBrowser(): BrowserKind {
  const found = (['chromium', 'firefox'] as const).find((kind) => findBrowser(kind) !== null);
  if (found) return found;
  needBrowser('chromium');
  return 'chromium';
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Leaves the browser to whoever sits before it, until they close it. */
async function hand(session: Session, first: string): Promise<void> {
  await session.open(first);
  await session.leave();
  console.log(`The first sample page is open: ${first}`);
  console.log('Click the Collate button (it may stand behind the puzzle piece). Close the browser to end the demo.');
  await new Promise<void>((done) => session.browser.once('disconnected', () => done()));
}

/** Walks through the main job, with a picture of each step, and prints the comparison. */
async function walkThrough(session: Session, first: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  const page = await session.open(first);
  const { text, title } = await until('the badge', async () => {
    const badge = await session.badge(page);
    return badge.text ? badge : null;
  });
  console.log(`Badge: ${text} (${title})`);
  await page.screenshot({ path: `${SHOTS}page.png` });

  const popup = await session.openPopup(page);
  await popup.waitFor(`#row-${OTHER}`);
  await popup.screenshot(`${SHOTS}popup.png`);
  await popup.click(`#row-${OTHER}`);
  await popup.waitFor('main.comparison');
  await popup.click('[role="switch"]');
  await popup.waitFor('[role="switch"][aria-checked="true"]');
  await popup.screenshot(`${SHOTS}comparison.png`);
  console.log(`\n${await inWords(popup)}\n`);
  await popup.close();

  await page.bringToFront();
  await page.screenshot({ path: `${SHOTS}highlights.png` });
  await overview(session, `${SHOTS}highlights.png`, `${SHOTS}comparison.png`, `${SHOTS}overview.png`);
  console.log(
    'There is no display, so this ran without one. Pictures in screenshots/: page, popup, comparison, highlights, overview (.png)',
  );
}

/** What the popup shows, all of it opened, without the words that are there for screen readers alone. */
async function inWords(popup: View): Promise<string> {
  await popup.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const unseen of document.querySelectorAll('.unseen')) unseen.remove();
  });
  return (await popup.text()).replace(/\n{2,}/g, '\n').trim();
}

async function main(): Promise<void> {
  const kind = chooseBrowser();
  console.log('Building …');
  buildExtensions();
  const site = await serveSamples();
  const headless = !hasDisplay();
  const session = await launch(kind, { headless });
  try {
    await session.send({ type: 'setSamplePack', message: { loaded: true } });
    await (headless ? walkThrough : hand)(session, `${site.url}${FIRST_PAGE}`);
  } finally {
    await session.close();
    await site.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(`The demo stopped: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
