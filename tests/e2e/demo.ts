import { fileURLToPath } from 'node:url';
import { serveSamples } from '../pages/serve';
import { type BrowserKind, findBrowser, launch, needBrowser, type Session } from './browsers';
import { buildExtensions } from './build';
import { walkThrough } from './walk-through';

const FIRST_PAGE = 'wire-courier.html';
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

async function main(): Promise<void> {
  const kind = chooseBrowser();
  console.log('Building …');
  buildExtensions();
  const site = await serveSamples();
  const headless = !hasDisplay();
  const session = await launch(kind, { headless });
  try {
    await session.send({ type: 'setSamplePack', message: { loaded: true } });
    const first = `${site.url}${FIRST_PAGE}`;
    if (!headless) return await hand(session, first);
    await walkThrough(session, first, SHOTS, console.log);
    console.log(
      'There is no display, so this ran without one. Pictures in screenshots/: page, popup, comparison, highlights, overview (.png)',
    );
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
