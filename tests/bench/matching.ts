import MiniSearch from 'minisearch';
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { query } from '../match/invented';
import { against, interleave, type Measure } from './measure';
import { reportsToMeasure } from './reports';

const REPORTS = 1000;
const QUERIES = 41;

/** MiniSearch over the same reports, as its documentation says for a search over title and text. */
function miniSearch(reports: readonly FullReport[]): MiniSearch<FullReport> {
  const index = new MiniSearch<FullReport>({ fields: ['title', 'text'], idField: 'id', searchOptions: { boost: { title: 2 } } });
  index.addAll(reports);
  return index;
}

/** Building an index of 1,000 reports, and asking it for what has to do with an article, beside MiniSearch with the article as the query. */
export function matching(): Measure[] {
  const reports = reportsToMeasure(REPORTS);
  const build = interleave(
    3,
    () => buildIndex(reports),
    () => miniSearch(reports),
  );
  const ours = buildIndex(reports);
  const peer = miniSearch(reports);
  const asked = (round: number) => reports[(round * 23) % reports.length] as FullReport;
  const warm = interleave(
    QUERIES,
    (round) => ours.match(query(asked(round), { id: asked(round).id })),
    (round) => peer.search(`${asked(round).title ?? ''} ${asked(round).text}`),
  );
  return [
    against(`build an index of ${REPORTS} reports`, 'ms', build, 'minisearch 7.2.0'),
    against(`warm query, a whole article, ${REPORTS} reports`, 'ms', warm, 'minisearch 7.2.0'),
  ];
}
