import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type Session } from './browsers';

describe.each(BROWSERS)('the harness in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await launch(kind);
  });
  afterAll(() => session?.close());

  it('opens a page, and tells tabs apart', async () => {
    const one = await session.open('data:text/html,<title>One</title>');
    const two = await session.open('data:text/html,<title>Two</title>');
    expect(await session.tabId(one)).not.toBe(await session.tabId(two));
  });

  it('opens the true toolbar popup, reads it and closes it', async () => {
    const page = await session.open('data:text/html,<title>Under the popup</title>');
    const popup = await session.openPopup(page);
    await popup.waitFor('body');
    expect(await popup.evaluate((suffix) => location.href.endsWith(suffix), 'popup.html')).toBe(true);
    await popup.close();
  });

  it('opens the popup in a tab, for a tab', async () => {
    const page = await session.open('data:text/html,<title>Spoken for</title>');
    const popup = await session.openPopupPage(page);
    expect(await popup.evaluate(() => location.search)).toBe(`?tab=${await session.tabId(page)}`);
    await popup.close();
  });

  it('stops the background worker, and the button keeps what it shows', async () => {
    const page = await session.open('data:text/html,<title>Quiet</title>');
    const before = await session.badge(page);
    await session.stopWorker();
    expect(await session.workerRunning()).toBe(false);
    expect(await session.badge(page)).toEqual(before);
  });
});
