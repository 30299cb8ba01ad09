import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveSamples } from '../pages/serve';
import { BROWSERS, launch, type Session, until, type View } from './browsers';
import { choose, openAnswer, openRead } from './steps';

/** A report whose text the test changes between two readings. */
const HEAD = 'Lamps of Quenby lit again';
const STANDS = [
  'The lamps of Quenby were lit again on Friday after nine dark weeks, the town council said. Some 40 of them had failed since March.',
  'Mayor Tolver Quill thanked the crews, who had worked in three shifts. "We know every bulb by its name now," she told the Quenby Post on the quay.',
  'The repairs cost 2,500 crowns, according to the council. A firm from Averell delivered the glass, and two of the masts had to be set anew.',
  'Residents had complained since the spring that the steps to the harbour could not be used at night. Nobody was hurt, the harbour master said.',
];
const page = (title: string, paragraphs: readonly string[], foot: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${title} — Quenby Post</title><link rel="icon" href="data:,"><meta property="og:site_name" content="Quenby Post"><meta property="og:type" content="article">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: '2031-05-02T09:00:00Z', publisher: { name: 'Quenby Post' } })}</script>
</head><body><main><article><h1>${title}</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article></main><p>${foot}</p></body></html>`;

const PICTURES = process.env.COLLATE_PICTURES ?? null;
const picture = async (view: View, name: string) => {
  if (PICTURES) await view.screenshot(join(PICTURES, name));
};

describe.each(BROWSERS)('what a reader keeps in %s', (kind) => {
  let session: Session;
  let site: Served;
  let profileDir: string;
  let outlet: Server;
  let body = page(HEAD, STANDS, '12 comments');
  let address = '';
  beforeAll(async () => {
    profileDir = await mkdtemp(join(tmpdir(), 'collate-kept-'));
    site = await serveSamples();
    outlet = createServer((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }).end(body),
    );
    await new Promise<void>((done) => outlet.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(outlet.address() as AddressInfo).port}/lamps`;
    session = await launch(kind, { profileDir });
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
    outlet?.closeAllConnections();
    outlet?.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  });

  const send = async <T>(type: string, message: object): Promise<T> => {
    const answer = (await session.send({ type, message })) as { value: T; failure?: string };
    if (answer.failure) throw new Error(`${type}: ${answer.failure}`);
    return answer.value;
  };
  const usage = () => send<{ reports: number; persisted: boolean }>('storageState', {});
  const held = async () => (await usage()).reports;

  it('is there after the browser was closed and started again, and is compared word by word', async () => {
    for (const file of ['ferry-lantern.html', 'ferry-fine.html', 'wire-post.html']) {
      const page = await openRead(session, `${site.url}${file}`);
      const popup = await session.openPopupPage(page);
      await popup.click('.controls .primary');
      await popup.waitFor('.controls .kept');
      await popup.close();
      await page.close();
    }
    await expect.poll(usage).toMatchObject({ reports: 3, persisted: true });
    await session.close();
    session = await launch(kind, { profileDir });

    const fourth = await openRead(session, `${site.url}ferry-gazette.html`);
    const popup = await openAnswer(session, fourth);
    await popup.waitFor('section.group', 'The Lantern');
    const id = await popup.evaluate(() => document.querySelector('section.group .open')?.id.replace(/^row-/, '') ?? '');
    expect(id).toContain('ferry-lantern');
    await choose(popup, id);
    await until('words that differ', () => popup.evaluate(() => document.querySelectorAll('main.comparison mark').length > 10));
    await picture(popup, `${kind}-restarted.png`);
    await popup.close();
    await fourth.close();
  });

  it('is told apart from what it says later, and from what only stands around it', async () => {
    const before = await held();
    const open = await openRead(session, address);
    const tabId = await session.tabId(open);
    await send('keepArticle', { tabId });

    body = page(HEAD, STANDS, '31 comments');
    await open.reload();
    const viewed = async () => (await send<{ kept?: { versions: unknown[]; changedNow: boolean } }>('viewTab', { tabId })).kept;
    await until('the page to be read', async () => (await viewed())?.versions.length === 0);

    body = page(
      'All lamps of Quenby lit again',
      [STANDS[0]?.replace('Some 40', 'Some 60') ?? '', `${STANDS[1]} It rained.`, ...STANDS.slice(2)],
      '31 comments',
    );
    await open.reload();
    await until('the change to be noticed', async () => (await viewed())?.changedNow);
    const popup = await openAnswer(session, open);
    await popup.waitFor('.versions p', 'Changed since you read it today at');
    await popup.waitFor('.versions p', ': headline, 2 sentences, 1 figure.');
    await picture(popup, `${kind}-changed.png`);
    await popup.click('#row-version');
    await popup.waitFor('main.comparison h1', 'Compared with the version read today at');
    await popup.waitFor('main.comparison', 'Some 60 of them');
    await popup.click('[role="switch"]');
    await popup.waitFor('[role="switch"][aria-checked="true"]');
    await picture(popup, `${kind}-version.png`);
    await popup.close();
    expect(await held()).toBe(before + 1);
    await open.close();
  });

  it('is kept as it is read where the reader says so, but not of sites that they except', async () => {
    const before = await held();
    const asked = await openRead(session, `${site.url}wire-courier.html`);
    const popup = await session.openPopupPage(asked);
    await popup.click('details.keep-read summary');
    await picture(popup, `${kind}-consent.png`);
    await popup.click('.consent button');
    await popup.waitFor('.keep-read .note', 'are kept on this machine');
    await until('the page at hand to be kept', async () => (await held()) === before + 1);
    await picture(popup, `${kind}-keep-read.png`);
    await popup.close();

    const next = await openRead(session, `${site.url}iraq-embassy.html`);
    await until('the next one to be kept', async () => (await held()) === before + 2);
    // What was dropped does not come back by itself.
    const view = await session.openPopupPage(next);
    await view.click('.controls .kept:not(.primary)');
    await view.waitFor('[role=status]', 'Dropped.');
    expect(await held()).toBe(before + 1);
    await view.close();

    await send('changeSettings', { change: { exceptSites: ['127.0.0.1'] } });
    const excepted = await openRead(session, `${site.url}paywall.html`);
    await send('viewTab', { tabId: await session.tabId(excepted) });
    expect(await held()).toBe(before + 1);
    await send('changeSettings', { change: { keepRead: false, exceptSites: [] } });
    for (const page of [asked, next, excepted]) await page.close();
  });

  it('need not be kept to be compared: the article of another tab, and a pasted text', async () => {
    const before = await held();
    const other = await openRead(session, `${site.url}ferry-lantern.html`);
    const here = await openRead(session, `${site.url}ferry-gazette.html`);
    const popup = await openAnswer(session, here);
    await popup.click('.compare-other summary');
    await popup.waitFor('.tab-choice .outlet', 'The Lantern');
    await popup.evaluate(() => document.querySelector('.compare-other')?.scrollIntoView());
    await picture(popup, `${kind}-other.png`);
    await popup.click('.tab-choice');
    await popup.waitFor('main.comparison .eyebrow', 'Article in another tab');
    await popup.waitFor('main.comparison h1', 'Compared with The Lantern');
    await popup.click('.back');
    await popup.click('.compare-other summary');
    await popup.waitFor('.paste textarea');
    await popup.evaluate((text) => {
      const area = document.querySelector('textarea');
      if (!area) throw new Error('no text area');
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, 'Sixteen people died after the ferry Sorella Maris sank off the island of Carrow on Saturday, the coastguard said. Divers were to enter the wreck.');
    await popup.waitFor('.paste button:not([disabled])');
    await popup.click('.paste button');
    await popup.waitFor('main.comparison .eyebrow', 'Pasted text');
    await picture(popup, `${kind}-pasted.png`);
    await popup.close();
    expect(await held()).toBe(before);
    for (const page of [other, here]) await page.close();
  });

  it.runIf(kind === 'chromium')('is kept at a key, and the button says so', async () => {
    const before = await held();
    const page = await openRead(session, `${site.url}iraq-embassy.html`);
    await session.command('keep-report', 'K');
    // For a moment alone.
    await until('the button to say so', async () => {
      const { text, title } = await session.badge(page);
      return text === '✓' && title === 'Collate: kept on this machine';
    });
    expect(await held()).toBe(before + 1);
    await until('the button to count again', async () => (await session.badge(page)).text !== '✓');
    await page.close();
  });

  it('is checked without a fault', async () => {
    expect(await send('checkLibrary', { after: null, repair: false })).toEqual({ faults: [], checked: await held(), next: null });
  });
});
