import { fingerprint } from '../text';
import { changedSince } from './changed-since';
import { isTime, type PackedReport } from './pack-lines';
import { type Incoming, type Row, timeOf } from './row';
import { hasText, type Report } from './types';

/**
 * A report of a pack as it comes into the library. Ids of packs are their makers': where one is taken by another text, from another
 * place, the report comes in beside it under the pack's name, so that no pack takes the place of what is held.
 * @param held what is held under its id, and how it came in; null where nothing is.
 * @param source the pack's: "pack:NAME".
 */
function reportFromPack(report: Report, held: { readonly report: Report; readonly row: Row } | null, source: string): Report {
  if (!held || held.row.sources.every((one) => one === source) || isOneText(held.report, report)) return report;
  return { ...report, id: `${source}/${report.id}` };
}

/**
 * A report of a pack on its way into the library. It counts as seen when its line says; not in a time to come, which would hold it above all others.
 * @param report held under its id, with its row; null where none is.
 * @param source the pack's: "pack:NAME".
 */
export function incomingFromPack(
  { report, tags, seen }: PackedReport,
  held: { readonly report: Report | null; readonly row: Row | null },
  source: string,
  now: Date,
): Incoming {
  const said = seen ?? (hasText(report) ? report.kept : null);
  const past = isTime(said) && timeOf(said) <= now.getTime();
  const there = held.report && held.row && { report: held.report, row: held.row };
  return { report: reportFromPack(report, there, source), source, seen: past ? said : now.toISOString(), tags };
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
