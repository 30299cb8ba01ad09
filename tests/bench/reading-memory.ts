import type { CDPSession } from 'puppeteer-core';
import type { SavedPage } from '../e2e/saved-pages';
import { type Measure, median } from './measure';
import { forEachPage, type OpenPage } from './reading-pages';

/** Readings after which it is asked what they have left behind. */
const READINGS = 20;

/** What reading leaves in a page's memory, in kB after a collection of garbage. */
interface Left {
  /** By a reading that is held: text and the way back. */
  readonly held: number;
  /** By many readings, when they have been let go, over what as many before them have left (compiled code, remembered hints). */
  readonly after: number;
  readonly afterPeer: number;
}

/** Whether a page's memory returns after reading, beside Readability's in the same page. */
export async function readingMemory(pages: readonly SavedPage[]): Promise<Measure[]> {
  const left = await forEachPage(pages, 'shared process', lookAt);
  const of = `median of ${pages.length} pages`;
  const kB = (x: number) => Math.round(x);
  return [
    { measure: `memory held by a reading, ${of}`, unit: 'kB', ours: kB(median(left.map(({ held }) => held))), limit: 500 },
    {
      measure: `memory that ${READINGS} readings leave behind, ${of}`,
      unit: 'kB',
      ours: kB(median(left.map(({ after }) => after))),
      limit: 50,
    },
    {
      measure: `memory that ${READINGS} readings leave behind, most of ${pages.length} pages`,
      unit: 'kB',
      ours: kB(Math.max(...left.map(({ after }) => after))),
      limit: 500,
    },
    {
      measure: `memory that ${READINGS} parses of Readability 0.6.0 leave behind, ${of}`,
      unit: 'kB',
      ours: kB(median(left.map(({ afterPeer }) => afterPeer))),
      limit: 50,
    },
  ];
}

async function lookAt({ tab, page }: OpenPage): Promise<Left> {
  const url = JSON.stringify(page.url);
  const cdp = await tab.createCDPSession();
  try {
    await tab.evaluate(`inPage.hold(${url}, ${READINGS})`);
    await tab.evaluate('inPage.drop()');
    const empty = await used(cdp);
    await tab.evaluate(`inPage.hold(${url}, 1)`);
    const held = (await used(cdp)) - empty;
    await tab.evaluate(`inPage.hold(${url}, ${READINGS})`);
    await tab.evaluate('inPage.drop()');
    const after = (await used(cdp)) - empty;
    await tab.evaluate(`inPage.holdPeer(${READINGS}); inPage.drop()`);
    const before = await used(cdp);
    await tab.evaluate(`inPage.holdPeer(${READINGS}); inPage.drop()`);
    return { held, after, afterPeer: (await used(cdp)) - before };
  } finally {
    await cdp.detach();
  }
}

/** What is in use of the script's heap and of the document's own, in kB, garbage collected. */
async function used(cdp: CDPSession): Promise<number> {
  // Twice: what the first collection frees may have held more.
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = (await cdp.send('Runtime.getHeapUsage')) as {
    readonly usedSize: number;
    readonly embedderHeapUsedSize?: number;
  };
  return (usedSize + (embedderHeapUsedSize ?? 0)) / 1000;
}
