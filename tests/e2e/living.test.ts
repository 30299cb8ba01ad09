import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { PaintResult } from '../../lib/highlight';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session, until } from './browsers';
import { openSamples } from './open-samples';
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

interface Viewed {
  readonly news: boolean;
  readonly article?: { readonly title: string; readonly published: string | null; readonly url: string };
  readonly matches: readonly { readonly citation: { readonly id: string }; readonly relation: string }[];
}

/** Asks the background as a view does. */
async function ask<T>(session: Session, page: Page, type: string, more: object = {}): Promise<T> {
  const answer = (await session.send({ type, message: { tabId: await session.tabId(page), ...more } })) as { value: T };
  return answer.value;
}

const viewed = (session: Session, page: Page): Promise<Viewed> => ask(session, page, 'viewTab');

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
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });

  it.each([
    ['amp.html', "Bees move into Brennick's old customs house", '2026-11-03T09:15:00Z'],
    ['print.html', 'Oyster beds reopen after a clean summer', '2026-11-06'],
    ['shadow.html', 'Strike in Averell ends after nineteen days', '2026-11-04T19:30:00Z'],
    ['framed.html', 'Fish market closes for the count', '2026-11-09T06:00:00Z'],
  ])('is read unasked as %s is: %s', async (file, title, published) => {
    const page = await openRead(session, `${site.url}${file}`);
    expect((await session.badge(page)).title).not.toContain('no news report');
    expect(await viewed(session, page)).toMatchObject({ news: true, article: { title, published } });
  });

  it('has passages in a shadow tree painted where the browser paints there, and otherwise counted as not found', async () => {
    const page = await openRead(session, `${site.url}shadow.html`);
    expect((await viewed(session, page)).matches[0]).toMatchObject({
      citation: { id: 'sample-courier-strike' },
      relation: 'shared passages',
    });
    const result = await ask<PaintResult>(session, page, 'setHighlights', { reportId: 'sample-courier-strike' });
    const shown = await page.evaluate(() => {
      const text = document.querySelector('pier-article')?.shadowRoot?.querySelector('p');
      return text ? getComputedStyle(text, '::highlight(collate-shared)').textDecorationLine : null;
    });
    expect(shown).toBe(kind === 'firefox' ? 'none' : 'underline');
    expect(result.placed > 0).toBe(shown === 'underline');
    expect(result.unplaced.length > 0).toBe(shown === 'none');
    expect((await painted(page, 'shared')) > 0).toBe(shown === 'underline');
  });

  it('has passages in a frame counted as not painted, and still goes to them', async () => {
    const frame = await openRead(session, `${site.url}framed-text.html`);
    const { id } = await ask<{ id: string }>(session, frame, 'keepArticle');
    const page = await openRead(session, `${site.url}framed.html`);
    await until('the match', async () => (await viewed(session, page)).matches[0]?.citation.id === id);
    const result = await ask<PaintResult>(session, page, 'setHighlights', { reportId: id });
    expect(result.placed).toBe(0);
    expect(result.unplaced.length).toBeGreaterThan(0);
    await page.setViewport({ width: 900, height: 300 });
    expect(await ask(session, page, 'jumpTo', { span: { start: 400, end: 500 }, text: null })).toBe(true);
    await until('the page to scroll', async () => (await page.evaluate(() => scrollY)) > 0);
    await session.send({ type: 'dropReport', message: { id } });
  });

  it('with several articles one below the other has the one in view for its article', async () => {
    const page = await openRead(session, `${site.url}endless.html`);
    const named = async (title: string, path: string) => {
      await until(`the article ${title}`, async () => {
        const { article } = await viewed(session, page);
        return article?.title === title && article.url.endsWith(path);
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
      await until('the paint to come back', async () => (await paintedWords(page, 'shared')).join('|') === before.join('|'));
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
    await popup.waitFor('.unplaced', 'could not be highlighted in the page');
    await popup.close();

    await renderAgain(page, 'tugboat workers', 'tugboat crews');
    await until('all paint', async () => (await paintedWords(page, 'shared')).join('|') === before.join('|'));
  });
});
