import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session, until } from './browsers';
import { hostIs } from './card';
import { openSamples } from './open-samples';
import { choose, openAnswer, openRead, painted, rows, serialised, serialisedOwn, spoken } from './steps';

describe.each(BROWSERS)('a reader in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });

  it('sees on the badge how many other outlets have the text, and in the popup which', async () => {
    const page = await openRead(session, `${site.url}wire-post.html`);
    expect((await spoken(session, page)).text).toBe('2');
    const popup = await openAnswer(session, page);
    const listed = await rows(popup);
    expect(listed[0]?.slice(0, 2)).toEqual(['Same text', 'The Harbour Courier']);
    expect(listed.filter(([group]) => group === 'Same text')).toHaveLength(1);
    await popup.close();
  });

  it('lays two reports side by side, paints the page without touching it, jumps to a passage, and takes the paint away', async () => {
    const page = await openRead(session, `${site.url}wire-post.html`);
    const before = await serialised(page);
    const popup = await openAnswer(session, page);
    await choose(popup, 'sample-courier-strike');
    await popup.waitFor('.fact');
    await popup.click('[role="switch"]');
    await until('paint', async () => (await painted(page, 'shared')) > 0);
    expect(await painted(page, 'differs')).toBeGreaterThan(0);
    expect(await serialisedOwn(page)).toBe(before);

    await page.evaluate(() => scrollTo(0, 0));
    await popup.evaluate(() => [...document.querySelectorAll<HTMLButtonElement>('button.jump')].at(-1)?.click());
    await until('the page to scroll', async () => (await page.evaluate(() => scrollY)) > 0);

    await popup.click('[role="switch"]');
    await until('the paint to go', async () => (await painted(page, 'shared')) + (await painted(page, 'differs')) === 0);
    await hostIs(page, false);
    expect(await serialised(page)).toBe(before);
    await popup.close();
  });

  it('gets the answer also when the worker was stopped between page and popup', async () => {
    const page = await openRead(session, `${site.url}ferry-gazette.html`);
    await session.stopWorker();
    const popup = await openAnswer(session, page);
    expect((await rows(popup)).map(([group, outlet]) => `${group}: ${outlet}`)).toContain('Same event: The Lantern');
    await session.stopWorker();
    await choose(popup, 'sample-lantern-ferry');
    await popup.waitFor('.fact');
    await popup.close();
  });

  it('reads in the popup what a single-page app shows now, from one article to the next', async () => {
    const page = await openRead(session, `${site.url}app/inquiry`);
    const first = await openAnswer(session, page);
    await first.waitFor('.article .title', 'Ferry inquiry opens');
    await first.close();
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="/app/library"]')?.click());
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.startsWith('Brennick library'));
    const next = await openAnswer(session, page);
    await next.waitFor('.article .title', 'Brennick library reopens');
    await next.close();
  });

  it('finds the badge right again after back and forward', async () => {
    const page = await openRead(session, `${site.url}wire-post.html`);
    await page.goto(`${site.url}front.html`);
    await until('a quiet button', async () => (await session.badge(page)).text === '');
    await page.evaluate(() => history.back());
    await until('the badge of the article', async () => (await session.badge(page)).text === '2');
    await page.evaluate(() => history.forward());
    await until('a quiet button again', async () => (await session.badge(page)).text === '');
  });

  it('is told on a page that is no article that there is none', async () => {
    const page = await session.open(`${site.url}front.html`);
    expect((await session.badge(page)).text).toBe('');
    const popup = await openAnswer(session, page);
    expect(await rows(popup)).toEqual([]);
    await popup.close();
  });

  it('keeps a report, has it compared with the next page, drops it, and gets it back with undo', async () => {
    await session.send({ type: 'setSamplePack', message: { loaded: false } });
    const gazette = await openRead(session, `${site.url}ferry-gazette.html`);
    expect((await spoken(session, gazette)).text).toBe('');
    const lantern = await openRead(session, `${site.url}ferry-lantern.html`);
    const keeping = await openAnswer(session, lantern);
    await keeping.click('.controls .primary');
    await keeping.waitFor('.controls .primary.kept');
    await keeping.close();

    await until('the other tab to hear of it', async () => (await session.badge(gazette)).text === '1');
    const beside = await openAnswer(session, gazette);
    expect((await rows(beside)).map(([group, outlet]) => `${group}: ${outlet}`)).toEqual(['Same event: The Lantern']);
    await beside.close();

    const dropping = await openAnswer(session, lantern);
    await dropping.click('.controls .primary.kept');
    await dropping.waitFor('.controls .primary:not(.kept)');
    await until('the badge to go', async () => (await session.badge(gazette)).text === '');
    await dropping.click('.status button');
    await dropping.waitFor('.controls .primary.kept');
    await session.stopWorker();
    await dropping.close();
    const again = await openAnswer(session, gazette);
    expect(await rows(again)).toHaveLength(1);
    await again.close();
    await session.send({ type: 'setSamplePack', message: { loaded: true } });
  });

  it('is told nothing missing from a paywall stub', async () => {
    const page = await openRead(session, `${site.url}paywall.html`);
    const popup = await openAnswer(session, page);
    expect(await popup.text()).toContain('only part of its text');
    await choose(popup, 'sample-courier-strike');
    expect(await popup.text()).not.toContain('Not in this');
    await popup.close();
  });

  it('gets highlights also where the server forbids every style', async () => {
    const page = await openRead(session, `${site.url}strict-csp.html`);
    const popup = await openAnswer(session, page);
    await choose(popup, 'sample-lantern-ferry');
    await popup.click('[role="switch"]');
    await until('paint', async () => (await painted(page, 'shared')) > 0);
    await popup.close();
  });
});
