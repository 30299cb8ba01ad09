import type { Article } from '../article';
import type { Match } from '../match';
import type { Holdings } from './holdings';
import { queryOf } from './queries';

/**
 * The article's matches as readers are shown them: by relation; related ones by their distance in time, nearest first. A page
 * that gives no date, but is recognised as a report of the corpus, is matched with the date under which that report is held.
 */
export function matchArticle(held: Holdings, article: Article): Match[] {
  const query = queryOf(article);
  const { matches } = held.index.match(query);
  const known = article.published === null ? matches.find((m) => m.self)?.report.published : null;
  const dated = known ? held.index.match({ ...query, published: known }).matches : matches;
  const related = dated.filter((m) => m.relation === 'related').sort((a, b) => distance(a) - distance(b) || b.score - a.score);
  return [...dated.filter((m) => m.relation !== 'related'), ...related];
}

const distance = (match: Match): number => (match.evidence.days === null ? Number.POSITIVE_INFINITY : Math.abs(match.evidence.days));
