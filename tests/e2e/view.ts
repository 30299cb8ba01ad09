import type { Page } from 'puppeteer-core';
import { callSource, PATIENCE, until, type View } from './session';

/** Evaluates source text in a view's document and gives its answer, awaited. */
export type Evaluate = (source: string) => Promise<unknown>;

/** Builds a view from the three things in which browsers differ. */
export function makeView<P extends Page | null>(
  page: P,
  evaluateSource: Evaluate,
  screenshot: View['screenshot'],
  close: View['close'],
): View & { readonly page: P } {
  const view: View = {
    page,
    async evaluate<A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
      return (await evaluateSource(callSource(run as (...args: never[]) => unknown, args))) as Awaited<R>;
    },
    text: () => view.evaluate(() => document.body.innerText),
    async click(selector) {
      await view.waitFor(selector);
      // It may have been drawn anew meanwhile.
      await until(`${selector} to be clicked`, () =>
        view.evaluate((which) => {
          const found = document.querySelector<HTMLElement>(which);
          found?.click();
          return found !== null;
        }, selector),
      );
    },
    async waitFor(selector, text = '', timeout = PATIENCE) {
      const there = () =>
        view.evaluate(
          (which, words) => [...document.querySelectorAll(which)].some((e) => (e.textContent ?? '').includes(words)),
          selector,
          text,
        );
      try {
        await until(`${selector} ${text}`, there, timeout);
      } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : error}; the view says: ${await view.text().catch(() => '(gone)')}`);
      }
    },
    async screenshot(file) {
      // A popup grows with its content, a moment after it.
      let before = '';
      await until('the view to keep its size', async () => {
        const now = await view.evaluate(() => `${innerWidth} ${innerHeight} ${document.body.scrollHeight}`);
        const still = now === before;
        before = now;
        if (!still) await new Promise((done) => setTimeout(done, 150));
        return still;
      });
      await screenshot(file);
    },
    close,
  };
  return { ...view, page };
}

/** A view in a page that puppeteer can reach. */
export function pageView(page: Page): View & { readonly page: Page } {
  return makeView(
    page,
    (source) => page.evaluate(source),
    async (file) => void (await page.screenshot({ path: file as `${string}.png` })),
    () => page.close(),
  );
}
