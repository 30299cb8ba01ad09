import { JSDOM, VirtualConsole } from 'jsdom';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainReading, type Reading, readPage } from '../../lib/article';
import type { Served } from '../pages/serve';
import { BROWSERS, launch, type Session } from './browsers';
import { bundled } from './reader-in-page';
import { realPagesOfEach, type SavedPage, samplePages, servePages } from './saved-pages';

const pages = [...samplePages(), ...realPagesOfEach(5, 'twenty real pages, five of each collection, read in browsers and in Node alike')];

function inNode({ html, url }: SavedPage): Reading {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  try {
    return plainReading(readPage(window.document, url));
  } finally {
    window.close();
  }
}

describe.each(BROWSERS)('%s', (kind) => {
  let session: Session;
  let site: Served;
  let tab: Page;
  let script: string;

  beforeAll(async () => {
    script = await bundled(new URL('./reader-entry.ts', import.meta.url));
    site = await servePages(pages);
    session = await launch(kind, { extensionDir: null });
    tab = await session.open('about:blank');
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  const inBrowser = async (i: number, call: string): Promise<Reading> => {
    await tab.goto(`${site.url}${i}`);
    await tab.evaluate(script);
    return (await tab.evaluate(call)) as Reading;
  };

  // What is measured with `npm run evaluate` is what a reader gets.
  it.each(pages.map((page, i) => [page.id, page, i] as const))('reads %s as Node does', async (_id, page, i) => {
    const found = await inBrowser(i, `inPage.plainReading(inPage.readPage(document, ${JSON.stringify(page.url)}))`);
    expect(found).toEqual(inNode(page));
  });

  it('reads a page in slices as in one go', async () => {
    const sliced = `inPage.readPageSliced(document, "https://samples.example/", { pause: inPage.pause, now: ((t) => () => (t += 9))(0) }).then(inPage.plainReading)`;
    const whole = 'inPage.plainReading(inPage.readPage(document, "https://samples.example/"))';
    for (let i = 0; i < pages.length; i += 5) expect(await inBrowser(i, sliced)).toEqual(await inBrowser(i, whole));
  });
});
