import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveSamples } from '../pages/serve';
import { BROWSERS, launch, type Session, until } from './browsers';
import { openRead } from './steps';

describe.each(BROWSERS)('a reader in %s who is faster than the browser', (kind) => {
  let session: Session;
  let site: Served;
  let stalled: Server;
  /** Paths that the browser has asked for. */
  const asked = new Set<string>();
  beforeAll(async () => {
    site = await serveSamples();
    // Half a page and then nothing; from /never not even that.
    stalled = createServer((request, response) => {
      asked.add(request.url ?? '');
      if (request.url === '/never') return;
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .write(`<!doctype html><title>Half</title><p>${'Half. '.repeat(99)}`);
    });
    await new Promise<void>((done) => stalled.listen(0, '127.0.0.1', done));
    session = await launch(kind);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
    stalled?.closeAllConnections();
    stalled?.close();
  });

  it.each(['never', 'half'])('is told of a page that has not arrived (%s) that it is still loading', async (path) => {
    const page = await session.browser.newPage();
    page.goto(`http://127.0.0.1:${(stalled.address() as AddressInfo).port}/${path}`).catch(() => undefined);
    await until('the page to be asked for', () => asked.has(`/${path}`));
    const popup = await session.openPopup(page);
    await popup.waitFor('h1', 'The page is still loading');
    await popup.close();
    await page.close();
  });

  it('is shown the page that stands in the tab, where it has led on to another under the open popup', async () => {
    const page = await openRead(session, `${site.url}ferry-lantern.html`);
    await page.evaluate((next) => {
      setTimeout(() => location.assign(next), 500);
    }, `${site.url}wire-post.html`);
    const popup = await session.openPopup(page);
    await popup.waitFor('.article .title', 'Port strike over');
    await popup.close();
    await page.close();
  });

  it('gets what was asked for last, however quickly', async () => {
    const page = await openRead(session, `${site.url}ferry-lantern.html`);
    const tabId = await session.tabId(page);
    const now = async () => ((await session.send({ type: 'viewTab', message: { tabId } })) as { value: Record<string, unknown> }).value;
    const { id } = ((await session.send({ type: 'keepArticle', message: { tabId } })) as { value: { id: string } }).value;
    // From one view, so that they are asked in this order.
    const view = await session.openExtensionPage('popup.html');
    const answers = await view.evaluate(
      (messages) => Promise.all(messages.map((message) => chrome.runtime.sendMessage(message))),
      [
        { type: 'dropReport', message: { id } },
        { type: 'keepArticle', message: { tabId } },
        { type: 'setSamplePack', message: { loaded: true } },
        { type: 'setSamplePack', message: { loaded: false } },
      ],
    );
    await view.close();
    expect(answers.map((answer) => Object.keys(answer as object))).toEqual(Array(4).fill(['value']));
    expect(await now()).toMatchObject({ keptId: id, sampleLoaded: false });
  });
});
