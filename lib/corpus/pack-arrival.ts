import { fingerprint } from '../text';
import { changedSince } from './changed-since';
import type { Row } from './row';
import { hasText, type Report } from './types';

/**
 * A report of a pack as it comes into the library. Ids of packs are their makers': where one is taken by another text, from another
 * place, the report comes in beside it under the pack's name, so that no pack takes the place of what is held.
 * @param held what is held under its id, and how it came in; null where nothing is.
 * @param source the pack's: "pack:NAME".
 */
export function reportFromPack(report: Report, held: { readonly report: Report; readonly row: Row } | null, source: string): Report {
  if (!held || held.row.sources.every((one) => one === source) || isOneText(held.report, report)) return report;
  return { ...report, id: `${source}/${report.id}` };
}

/** Whether two reports of one id are one text, as far as what is held of them tells. */
function isOneText(a: Report, b: Report): boolean {
  if (hasText(a) && hasText(b)) return !changedSince(a, b);
  const [x, y] = [printOf(a), printOf(b)];
  return (
    x.version === y.version &&
    x.words === y.words &&
    x.hashes.length === y.hashes.length &&
    x.hashes.every((hash, i) => hash === y.hashes[i])
  );
}

const printOf = (report: Report) => (hasText(report) ? fingerprint(report.text) : report.fingerprint);
