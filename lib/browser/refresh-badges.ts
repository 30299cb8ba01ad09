import { askPage } from './ask';
import { clearBadge, showBadge } from './badge';
import { Failure } from './errors';
import { holdings } from './holdings';
import { ruled, rulingAt } from './rulings';
import { forgetReading, forgetTab, type TabState, tabState, tabStates } from './tab-state';
import { matchShown } from './wrong-desk';

/** How long a badge waits for its page, in milliseconds: long enough for a page at work, too short to be felt. */
const BADGE_PATIENCE = 1000;

/**
 * Sets the badge of a tab, if its page still stands at that reading; otherwise what is known of it is out of date, and goes. A page that is too busy to
 * answer is taken to stand where it stood when it told last: it would have told that it was left.
 */
export async function refreshBadge(tabId: number, { reading, revision }: Omit<TabState, 'seen'>): Promise<void> {
  if (!reading.article) return;
  const shown = ruled(reading, await rulingAt(reading.article.url));
  const { matches } = await matchShown(await holdings(), reading.article);
  const page = await askPage(tabId, 'revision', {}, BADGE_PATIENCE).catch(ifBusy);
  const stands = page === 'busy' ? (await tabState(tabId))?.revision === revision : page?.revision === revision;
  if (stands) await showBadge(tabId, shown, matches);
  else await forgetReading(tabId, revision);
}

function ifBusy(error: unknown): 'busy' {
  if (error instanceof Failure && error.code === 'page-unreachable') return 'busy';
  throw error;
}

/** A page that does not answer holds up neither the others nor what the reader asked for. */
export async function refreshAllBadges(): Promise<void> {
  await Promise.allSettled([...(await tabStates())].map(([tabId, state]) => refreshBadge(tabId, state)));
}

/** Forgets what was read in a tab, and what its button says of it. */
export async function forgetAll(tabId: number): Promise<void> {
  await forgetTab(tabId);
  await clearBadge(tabId);
}
