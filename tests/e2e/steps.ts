import type { Page } from 'puppeteer-core';
import { type Session, until, type View } from './browsers';

/** Waits until the button of a page's tab has spoken, and gives what it says. */
export function spoken(session: Session, page: Page): Promise<{ text: string; title: string }> {
  return until('the button to speak', async () => {
    const badge = await session.badge(page);
    // Languages written from right to left say so with a mark before the name.
    return /^\u200f?Collate\s*:/.test(badge.title) && badge;
  });
}

/** Opens a page and waits for its badge. */
export async function openRead(session: Session, url: string): Promise<Page> {
  const page = await session.open(url);
  await spoken(session, page);
  return page;
}

/**
 * Opens a page and has it read, as a view does that asks for it; of a page that is no news the button does not speak. A page has loaded a moment before
 * our script stands in it, and a view that asks in between is told that Collate cannot read it.
 */
export async function openAsked(session: Session, url: string): Promise<Page> {
  const page = await session.open(url);
  const tabId = await session.tabId(page);
  await until('the page to be read', async () => {
    const { value } = (await session.send({ type: 'viewTab', message: { tabId } })) as { value?: { state: string } };
    return value?.state === 'article' || value?.state === 'no-article';
  });
  return page;
}

/** Opens the true toolbar popup over a page and waits for its first answer. */
export async function openAnswer(session: Session, page: Page): Promise<View> {
  const popup = await session.openPopup(page);
  await popup.waitFor('h1');
  // The rows are drawn a frame after the answer.
  await until('the rows', () => popup.evaluate(() => !document.querySelector('main.list') || document.querySelector('.foot') !== null));
  return popup;
}

/** The rows of the popup's groups, as `[group, outlet, agency and date, distance in time]`. */
export function rows(popup: View): Promise<string[][]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('section.group')].flatMap((group) =>
      [...group.querySelectorAll('article.row')].map((row) =>
        [group.querySelector('h2'), ...['.outlet', '.facts', '.distance'].map((part) => row.querySelector(part))].map((e) =>
          (e?.textContent ?? '').replace(/[\u2066-\u2069]/g, ''),
        ),
      ),
    ),
  );
}

/** Chooses a report in the popup and waits for the comparison. */
export async function choose(popup: View, reportId: string): Promise<void> {
  await popup.click(`[id="row-${reportId}"]`);
  await popup.waitFor('main.comparison h1');
}

/** The page's whole tree as text, open shadow roots aside. */
export function serialised(page: Page): Promise<string> {
  return page.evaluate(() => new XMLSerializer().serializeToString(document));
}

/** The same without what stands beside head and body, where our card and strip are while the page is painted. */
export function serialisedOwn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.cloneNode(true) as Document;
    for (const one of [...copy.documentElement.children]) if (!['head', 'body'].includes(one.localName)) one.remove();
    return new XMLSerializer().serializeToString(copy);
  });
}

/** How many ranges are painted of a kind. The registry is the page's own, so that the page itself can be asked. */
export function painted(page: Page, kind: string): Promise<number> {
  return page.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, `collate-${kind}`);
}
