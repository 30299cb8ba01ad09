import type { Changing, StoredVersion } from './library-database';
import { changing, countHeld, type Draft, placeReport, takeReport } from './library-index';
import { isLaidAside } from './library-laid';
import { putRow } from './library-put';
import { removeRow } from './library-trash';
import { renumber, versionsOf } from './library-versions';
import { bytesOf, factsOf, rowOf, type StoredRow, UNKNOWN_TIME } from './row';
import type { EntryOf } from './shelf';
import type { Report } from './types';

/**
 * What may be wrong with a held report. `row-missing`, `row-wrong`: its row is not there, or says something else. `row-alone`: row or
 * entry are there, and no text. `text-missing`: earlier versions alone are there. `versions-wrong`: they are not those that the row
 * counts. `entry-wrong`: its entry in the index is gone, or of another text. `totals`: reports or bytes are counted wrong.
 */
export type LibraryFault = 'row-missing' | 'row-alone' | 'row-wrong' | 'versions-wrong' | 'text-missing' | 'entry-wrong' | 'totals';

/** One fault, and where. */
export interface Fault {
  readonly fault: LibraryFault;
  /** Null: of the library as a whole. */
  readonly id: string | null;
}

/** The next ids of the library, whatever of a report there is under them. */
export async function idsAfter(to: Changing, after: string | null, most: number): Promise<string[]> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const lists = await Promise.all((['reports', 'rows', 'numbers'] as const).map((store) => to.objectStore(store).getAllKeys(range, most)));
  const versions: string[] = [];
  // A step each report that has versions, however many it has.
  for (let from: string | null = after; versions.length < most; from = versions.at(-1) ?? null) {
    const cursor = await to.objectStore('versions').openKeyCursor(from === null ? null : IDBKeyRange.lowerBound([from, []]));
    if (!cursor) break;
    versions.push(cursor.key[0]);
  }
  return [...new Set([...lists.flat(), ...versions])].sort().slice(0, most);
}

/**
 * Finds what is wrong with some reports, and with `repair` mends it: nothing of a text that is there is thrown away. `checked`: how many were
 * looked at, what was deleted left out.
 */
export async function checkReports(
  to: Changing,
  ids: readonly string[],
  repair: boolean,
  entryOf: EntryOf,
): Promise<{ faults: Fault[]; checked: number }> {
  const faults: Fault[] = [];
  let checked = 0;
  await changing(to, async (draft) => {
    for (const id of ids) {
      const found = await checkReport(to, draft, id, repair, entryOf);
      if (found) checked++;
      faults.push(...(found ?? []).map((fault) => ({ fault, id })));
    }
    return repair && faults.length > 0;
  });
  return { faults, checked };
}

/** Finds out whether the totals are right, and with `repair` counts them anew. */
export async function checkTotals(to: Changing, repair: boolean): Promise<Fault[]> {
  let right = true;
  await changing(to, async (draft) => {
    const { held, indexed } = await countHeld(to);
    let bytes = 0;
    // A cursor: rows of a large library would be some hundred megabytes at once.
    for (let cursor = await to.objectStore('rows').openCursor(); cursor; cursor = await cursor.continue()) bytes += cursor.value.bytes;
    right = held === draft.held && indexed === draft.indexed && bytes === draft.bytes;
    Object.assign(draft, { held, indexed, bytes });
    return repair && !right;
  });
  return right ? [] : [{ fault: 'totals', id: null }];
}

/** Null: the report was deleted, and is looked at when it comes back. */
async function checkReport(to: Changing, draft: Draft, id: string, repair: boolean, entryOf: EntryOf): Promise<LibraryFault[] | null> {
  const [report, row, versions, number] = await Promise.all([
    to.objectStore('reports').get(id),
    to.objectStore('rows').get(id),
    to.objectStore('versions').getAll(versionsOf(id)),
    to.objectStore('numbers').get(id),
  ]);
  if (!row && (await isLaidAside(to, id))) return null;
  const entry = number === undefined ? undefined : await to.objectStore('entries').get(number);
  if (!report) {
    const newest = versions.at(-1);
    if (repair && newest) await standIn(to, draft, newest, row, versions, entryOf);
    else if (repair) {
      if (row) await removeRow(to, draft, row);
      await takeReport(to, draft, id, row !== undefined);
    }
    return [newest ? 'text-missing' : 'row-alone'];
  }
  const faults: LibraryFault[] = [];
  const fitting = fittingRow(report, row, versions);
  if (!row) faults.push('row-missing');
  else if (!sameRow(fitting, row)) faults.push('row-wrong');
  const numbered = versions.every(({ n }, i) => n === i + 1);
  if (!numbered || (row && row.versions !== versions.length)) faults.push('versions-wrong');
  // One that waits to be indexed has neither number nor entry, and gets them in its turn.
  const entryWrong = number !== undefined && entry?.length !== entryOf(report).length;
  if (entryWrong) faults.push('entry-wrong');
  if (repair && faults.length > 0) {
    await putRow(to, draft, fitting, row);
    if (!numbered) await renumber(to, id, versions);
    // Without a row nobody knows whether the index was still to have it.
    if (entryWrong || (!row && number !== undefined)) await placeReport(to, draft, report, entryOf(report), true);
  }
  return faults;
}

/** The row that a report with these versions should have; what only the row knows is taken from the one that is there. */
function fittingRow(report: Report, row: StoredRow | undefined, versions: readonly StoredVersion[]): StoredRow {
  const seen = 'kept' in report && report.kept ? report.kept : UNKNOWN_TIME;
  const plain = row ?? rowOf({ report, source: 'kept', seen });
  const whole = rowOf({ report, source: 'kept', seen }).bytes;
  const bytes = versions.reduce((sum, version) => sum + bytesOf(version.report), whole);
  const sources = plain.sources.length > 0 ? plain.sources : ['kept'];
  return { ...plain, ...factsOf(report), bytes, sources, versions: versions.length };
}

function sameRow(a: StoredRow, b: StoredRow): boolean {
  const keys = Object.keys(a) as (keyof StoredRow)[];
  // A row that waits for its byline gets it in its turn.
  const late = b.byline === undefined;
  return keys.every((key) => key === 'versions' || (late && key === 'byline') || JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

/** Lets the newest version stand in for a text that is gone. */
async function standIn(
  to: Changing,
  draft: Draft,
  newest: StoredVersion,
  row: StoredRow | undefined,
  versions: readonly StoredVersion[],
  entryOf: EntryOf,
): Promise<void> {
  const { report, seen } = newest;
  const earlier = versions.slice(0, -1);
  await to.objectStore('versions').delete([newest.id, newest.n]);
  await renumber(to, newest.id, earlier);
  await placeReport(to, draft, report, entryOf(report), row !== undefined);
  await putRow(to, draft, { ...fittingRow(report, row, earlier), seen }, row);
}
