import browser from 'webextension-polyfill';
import type { CardBeside, PaintAbout } from './card-messages';
import { onCommand } from './command-keys';
import type { ComparisonView, PageMessages, ViewMessages } from './messages';
import { openComparePage } from './show-tab';

/** The script of card and strip, as it is built. */
const SCRIPT = 'card.js';
/** Names of the commands in the manifest, and which way they go. */
const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-highlight': 1, 'previous-highlight': -1 };

/** What cards say of the other text, whichever passage they stand at. */
export function aboutOf(
  { against, match, a, b }: ComparisonView,
  wish: Parameters<ViewMessages['setHighlights']>[0],
  revision: string,
): PaintAbout {
  const { outlet, outletFrom, published, publishedFrom } = match.citation;
  return {
    against,
    citation: { outlet, outletFrom, published, publishedFrom },
    statements: b.statements !== null,
    languages: { a: a.language, b: b.language },
    revision,
    beside: besideOf(wish),
  };
}

function besideOf(wish: Parameters<ViewMessages['setHighlights']>[0]): CardBeside | null {
  if ('reportId' in wish) return wish.reportId === null ? null : { reportId: wish.reportId };
  return 'pasted' in wish.other ? null : wish.other;
}

/**
 * Puts the script of card and strip into a painted page. False where the browser refuses: in Chrome for want of a click on the button, a key or a
 * menu of ours in this page (`activeTab`); then the page is painted all the same, and the next of these brings it.
 */
export async function putCard(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT], injectImmediately: true });
    return true;
  } catch {
    return false;
  }
}

/** Goes to the next or previous painted passage at a key. To be called synchronously at start. */
export function startCardKeys(): void {
  for (const [command, by] of Object.entries(STEPS)) onCommand(command, (tabId) => step(tabId, by));
}

async function step(tabId: number, by: 1 | -1): Promise<void> {
  if (!(await putCard(tabId))) return;
  // By the name of `paintStand`'s place: the function is carried into the page alone.
  const go = (by: number) => (globalThis as { [place: symbol]: { step?: (by: number) => void } })[Symbol.for('collate-paint')]?.step?.(by);
  await browser.scripting.executeScript({ target: { tabId }, func: go as () => void, args: [by] }).catch(() => undefined);
}

/** Opens the full page for a card. `addressOf` writes its fragment: the article of a tab, what stands beside it, and a place in the article. */
export function openFromCard(
  addressOf: (tabId: number, beside: CardBeside, at: number) => string,
): (message: Parameters<PageMessages['openBeside']>[0], tabId: number) => Promise<boolean> {
  return async ({ beside, at }, tabId) => {
    await openComparePage(addressOf(tabId, beside, at));
    return true;
  };
}
