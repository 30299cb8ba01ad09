import type { Page } from 'puppeteer-core';
import { launch } from '../e2e/browsers';
import { bundled } from '../e2e/reader-in-page';
import { type SavedPage, servePages } from '../e2e/saved-pages';
import type { Served } from '../pages/serve';

/** A saved page, open in real Chromium with the functions of reading-entry.ts in it as `inPage`. */
export interface OpenPage {
  readonly tab: Page;
  readonly page: SavedPage;
  readonly index: number;
  /** Loads it anew. */
  reload(): Promise<void>;
}

/**
 * Opens each page in turn and has it looked at. Nothing of a page is fetched and none of its scripts run.
 * @param own whether each page is of a site of its own, for which the browser starts a process of its own
 */
export async function forEachPage<T>(
  pages: readonly SavedPage[],
  own: 'own process' | 'shared process',
  look: (open: OpenPage) => Promise<T>,
): Promise<T[]> {
  const script = await bundled(new URL('./reading-entry.ts', import.meta.url), { minify: true });
  const site: Served = await servePages(pages);
  const { port } = new URL(site.url);
  const session = await launch('chromium', { extensionDir: null });
  try {
    const tab = await session.open('about:blank');
    const found: T[] = [];
    for (const [index, page] of pages.entries()) {
      const address = own === 'own process' ? `http://page-${index}.localhost:${port}/${index}` : `${site.url}${index}`;
      const reload = async () => {
        await tab.goto(address, { waitUntil: 'load' });
        await tab.evaluate(script);
      };
      await reload();
      found.push(await look({ tab, page, index, reload }));
    }
    return found;
  } finally {
    await session.close();
    await site.close();
  }
}
