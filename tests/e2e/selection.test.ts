import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session, until } from './browsers';
import { openSamples } from './open-samples';
import { openRead, serialised } from './steps';

describe.each(BROWSERS)('a selection in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });

  /** Selects a paragraph of a page, and asks who else has it. */
  async function select(page: Page, selector: string): Promise<string> {
    const text = await page.evaluate((which) => {
      const range = document.createRange();
      const paragraph = document.querySelector(which);
      if (!paragraph) throw new Error(`no ${which}`);
      range.selectNodeContents(paragraph);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return getSelection()?.toString() ?? '';
    }, selector);
    await session.askOfSelection(page, text);
    return text;
  }

  it('that is a sentence of the article is laid beside the reports of the page', async () => {
    const page = await openRead(session, `${site.url}wire-post.html`);
    const before = await serialised(page);
    const panel = await session.openPanel(page);
    await panel.waitFor('.article .title');
    await select(page, '.txt p:nth-of-type(2)');
    await panel.waitFor('main.selection h1', '1 other report has these words');
    expect(await panel.text()).toContain('The Harbour Courier');
    await panel.click('[id="selected-sample-courier-strike"]');
    await panel.waitFor('main.comparison h1', 'Compared with The Harbour Courier');
    // The figure in these words differs; what the rest of the page says is not here.
    expect(await panel.text()).toContain('4,200');
    expect(await panel.text()).not.toContain('Nobody won');
    await panel.click('.back');
    await panel.waitFor('main.selection h1');
    await panel.click('.back');
    await panel.waitFor('.article .title', 'Port strike over');
    expect(await serialised(page)).toBe(before);
    await panel.close();
    await page.close();
  });

  it('of a page that is no report is looked for by itself, and told to be too short where it is', async () => {
    const page = await session.open(`${site.url}guide.html`);
    const panel = await session.openPanel(page);
    await session.askOfSelection(page, 'a few words');
    await panel.waitFor('main.selection h1', 'That is too short to look for');
    expect(await panel.text()).toContain('These are 3 words');
    const strike = await openRead(session, `${site.url}wire-courier.html`);
    const whole = await strike.evaluate(() =>
      [...document.querySelectorAll('article p')]
        .map((p) => p.textContent)
        .slice(0, 4)
        .join(' '),
    );
    await strike.close();
    await page.bringToFront();
    await session.askOfSelection(page, whole);
    await panel.waitFor('main.selection h1', '2 other reports have these words');
    await page.goto(`${site.url}docs.html`);
    await until('the selection to be forgotten with its page', async () => !(await panel.text()).includes('these words'));
    await panel.close();
    await page.close();
  });
});
