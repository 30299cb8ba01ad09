// Prints retrieval, precision and recall on events whose siblings are certain: npx tsx tests/evaluate/clean-events.ts [dated] [short]
//
// Events of ../shared/data/reports/same-events that no weight was learned from (none of dated-events). Right: two reports of one event and two
// outlets that share five rare runs of ten words (quotations, mostly) and lie a day apart at most, where both give a date. Wrong: reports of
// no common event that were published more than ten days apart. All others are neither. All reports of these events and each fourth of
// background are held; each second of the reports that have a right one is asked. Short: first 90 words, in which the shared runs mostly are not.
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { words } from '../../lib/text';
import { type DataReport, hasShared, sharedReports } from '../match/shared-data';

const [dated, short] = ['dated', 'short'].map((name) => process.argv.includes(name));
const SHORT_WORDS = 90;
const RUN_WORDS = 10;
const RUNS = 5;
const RARE_REPORTS = 3;
const DAY_MS = 86_400_000;
const SHOWN = ['same text', 'shared passages', 'same event'];

function runsOf({ text }: DataReport): Set<string> {
  const all = words(text).map((word) => word.text);
  return new Set(all.slice(0, Math.max(0, all.length - RUN_WORDS + 1)).map((_, i) => all.slice(i, i + RUN_WORDS).join(' ')));
}

/** Days between two publications, null where one is not known. */
function daysApart(a: DataReport, b: DataReport): number | null {
  return a.published && b.published ? Math.abs(Date.parse(a.published) - Date.parse(b.published)) / DAY_MS : null;
}

/** Ids of the certain siblings of each report. */
function certainSiblings(reports: readonly DataReport[]): Map<string, Set<string>> {
  const runs = new Map(reports.map((report) => [report.id, runsOf(report)]));
  const having = new Map<string, number>();
  for (const some of runs.values()) for (const run of some) having.set(run, (having.get(run) ?? 0) + 1);
  const siblings = new Map<string, Set<string>>();
  const events = new Map<string | null, DataReport[]>();
  for (const report of reports) events.set(report.event, [...(events.get(report.event) ?? []), report]);
  for (const event of events.values()) {
    for (const a of event) {
      for (const b of event) {
        if (a.outlet === b.outlet || (daysApart(a, b) ?? 0) > 1) continue;
        const shared = [...(runs.get(a.id) ?? [])].filter((run) => runs.get(b.id)?.has(run) && (having.get(run) ?? 0) <= RARE_REPORTS);
        if (shared.length >= RUNS) siblings.set(a.id, (siblings.get(a.id) ?? new Set()).add(b.id));
      }
    }
  }
  return siblings;
}

const asHeld = (report: DataReport): FullReport =>
  ({
    ...report,
    published: dated ? report.published : null,
    text: short ? report.text.split(/\s+/).slice(0, SHORT_WORDS).join(' ') : report.text,
  }) as unknown as FullReport;

if (hasShared('clean events')) {
  const learned = new Set(sharedReports('dated-events').map(({ event }) => event));
  const reports = sharedReports('same-events').filter(({ event }) => !learned.has(event));
  const others = sharedReports('background').filter((_, i) => i % 4 === 0);
  const byId = new Map([...reports, ...others].map((report) => [report.id, report]));
  const index = buildIndex([...byId.values()].map(asHeld));
  const siblings = certainSiblings(dated ? reports.filter(({ published }) => published) : reports);
  let [there, front, shown, right] = [0, 0, 0, 0];
  for (const id of [...siblings.keys()].filter((_, i) => i % 2 === 0)) {
    const query = byId.get(id) as DataReport;
    const sure = siblings.get(id) as Set<string>;
    const counts = (other: string) => {
      const report = byId.get(other) as DataReport;
      return sure.has(other) || (report.event !== query.event && (daysApart(query, report) ?? 0) > 10);
    };
    const found = await index.match({ ...asHeld(query), agency: null });
    const best = found.candidates.map((one) => one.id).filter(counts);
    const said = found.matches
      .filter(({ relation, report }) => SHOWN.includes(relation) && counts(report.id))
      .map(({ report }) => report.id);
    there += sure.size;
    front += best.slice(0, sure.size).filter((one) => sure.has(one)).length;
    shown += said.length;
    right += said.filter((one) => sure.has(one)).length;
  }
  const [precision, recall, f1] = [right / shown, right / there, (2 * right) / (shown + there)].map((n) => n.toFixed(3));
  const of = `${dated ? 'dated' : 'undated'}, ${short ? `first ${SHORT_WORDS} words` : 'whole'}`;
  console.log(`${of}: retrieval ${(front / there).toFixed(3)}, P ${precision} R ${recall} F1 ${f1} (${there} certain siblings)`);
}
