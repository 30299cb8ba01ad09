import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session, until } from './browsers';
import { openSamples } from './open-samples';
import { choose, openAnswer, openRead, rows } from './steps';

describe.each(BROWSERS)('the sample pages in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'without reports', (opened) => {
    ({ session, site } = opened);
  });

  it("have reports beside them when the popup's own button has loaded these, and none when it has taken them out", async () => {
    const page = await openRead(session, `${site.url}wire-post.html`);
    expect((await session.badge(page)).text).toBe('');
    const popup = await openAnswer(session, page);
    expect(await rows(popup)).toEqual([]);
    await popup.click('.more .samples');
    await popup.waitFor('article.row');
    await until('the badge', async () => (await session.badge(page)).text === '2');
    await popup.click('.more .samples');
    await until('the rows to go', async () => (await rows(popup)).length === 0);
    await until('the badge to go', async () => (await session.badge(page)).text === '');
    await popup.click('.more .samples');
    await popup.waitFor('article.row');
    await popup.close();
  });

  it('aggregator: the main text alone is the article, other outlets’ texts on the page are only counted', async () => {
    const page = await openRead(session, `${site.url}aggregator.html`);
    const popup = await openAnswer(session, page);
    const text = (await popup.text()).replace(/[\u2066-\u2069]/g, '');
    expect(text).toContain('320 words');
    expect(text).toMatch(/2 other/);
    const listed = await rows(popup);
    expect(listed.filter(([group]) => group === 'Same text').map(([, outlet]) => outlet)).toEqual([
      'The Harbour Courier',
      'Northgate Post',
    ]);
    expect(listed.map(([, outlet]) => outlet)).not.toContain('Strait Gazette');
    await choose(popup, 'sample-courier-strike');
    expect(await popup.text()).not.toMatch(/Sorella|ferry/);
    await popup.close();
  });

  it('arabic: an article whose words run from right to left, and two English reports of the sinking are found by its names and figures', async () => {
    const page = await openRead(session, `${site.url}arabic.html`);
    expect((await session.badge(page)).text).toBe('2');
    const popup = await openAnswer(session, page);
    const [title, outlet] = await popup.evaluate(() =>
      ['.article .title bdi', '.article .outlet bdi'].map((part) => {
        const found = document.querySelector(part);
        return found && { direction: getComputedStyle(found).direction, text: found.textContent };
      }),
    );
    expect(title).toEqual({ direction: 'rtl', text: await page.evaluate(() => document.querySelector('h1')?.textContent) });
    expect(outlet?.direction).toBe('rtl');
    expect(await popup.evaluate(() => getComputedStyle(document.querySelector('main') as Element).direction)).toBe('ltr');
    const listed = await rows(popup);
    expect(listed.map(([, outlet]) => outlet).sort()).toEqual(['Strait Gazette', 'The Lantern']);
    await popup.close();
  });

  it.each(['front.html', 'docs.html', 'index.html', 'app/'])('%s: the button is quiet, and says so when it is clicked', async (name) => {
    const page = await session.open(`${site.url}${name}`);
    const popup = await openAnswer(session, page);
    expect(await popup.text()).toMatch(/No news article here|This does not look like one news report/);
    expect(await rows(popup)).toEqual([]);
    await popup.close();
    await expect.poll(() => session.badge(page)).toMatchObject({ text: '', title: expect.stringMatching(/no news report/) });
  });
});
