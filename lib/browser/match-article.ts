import type { Article } from '../article';
import type { Match } from '../match';
import type { Holdings } from './holdings';
import { queryOf } from './queries';

/** What an article's matching came to. */
export interface Matched {
  /** As readers are shown them: by relation; related ones by their distance in time, nearest first. */
  readonly matches: readonly Match[];
  /** The article's date: its own, or that of the report that it is recognised as; null where neither gives one. */
  readonly published: string | null;
  /** Whether the date is the page's own. */
  readonly publishedFrom: 'stated' | 'inferred' | null;
}

/** Matches an article. A page that gives no date, but is recognised as a report of the corpus, is matched with the date under which that report is held. */
export async function matchArticle(held: Pick<Holdings, 'match'>, article: Article): Promise<Matched> {
  const query = queryOf(article);
  const { matches } = await held.match(query);
  if (article.published !== null) return { matches: nearestFirst(matches), published: article.published, publishedFrom: 'stated' };
  const published = matches.find((m) => m.self)?.report.published ?? null;
  if (published === null) return { matches: nearestFirst(matches), published: null, publishedFrom: null };
  const dated = await held.match({ ...query, published });
  return { matches: nearestFirst(dated.matches), published, publishedFrom: 'inferred' };
}

function nearestFirst(matches: readonly Match[]): Match[] {
  const related = matches.filter((m) => m.relation === 'related').sort((a, b) => distance(a) - distance(b) || b.score - a.score);
  return [...matches.filter((m) => m.relation !== 'related'), ...related];
}

const distance = (match: Match): number => (match.evidence.days === null ? Number.POSITIVE_INFINITY : Math.abs(match.evidence.days));
