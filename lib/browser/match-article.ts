import type { Article } from '../article';
import type { Match } from '../match';
import type { Holdings } from './holdings';
import { queryOf } from './queries';

const DAY = 86_400_000;

/**
 * The article's matches as readers are shown them: by relation; related ones by their distance in time, nearest first. A page
 * that gives no date, but is recognised as a report of the corpus, borrows that report's date for the distances alone:
 * the relations were decided without it.
 */
export function matchArticle(held: Holdings, article: Article): Match[] {
  const { matches } = held.index.match(queryOf(article));
  const known = article.published ?? matches.find((m) => m.self)?.report.published ?? null;
  const dated = matches.map((match) => withDistance(match, known));
  const related = dated.filter((m) => m.relation === 'related').sort((a, b) => distance(a) - distance(b) || b.score - a.score);
  return [...dated.filter((m) => m.relation !== 'related'), ...related];
}

function withDistance(match: Match, published: string | null): Match {
  if (match.evidence.days !== null || published === null || match.report.published === null) return match;
  const days = Math.round((Date.parse(match.report.published.slice(0, 10)) - Date.parse(published.slice(0, 10))) / DAY);
  return Number.isFinite(days) ? { ...match, evidence: { ...match.evidence, days } } : match;
}

const distance = (match: Match): number => (match.evidence.days === null ? Number.POSITIVE_INFINITY : Math.abs(match.evidence.days));
