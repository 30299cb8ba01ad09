import type { ArticleSummary, MatchSummary } from '../lib/browser';
import { ofRelation } from './relations';
import { isolate, joinClauses, type Words } from './words';

/** From this share of both texts on a republication is told as "word for word"; below it was edited. Runs found by a fingerprint lose a few words at their edges. */
const WORD_FOR_WORD = 0.9;

/** Number of different outlets named, and of reports that name none. */
function countOutlets(matches: readonly MatchSummary[]): { named: number; unnamed: number } {
  const names = new Set(matches.flatMap((m) => (m.citation.outlet === null ? [] : [m.citation.outlet.toLowerCase()])));
  return { named: names.size, unnamed: matches.filter((m) => m.citation.outlet === null).length };
}

/** The agency whose text this is, as the page or a report with the same text credits it; null for none, or where they name several. */
function agencyOf(article: ArticleSummary, matches: readonly MatchSummary[]): string | null {
  const named = [article.agency, ...matches.filter((m) => m.relation === 'same text').map((m) => m.citation.agency)].filter(
    (name) => name !== null,
  );
  const [first = null] = named;
  return named.every((name) => name.toLowerCase() === first?.toLowerCase()) ? first : null;
}

/** What the popup says first, in one line: who else has this text, and who else reported the event. */
export function answerInWords(article: ArticleSummary, matches: readonly MatchSummary[], held: number, words: Words): string {
  const clauses: string[] = [];
  const sameText = ofRelation(matches, 'same text');
  if (sameText.length > 0) {
    const { named, unnamed } = countOutlets(sameText);
    const agency = agencyOf(article, matches);
    const exact = sameText.every((m) => Math.min(m.evidence.ofQuery, m.evidence.ofReport) >= WORD_FOR_WORD);
    if (named > 0 && agency !== null)
      clauses.push(words.plural(exact ? 'answerAgencyText' : 'answerAgencyTextEdited', named, [isolate(agency, words)]));
    else if (named > 0) clauses.push(words.plural(exact ? 'answerSameText' : 'answerSameTextEdited', named));
    if (unnamed > 0) clauses.push(words.plural('answerSameTextUnnamed', unnamed));
  }
  const shared = ofRelation(matches, 'shared passages').length;
  if (shared > 0) clauses.push(words.plural('answerSharedPassages', shared));
  const event = ofRelation(matches, 'same event').length;
  if (event > 0) clauses.push(words.plural(clauses.length > 0 ? 'answerMoreOfEvent' : 'answerOfEvent', event));
  const related = ofRelation(matches, 'related').length;
  if (clauses.length > 0) return joinClauses(words, clauses);
  const none = words.plural(related > 0 ? 'answerNoneOfEvent' : 'answerNone', held);
  return related > 0 ? joinClauses(words, [none, words.plural('answerRelated', related)]) : none;
}

/** "2 outlets, 1 source: AFP", where other outlets have the same text as the page; null otherwise. Copies of one text are one source. */
export function sourcesInWords(article: ArticleSummary, matches: readonly MatchSummary[], words: Words): string | null {
  const copies = ofRelation(matches, 'same text');
  const own = article.outlet ?? matches.find((m) => m.self)?.citation.outlet ?? null;
  const others = new Set(copies.flatMap((m) => (m.citation.outlet === null ? [] : [m.citation.outlet.toLowerCase()])));
  if (own !== null) others.delete(own.toLowerCase());
  if (others.size === 0) return null;
  const agency = agencyOf(article, matches);
  const outlets = words.plural('outlets', others.size + 1);
  const sources = words.plural('sources', 1);
  return agency === null
    ? words.t('outletsSources', [outlets, sources])
    : words.t('outletsSourcesAgency', [outlets, sources, isolate(agency, words)]);
}
