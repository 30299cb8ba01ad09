import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { atTheKeyboard } from './at-the-keyboard';
import { BROWSERS, type Session, until } from './browsers';
import { highlight, hostIs, inside } from './card';
import { copyLines } from './copies';
import { importPack, openLibraryPage, SAMPLE_LINES } from './library-page';
import { openSamples } from './open-samples';
import { openRead } from './steps';

const FERRY = 'ferry-gazette.html';

describe.each(BROWSERS)('everything by keyboard alone in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });
  const isShown = (page: Page) => until('the page in front', () => page.evaluate(() => document.hasFocus()));

  it('the popup: a report, its differences, the page, and back; keeping and undoing; telling a fact to be wrong, and not', async () => {
    const page = await openRead(session, `${site.url}${FERRY}`);
    const popup = await session.openPopupPage(page);
    const keys = atTheKeyboard(popup);
    await popup.waitFor('.more');
    await keys.tabTo(/^Keep/);
    await keys.press('Enter');
    await keys.told(/kept/i);
    await keys.isAt(/^Kept/);
    await keys.tabTo(/^Undo$/);
    await keys.press('Enter');
    await keys.isAt(/^Keep/);

    await keys.tabTo(/^The Lantern/);
    await keys.press('Enter');
    await popup.waitFor('main.comparison h1');
    await keys.isAt(/The Lantern/);
    await keys.tabTo(/^Show highlights/);
    await keys.press(' ');
    await popup.waitFor('[role="switch"][aria-checked="true"]');
    await keys.tabTo(/– show in the page/);
    await keys.press('Enter');
    await keys.told(/page/);
    await keys.tabTo(/wrong/);
    const marked = (await keys.focus()).name;
    await keys.press('Enter');
    await until('the way back in its place', async () => (await keys.focus()).name !== marked);
    await keys.press('Enter');
    await until('the fact to be back', async () => (await keys.focus()).name === marked);
    // A part that is closed opens, and its content is the next stop.
    await keys.tabTo(/^(Both|Only|Not in)/);
    const isOpen = () => popup.evaluate(() => document.activeElement?.parentElement?.hasAttribute('open'));
    const before = await isOpen();
    await keys.press('Enter');
    await until('the part to open or close', async () => (await isOpen()) !== before);
    await keys.tabTo(/^All reports$/, 'Shift+Tab');
    await keys.press('Enter');
    await keys.isAt(/^The Lantern/);
    await popup.close();
    await page.close();
  });

  it('the full page: filters, differences, both texts and back, files, copies; the pictures of the story', async () => {
    const page = await openRead(session, `${site.url}${FERRY}`);
    const view = await session.openExtensionPage(`compare.html#tab:${await session.tabId(page)}/report:sample-lantern-ferry`);
    const keys = atTheKeyboard(view);
    await view.waitFor('.text-row');
    await keys.isAt(/Strait Gazette and The Lantern/);
    await view.evaluate(() => {
      URL.createObjectURL = () => 'about:blank';
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    await keys.tabTo(/^Take it along/);
    await keys.press('Enter');
    await keys.tabTo(/^Markdown/);
    await keys.press('Enter');
    await keys.told(/downloads/);
    await keys.tabTo(/^Show/);
    await keys.press('ArrowDown');
    await until('the filter in the address', () => view.evaluate(() => location.hash.includes('show=differs')));
    await keys.tabTo(/^Show in the text: The Lantern/);
    await keys.press('Enter');
    await keys.isAt(/^The Lantern: /);
    await keys.tabTo(/^Back to the fact/);
    await keys.press('Enter');
    await until('the fact in focus', () => view.evaluate(() => document.activeElement?.id.startsWith('fact-')));
    await keys.tabTo(/^Copy/);
    await keys.press('Enter');
    await keys.told(/copy|clipboard/);
    await keys.tabTo(/^Next difference/);
    await keys.press('Enter');
    const row = () => view.evaluate(() => Number((document.activeElement?.closest('.text-row') as HTMLElement | null)?.dataset.row ?? -1));
    const first = await until('a difference in focus', async () => (await row()) >= 0 && (await row()) + 1);
    await keys.press('n');
    const second = await until('the next one', async () => (await row()) + 1 > first && (await row()) + 1);
    await keys.press('p');
    await until('the one before', async () => (await row()) + 1 < second);
    await keys.tabTo(/^All reports/, 'Shift+Tab');
    await keys.press('Enter');
    await view.waitFor('.timeline-list a');
    await keys.tabTo(/ferry/i);
    await keys.press('Enter');
    await view.waitFor('.text-row');
    await view.close();
    await page.close();
  });

  it('the pictures of a story: from cell to cell by arrows, and from a cell or a line to the two texts', async () => {
    await session.send({ type: 'putPacked', message: { pack: 'copies', lines: copyLines(4) } });
    const page = await openRead(session, `${site.url}wire-post.html`);
    const view = await session.openExtensionPage(`compare.html#tab:${await session.tabId(page)}`);
    const keys = atTheKeyboard(view);
    await view.waitFor('.matrix');
    const cell = () =>
      view.evaluate(() => `${document.activeElement?.closest('figure')?.className} ${document.activeElement?.getAttribute('data-at')}`);
    const toGrid = async (name: string) => {
      for (let i = 0; i < 60 && !(await cell()).startsWith(`picture ${name}`); i++) await keys.press('Tab');
      // The heads of the rows may be links.
      for (let i = 0; i < 60 && !/ 0 0$/.test(await cell()); i++) await keys.press('Tab');
    };
    for (const name of ['paragraphs', 'matrix']) {
      await toGrid(name);
      expect(await cell()).toMatch(new RegExp(`^picture ${name}.* 0 0$`));
      await keys.press('ArrowRight');
      await keys.press('ArrowDown');
      await until('the cell', async () => / 1 1$/.test(await cell()));
      expect((await keys.focus()).seen).toBe(true);
      expect((await keys.focus()).name).toMatch(/\S+ \S+/);
    }
    await keys.press('Enter');
    await view.waitFor('.text-row');
    await until('a passage in focus', () => view.evaluate(() => document.activeElement?.id.startsWith('cell-')));
    await view.close();
    await page.close();
    await session.send({ type: 'dropPack', message: { pack: 'copies' } });
  });

  it('the library: search, select, tag, delete, undo, open, settings', async () => {
    const packs = await openLibraryPage(session, '#packs');
    await importPack(packs, 'samples.jsonl', SAMPLE_LINES.join('\n'));
    await packs.close();
    const view = await openLibraryPage(session);
    await view.page.bringToFront();
    const keys = atTheKeyboard(view);
    await view.waitFor('.rows-item');
    const rows = () => view.evaluate(() => Number(document.querySelector('.rows-item')?.getAttribute('aria-setsize') ?? 0));
    const all = await rows();
    await keys.tabTo(/^Search/);
    await keys.type('ferry');
    let before = all;
    // The list follows each letter.
    const found = await until('fewer rows, and none to go after them', async () => {
      const now = await rows();
      const still = now === before;
      before = now;
      if (!still) await new Promise((done) => setTimeout(done, 300));
      return still && now < all && now;
    });
    await keys.tabTo(/^Select: /);
    await keys.press(' ');
    await view.waitFor('.selection-count', '1 selected');
    await keys.tabTo(/tag/i);
    await keys.type('harbour');
    await keys.press('Enter');
    await keys.told(/tagged/);
    await keys.tabTo(/^Delete/);
    await keys.press('Enter');
    await until('it to go', async () => (await rows()) === found - 1);
    expect((await keys.focus()).name).not.toBe('');
    await keys.tabTo(/^Undo$/);
    await keys.press('Enter');
    await until('it to come back', async () => (await rows()) === found);
    expect((await keys.focus()).name).not.toBe('');
    await keys.tabTo(/^Settings$/, 'Shift+Tab');
    await keys.press('Enter');
    await view.waitFor('h1', 'Settings');
    await keys.tabTo(/Keep what I read/);
    await keys.press('Enter');
    await keys.tabTo(/^Reports$/, 'Shift+Tab');
    await keys.press('Enter');
    await view.waitFor('.rows-item');
    await keys.tabTo(/^(?!Select|Clear|Search|Order|Filter).*[Ff]erry/);
    await keys.press('Enter');
    await view.waitFor('main.reading h1');
    await view.close();
  });

  it('the card in the page: the next passage, its controls, the full page, and out again', async () => {
    const page = await openRead(session, `${site.url}${FERRY}`);
    // In the true popup, for the leave that goes with it; no driver presses keys in Firefox' popup.
    await highlight(session, page, 'sample-lantern-ferry');
    await page.evaluate(() => document.querySelector('a')?.focus());
    await session.command('next-highlight', 'N');
    await hostIs(page, true);
    await until('the card to speak', async () => /1 of \d/.test(await inside(session, page)));
    // Close, this is wrong, previous, next.
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the next passage', async () => /2 of \d/.test(await inside(session, page)));
    await page.keyboard.press('Escape');
    await hostIs(page, false);
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('a');
    await isShown(page);
    await page.close();
  });
});
