import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session, until, type View } from './browsers';
import { openSamples } from './open-samples';
import { openAnswer, openAsked, openRead, spoken } from './steps';

/** What a button of the tab's own says where no report is known of. */
const QUIET = /no news report/;

async function say(popup: View, label: RegExp): Promise<void> {
  const pattern = label.source;
  await until(`a button ${pattern}`, () =>
    popup.evaluate((pattern) => {
      const button = [...document.querySelectorAll<HTMLButtonElement>('.ruling button')].find((b) =>
        new RegExp(pattern).test(b.textContent ?? ''),
      );
      button?.click();
      return button !== undefined;
    }, pattern),
  );
}

describe.each(BROWSERS)("the reader's say in %s", (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });

  it('silences the badge of a page, is remembered, and is taken back', async () => {
    const page = await openRead(session, `${site.url}wire-post.html`);
    const popup = await openAnswer(session, page);
    await say(popup, /^This page$/);
    await popup.waitFor('.ruling', 'this page is no news report');
    await until('a quiet button', async () => (await session.badge(page)).text === '');
    await popup.close();

    await session.stopWorker();
    await page.reload();
    await until('the button to say so again', async () => QUIET.test((await session.badge(page)).title));
    const again = await openAnswer(session, page);
    await say(again, /^Take it back$/);
    await until('the badge of the article', async () => (await session.badge(page)).text === '2');
    await again.close();
  });

  it('makes news of a page that does not look it, and of the other pages of its site, from then on unasked', async () => {
    const page = await openAsked(session, `${site.url}guide.html`);
    const popup = await session.openPopupPage(page);
    await popup.waitFor('h1');
    expect(await popup.text()).toContain('does not look like one news report');
    await say(popup, /^All pages of 127\.0\.0\.1$/);
    await popup.waitFor('.ruling', 'are news reports');
    await until('the button to speak', async () => !QUIET.test((await session.badge(page)).title));
    await popup.close();

    const another = await session.open(`${site.url}guide.html?again`);
    await spoken(session, another);
    await until('the button to speak unasked', async () => (await session.badge(another)).title.includes('none among'));
    const back = await session.openPopupPage(another);
    await say(back, /^Take it back$/);
    await until('a quiet button', async () => QUIET.test((await session.badge(another)).title));
    await back.close();
  });
});
