import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session, until } from './browsers';
import { openSamples } from './open-samples';
import { openRead, spoken } from './steps';

describe.each(BROWSERS)('the badge, no popup being opened, in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });

  const says = (page: Page, title: RegExp) =>
    until(`a button that says ${title}`, async () => title.test((await session.badge(page)).title));

  it('follows a single-page app from one article to the next and back, and is quiet where the app shows none', async () => {
    const page = await openRead(session, `${site.url}app/inquiry`);
    await says(page, /related/);
    const go = (path: string) => page.evaluate((path) => document.querySelector<HTMLElement>(`a[href="${path}"]`)?.click(), path);
    await go('/app/library');
    await says(page, /none among/);
    await page.evaluate(() => history.back());
    await says(page, /related/);
    await page.evaluate(() => {
      history.pushState(null, '', '/app/');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await says(page, /no news report/);
  });

  it('comes when the text of a page comes late', async () => {
    const page = await session.open(`${site.url}late.html`);
    expect((await spoken(session, page)).title).toMatch(/reports?/);
    expect(await page.evaluate(() => document.querySelectorAll('#story p').length)).toBe(7);
  });

  it('is right again on a page that the back-forward cache gives back as it was', async () => {
    const page = await openRead(session, `${site.url}wire-post.html`);
    expect((await session.badge(page)).text).toBe('2');
    await page.evaluate(() => document.documentElement.setAttribute('data-left', 'once'));
    await page.goto(`${site.url}front.html`);
    await until('a quiet button', async () => (await session.badge(page)).text === '');
    await page.evaluate(() => history.back());
    await until('the page as it was left', () => page.evaluate(() => document.documentElement.dataset.left === 'once'));
    await until('the badge of the article', async () => (await session.badge(page)).text === '2');
  });
});
