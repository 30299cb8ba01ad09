import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { mayBeArticle } from '../../lib/article';
import { realPages, samplePages } from '../e2e/saved-pages';
import { closePage } from '../evaluate/close-page';
import { checkReading } from './check-reading';
import { mutateMarkup } from './mutate-markup';
import { mutateTree } from './mutate-tree';
import { drawSeed, random, rounds } from './rounds';

const pages = [...samplePages(), ...realPages(rounds(40, 630), 'mutations of real pages; the sample pages are mutated alone')]
  // Larger ones take jsdom seconds to parse; the browsers read them whole.
  .filter(({ html }) => html.length < rounds(200_000, 600_000));
/** How often one parsed page is changed and read again. */
const TURNS = 3;

describe('reading pages broken at random', () => {
  it('never fails, never changes the page, comes to the same in slices, and keeps the way back true', {
    timeout: 60 * 60_000,
  }, async () => {
    const seed = drawSeed('broken pages');
    expect(pages.length).toBeGreaterThan(0);
    let articles = 0;
    for (let round = 0; round < rounds(20, 1000); round++) {
      // A seed of its own for each round, so that one can be repeated alone.
      const own = (seed + round) % 2 ** 31;
      const next = random(own);
      const page = pages[Math.floor(next() * pages.length)] ?? { id: 'none', url: '', html: '' };
      const { window } = new JSDOM(mutateMarkup(page.html, next), { url: page.url, virtualConsole: new VirtualConsole() });
      const { document } = window;
      for (let turn = 0; turn < TURNS; turn++) {
        const done = mutateTree(document, turn * 8, next);
        const before = document.documentElement?.outerHTML;
        try {
          mayBeArticle(document, page.url);
          if ((await checkReading(document, page.url, next)).article) articles++;
          expect(document.documentElement?.outerHTML === before).toBe(true);
        } catch (error) {
          throw new Error(`COLLATE_SEED=${own}, its first round: ${page.id}, after ${done.join(' ') || 'markup alone'}`, { cause: error });
        }
      }
      closePage(window);
    }
    // Pages broken beyond all sense would prove nothing.
    expect(articles).toBeGreaterThan(rounds(20, 1000) / 2);
  });
});
