import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { violations, violationsOfColours } from './axe';
import { BROWSERS, builtExtension, type Session, until } from './browsers';
import { highlight, passage, rest } from './card';
import { inLanguage } from './localised';
import { openSamples } from './open-samples';
import { wrongWith } from './settled';
import { openRead } from './steps';
import { pageView } from './view';

const HOST = ':root > [data-collate]';

/** Takes the locks off: the card's closed trees are open in this copy, so that axe can look into them. */
function openTrees(extensionDir: string): void {
  const script = join(extensionDir, 'card.js');
  const before = readFileSync(script, 'utf8');
  const after = before.replace(/mode:(["'`])closed\1/g, 'mode:"open"');
  if (after === before) throw new Error('no closed tree in the card’s script');
  writeFileSync(script, after);
}

/** Writes the words that the card's styles generate into it as text, which alone axe looks at. */
function spellOut(page: Page): Promise<void> {
  return page.evaluate((host) => {
    const spell = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.dataset.words !== undefined && element.textContent === '') {
          element.textContent = element.dataset.words;
          delete element.dataset.words;
        }
        if (element.shadowRoot) spell(element.shadowRoot);
      }
    };
    const root = document.querySelector(host)?.shadowRoot;
    if (!root) throw new Error('the card is not there, or closed');
    spell(root);
  }, HOST);
}

describe.each(BROWSERS.flatMap((kind) => (['en', 'ar'] as const).map((language) => [kind, language] as const)))(
  'the card beside a passage in %s, in %s',
  (kind, language) => {
    let session: Session;
    let site: Served;
    openSamples(
      kind,
      'with reports',
      (opened) => {
        ({ session, site } = opened);
      },
      () => {
        const extensionDir = inLanguage(builtExtension(kind), language);
        openTrees(extensionDir);
        return extensionDir;
      },
    );

    it.each(['differs', 'only-here'])('has nothing that axe would find, in any theme: %s', async (painted) => {
      const page = await openRead(session, `${site.url}ferry-gazette.html`);
      await highlight(session, page, 'sample-lantern-ferry');
      await rest(page, await passage(page, painted));
      await until('the card', () =>
        page.evaluate((host) => document.querySelector(host)?.shadowRoot?.querySelector('dialog') != null, HOST),
      );
      await spellOut(page);
      const view = pageView(page);
      expect.soft(await wrongWith(() => violations(view, HOST)), 'axe, light').toEqual([]);
      await session.wish(page, { theme: 'dark' });
      expect.soft(await wrongWith(() => violationsOfColours(view, HOST)), 'axe, dark').toEqual([]);
      await session.wish(page, { forced: true });
      expect.soft(await wrongWith(() => violationsOfColours(view, HOST)), 'axe, forced colours').toEqual([]);
      await session.wish(page, {});
      await page.close();
    });
  },
);
