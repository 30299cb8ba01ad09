import type { Report } from '../corpus';
import { buildIndex, type Match, type Query } from '../match';

/** Of a match that has nothing to show. */
export const NO_EVIDENCE: Match['evidence'] = {
  runs: [],
  ofQuery: 0,
  ofReport: 0,
  names: [],
  figures: [],
  dates: [],
  terms: [],
  days: null,
};

/** What the match says of a text and one report, told by these two alone; where it says nothing, that they are related at most: then nothing is called missing. */
export async function matchTwo(query: Query, report: Report): Promise<Match> {
  const { matches } = await buildIndex([report]).match(query);
  return matches[0] ?? { report, relation: 'related', score: 0, self: false, evidence: NO_EVIDENCE };
}
