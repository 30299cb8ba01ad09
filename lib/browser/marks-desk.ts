import { pairKey } from '../compare';
import { keptId } from '../corpus';
import { Failure } from './errors';
import { holdings } from './holdings';
import { matchArticle } from './match-article';
import { isPrivate } from './page-reach';
import { refreshAllBadges } from './refresh-badges';
import { repaintAll } from './repaint';
import { tabState } from './tab-state';
import { wrongMatch } from './wrong-fact';
import * as marks from './wrong-marks';
import type { WrongFact, WrongMark } from './wrong-messages';

// What the background answers about what is wrong. Paint follows, and where reports do not belong together the badges.

export { wrongMarks } from './wrong-marks';

/** Marks a fact. */
export async function markWrong(fact: WrongFact): Promise<{ forgotten: number }> {
  const told = await marks.markWrong(fact);
  // Nobody waits for it.
  void repaintAll();
  return told;
}

/** Says that a report does not belong with the article of a tab. */
export async function markApart({ tabId, reportId }: { tabId: number; reportId: string }): Promise<{ key: string } | null> {
  const article = (await tabState(tabId))?.reading.article;
  if (!article) return null;
  if (await isPrivate(tabId)) throw new Failure('private-window');
  const { matches, published } = await matchArticle(await holdings(), article);
  const match = matches.find(({ report, self }) => report.id === reportId && !self);
  if (!match) return null;
  const key = pairKey(keptId(article.url), reportId);
  await marks.markWrong(wrongMatch(key, match.relation, { ...article, published }, match.report));
  await refreshAllBadges();
  return { key };
}

/** Takes a mark back. */
export const unmarkWrong = (message: { key: string }): Promise<null> => followed(() => marks.unmarkWrong(message));

/** Forgets all marks. */
export const clearWrong = (): Promise<null> => followed(marks.clearWrong);

/** Brings marks back as they were. */
export const restoreWrong = (message: { marks: readonly WrongMark[] }): Promise<null> => followed(() => marks.restoreWrong(message));

async function followed(change: () => Promise<null>): Promise<null> {
  const apart = async () => (await marks.wrongMarks()).flatMap(({ kind, key }) => (kind === 'match' ? [key] : [])).join();
  const before = await apart();
  await change();
  void repaintAll();
  if ((await apart()) !== before) await refreshAllBadges();
  return null;
}
