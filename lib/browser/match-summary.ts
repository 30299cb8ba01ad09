import { hasText, type Report } from '../corpus';
import type { Match } from '../match';
import type { MatchSummary } from './messages';

/** A match without the report's text, for views. */
export function summary(match: Match, kept: ReadonlySet<string>): MatchSummary {
  const { relation, score, self, evidence, report } = match;
  return { citation: citationOf(report), full: hasText(report), kept: kept.has(report.id), relation, score, self, evidence };
}

/** The facts that cite a report. */
export function citationOf(report: Report): MatchSummary['citation'] {
  const { id, outlet, outletFrom, agency, agencyFrom, title, titleFrom, published, publishedFrom, byline, dateline, url, language, note } =
    report;
  return { id, outlet, outletFrom, agency, agencyFrom, title, titleFrom, published, publishedFrom, byline, dateline, url, language, note };
}
