import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveSamples } from '../pages/serve';
import { BROWSERS, launch, type Session, until } from './browsers';
import { choose, openAnswer, openRead, painted } from './steps';

/** The words painted of a kind, in the order of the page. */
function paintedWords(page: Page, kind: string): Promise<string[]> {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
    return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String);
  }, `collate-${kind}`);
}

/** Chooses a report in the popup and turns on the highlights. */
async function paintPage(session: Session, page: Page, reportId: string): Promise<void> {
  const popup = await openAnswer(session, page);
  await choose(popup, reportId);
  await popup.click('[role="switch"]');
  await until('paint', async () => (await painted(page, 'shared')) > 0);
  await popup.close();
}

/** Renders the text of the page again as a framework would, new nodes in place of old ones, some words changed. Answers how many it replaced. */
function renderAgain(page: Page, from = '', to = ''): Promise<number> {
  return page.evaluate(
    (from, to) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const old: Text[] = [];
      while (walker.nextNode()) if ((walker.currentNode as Text).data.length > 60) old.push(walker.currentNode as Text);
      for (const text of old) text.replaceWith(document.createTextNode(text.data.replaceAll(from, to)));
      return old.length;
    },
    from,
    to,
  );
}

describe.each(BROWSERS)('a page that lives, in %s', (kind) => {
  let session: Session;
  let site: Served;

  beforeAll(async () => {
    site = await serveSamples();
    session = await launch(kind);
    await session.send({ type: 'setSamplePack', message: { loaded: true } });
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  it('with several articles one below the other has the one in view for its article', async () => {
    const page = await openRead(session, `${site.url}endless.html`);
    const named = async (title: string, path: string) => {
      await until(`the article ${title}`, async () => {
        const tabId = await session.tabId(page);
        const view = (await session.send({ type: 'viewTab', message: { tabId } })) as {
          value: { article?: { title: string; url: string } };
        };
        return view.value.article?.title === title && view.value.article.url.endsWith(path);
      });
    };
    await named('Brennick buys back its lighthouse', '/endless.html');
    for (let i = 0; i < 2; i++) {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await until('the next article', () => page.evaluate((i) => document.querySelectorAll('article').length > i + 1, i));
    }
    const show = (i: number) => page.evaluate((i) => document.querySelectorAll('article')[i]?.scrollIntoView(), i);
    await show(1);
    await named('Storm barrier at Tamsin Mouth passes its first test', '?story=2');
    await show(2);
    await named('Night train to Averell returns with three carriages', '?story=3');
    await show(0);
    await named('Brennick buys back its lighthouse', '/endless.html');
  });

  it('keeps its paint when every paragraph is rendered again', async () => {
    const page = await openRead(session, `${site.url}wire-post.html`);
    await paintPage(session, page, 'sample-courier-strike');
    const before = await paintedWords(page, 'shared');
    expect(before.length).toBeGreaterThan(2);
    for (let round = 0; round < 3; round++) {
      expect(await renderAgain(page)).toBeGreaterThan(5);
      await until('the paint to come back', async () => (await paintedWords(page, 'shared')).join('|') === before.join('|'), 3000);
    }
  });

  it('paints on around a word that changed, says what found no place, and paints it again when the word is back', async () => {
    const page = await openRead(session, `${site.url}wire-post.html`);
    await paintPage(session, page, 'sample-courier-strike');
    const before = await paintedWords(page, 'shared');
    await renderAgain(page, 'tugboat crews', 'tugboat workers');
    const changed = await until('the paint around it', async () => {
      const words = await paintedWords(page, 'shared');
      return words.length > 0 && words.length < before.length && words;
    });
    for (const words of changed) expect(before).toContain(words);

    const popup = await openAnswer(session, page);
    await choose(popup, 'sample-courier-strike');
    expect(await popup.text()).toMatch(/could not be found in the page/);
    await popup.close();

    await renderAgain(page, 'tugboat workers', 'tugboat crews');
    await until('all paint', async () => (await paintedWords(page, 'shared')).join('|') === before.join('|'));
  });
});
