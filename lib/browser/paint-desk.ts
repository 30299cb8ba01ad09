import { paintSpans } from '../highlight';
import { askPage } from './ask';
import { aboutOf, putCard } from './card';
import { compareWith } from './desk';
import { Failure } from './errors';
import type { PaintedNow, PaintWish, ViewMessages } from './messages';
import { readArticle } from './tab-state';
import { makeTabTurns } from './tab-turns';
import { numbersOf } from './wrong-desk';

// What the background answers about paint. All that is asked for one tab is done in turn: paint is taken away without a comparison, sooner than
// one that is still under way would put it on.

type Wish = Parameters<ViewMessages['setHighlights']>[0];

const inTabTurn = makeTabTurns();

/** Paints the comparison with one report or other text in the page, or takes all paint away. Rejects with `page-changed`, `report-gone`, `no-article`. */
export function setHighlights(message: Wish): Promise<PaintedNow> {
  return inTabTurn(message.tabId, () => paint(message));
}

/** Paints a comparison anew where it is painted. Null: it is not any more, when its turn comes. Rejects as `setHighlights` does, and where the page does not answer within `patience` milliseconds. */
export function paintAnew(message: Parameters<ViewMessages['paintAnew']>[0], patience?: number): Promise<PaintedNow | null> {
  return inTabTurn(message.tabId, async () => {
    const page = await askPage(message.tabId, 'revision', {}, patience);
    return page?.painted ? paint(message, page.painted.reportId) : null;
  });
}

async function paint(message: Wish): Promise<PaintedNow>;
async function paint(message: Wish, only: string): Promise<PaintedNow | null>;
async function paint(message: Wish, only?: string): Promise<PaintedNow | null> {
  const { tabId } = message;
  const { revision } = await readArticle(tabId);
  const wish = await wishFor(message, revision);
  if (only !== undefined && wish?.reportId !== only) return null;
  const result = await askPage(tabId, 'paint', { revision, wish });
  if (!result) throw new Failure('page-changed');
  return { ...result, cards: wish !== null && (await putCard(tabId)) };
}

async function wishFor(message: Wish, revision: string): Promise<PaintWish | null> {
  if ('reportId' in message && message.reportId === null) return null;
  const view = await compareWith(message as Parameters<ViewMessages['compareWith']>[0]);
  if (!view) throw new Failure('report-gone');
  return {
    reportId: view.name,
    about: aboutOf(view, message, revision),
    spans: paintSpans(view.comparison, view.a, view.b, numbersOf(view.wrong)),
  };
}
