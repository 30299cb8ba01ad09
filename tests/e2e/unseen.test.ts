import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session } from './browsers';
import { openSamples } from './open-samples';
import { painted, spoken } from './steps';

/** The id under which a browser knows the extension; no secret to a page. */
async function extensionId(session: Session): Promise<string> {
  if (session.kind === 'firefox') return 'collate@collate.invalid';
  const view = await session.openExtensionPage('popup.html');
  const { host } = new URL(view.page.url());
  await view.close();
  return host;
}

describe.each(BROWSERS)('a page in %s that looks for Collate', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });

  it('hears of no event that names it, and cannot end its script with one', async () => {
    // As the build tool names the events by which content scripts tell of themselves.
    const started = `${await extensionId(session)}:content:wxt:content-script-started`;
    const read = await session.open('about:blank');
    await read.evaluateOnNewDocument((name) => {
      document.addEventListener(name, () => Object.assign(window, { heard: true }));
    }, started);
    await read.goto(`${site.url}wire-post.html`);
    await spoken(session, read);
    expect(await read.evaluate(() => 'heard' in window)).toBe(false);
    const tabId = await session.tabId(read);
    const paint = await session.send({ type: 'setHighlights', message: { tabId, reportId: 'sample-courier-strike' } });
    expect(paint).toMatchObject({ value: { unplaced: [] } });
    const before = await painted(read, 'shared');
    expect(before).toBeGreaterThan(0);
    await read.evaluate((name) => {
      const detail = { contentScriptName: 'content', messageId: 'forged' };
      document.dispatchEvent(new CustomEvent(name, { detail }));
      window.postMessage({ type: name, ...detail }, '*');
    }, started);
    expect(await painted(read, 'shared')).toBe(before);
    expect(await session.send({ type: 'setHighlights', message: { tabId, reportId: null } })).toMatchObject({ value: { placed: 0 } });
  });
});
