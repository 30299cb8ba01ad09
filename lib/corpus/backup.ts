import { changedSince } from './changed-since';
import type { Changing, StoredVersion } from './library-database';
import { type Draft, placeReport } from './library-index';
import { makeRoom } from './library-laid';
import { type EntryNow, type Put, putRow, union } from './library-put';
import { MOST_VERSIONS, renumber, versionsOf } from './library-versions';
import type { PackedReport } from './pack-lines';
import { bytesOf, factsOf, readByReader, rowOf, type Source, type StoredRow, timeOf } from './row';
import { type FullReport, hasText, type Report } from './types';

/** A text, and when it was first seen. */
export type SeenReport<R extends Report = Report> = { readonly report: R; readonly seen: string };

/** A report of a backup, with all that a library knew of it. */
export interface BackedUp extends SeenReport {
  /** Earlier versions, oldest first. */
  readonly earlier: readonly SeenReport<FullReport>[];
  readonly sources: readonly Source[];
  readonly tags: readonly string[];
  /** When it came in first, ISO date-time. */
  readonly added: string;
}

/**
 * Gathers the lines of a backup that belong to one report: its earlier versions come before it, and it alone says how it was held. Never holds more
 * than the lines of one report.
 * @param lines in the order of the file
 * @param fallback how reports are held whose line does not say
 */
export class BackupLines {
  #waiting: PackedReport[] = [];

  /** Takes the next line; gives the lines of the reports that are whole with it. */
  add(line: PackedReport): readonly PackedReport[][] {
    const whole: PackedReport[][] = [];
    const [first] = this.#waiting;
    if (first && first.report.id !== line.report.id) whole.push(...this.end());
    this.#waiting.push(line);
    if (line.held || this.#waiting.length > MOST_VERSIONS + 1) whole.push(...this.end());
    return whole;
  }

  /** Gives what is left. */
  end(): readonly PackedReport[][] {
    const lines = this.#waiting;
    this.#waiting = [];
    return lines.length > 0 ? [lines] : [];
  }
}

/**
 * A report of a backup from its lines. A line that does not say how it was held is a report of the pack that the file then is.
 * @param source the pack's: "pack:NAME".
 */
export function backedUpOf(lines: readonly PackedReport[], source: string, now: Date): BackedUp | null {
  const last = lines.at(-1);
  if (!last) return null;
  const sound = (time: string | null | undefined): string => {
    const past = time !== null && time !== undefined && timeOf(time) > 0 && timeOf(time) <= now.getTime();
    return past || time === UNIX_START ? time : now.toISOString();
  };
  const seen = sound(last.seen);
  const earlier = lines.slice(0, -1).flatMap(({ report, seen }) => (hasText(report) ? [{ report, seen: sound(seen) }] : []));
  return {
    report: last.report,
    seen,
    earlier,
    tags: last.tags,
    sources: last.held?.sources ?? [source],
    added: sound(last.held?.added ?? seen),
  };
}

/** What stands for a time that nobody noted. */
const UNIX_START = new Date(0).toISOString();

/**
 * Puts a report of a backup into the library, as it was held. Where it is held already nothing is lost: sources and tags are put together, and the
 * texts of both become one row of versions in the order in which they were seen; but what the reader has read is not mixed with what feeds and packs brought.
 */
export async function takeBackup(to: Changing, draft: Draft, one: BackedUp, entryOf: EntryNow): Promise<Put> {
  const { id } = one.report;
  const [held, row] = await Promise.all([to.objectStore('reports').get(id), to.objectStore('rows').get(id)]);
  if (!held || !row) {
    if (held && !row) await makeRoom(to, id, held);
    await place(to, draft, one, row, entryOf);
    return 'new';
  }
  const versions = row.versions > 0 ? await to.objectStore('versions').getAll(versionsOf(id)) : [];
  const merged = mergedOf({ report: held, row, versions }, one);
  const texts = (of: BackedUp): string => JSON.stringify([...of.earlier, { report: of.report, seen: of.seen }]);
  const before = { ...merged, report: held, seen: row.seen, earlier: versions.map(({ report, seen }) => ({ report, seen })) };
  if (texts(merged) !== texts(before)) {
    await place(to, draft, merged, row, entryOf);
    return 'changed';
  }
  const { sources, tags, added } = merged;
  if (sources !== row.sources || tags !== row.tags || added !== row.added)
    await putRow(to, draft, { ...row, sources, tags, added, newest: -timeOf(added) }, row);
  return 'same';
}

async function place(to: Changing, draft: Draft, one: BackedUp, row: StoredRow | undefined, entryOf: EntryNow): Promise<void> {
  const { report, seen, earlier, sources, tags, added } = one;
  const plain = rowOf({ report, source: '', seen: added, tags });
  const bytes = earlier.reduce((sum, version) => sum + bytesOf(version.report), plain.bytes);
  const next = { ...plain, ...factsOf(report), bytes, sources, seen, versions: earlier.length, visit: row?.visit ?? null };
  await renumber(
    to,
    report.id,
    earlier.map((version, i) => ({ id: report.id, n: i + 1, ...version })),
  );
  // Where the text is the held one its entry is right.
  await placeReport(to, draft, report, entryOf(report), row !== undefined);
  await putRow(to, draft, next, row);
}

function mergedOf(
  { report, row, versions }: { readonly report: Report; readonly row: StoredRow; readonly versions: readonly StoredVersion[] },
  one: BackedUp,
): BackedUp {
  const both = {
    sources: union(row.sources, one.sources),
    tags: union(row.tags, one.tags),
    added: timeOf(one.added) < timeOf(row.added) ? one.added : row.added,
  };
  const here = { report, seen: row.seen, earlier: versions.map(({ report, seen }) => ({ report, seen })) };
  const there = { report: one.report, seen: one.seen, earlier: one.earlier };
  const [wasRead, isRead] = [readByReader(row.sources), readByReader(one.sources)];
  if (wasRead !== isRead) return { ...both, ...(wasRead ? here : there) };
  const mine = timelineOf(here);
  const texts = inOrder(mine, timelineOf(there));
  // Nothing new: what is held stays as it is, two like versions in a row with it, where the reader read again what a pack had brought.
  if (texts.length === mine.length) return { ...both, ...here };
  // A stub is no version of a whole text.
  const whole = texts.some(({ report }) => !report.partial) ? texts.filter(({ report }) => !report.partial) : texts;
  const different = whole.filter(({ report }, i) => i === 0 || differs((whole[i - 1] as SeenReport<FullReport>).report, report));
  const current = different.at(-1);
  if (!current) return { ...both, ...here };
  const earlier = different.slice(0, -1);
  const kept = earlier.length <= MOST_VERSIONS ? earlier : [...earlier.slice(0, 1), ...earlier.slice(1 - MOST_VERSIONS)];
  return { ...both, ...current, earlier: kept };
}

/** The whole texts of a report, oldest first. */
function timelineOf({ report, seen, earlier }: SeenReport & Pick<BackedUp, 'earlier'>): SeenReport<FullReport>[] {
  return hasText(report) ? [...earlier, { report, seen }] : [...earlier];
}

/** Texts of two libraries in one row: those of the first in their order, and each that only the second has where its time is. */
function inOrder(first: readonly SeenReport<FullReport>[], second: readonly SeenReport<FullReport>[]): SeenReport<FullReport>[] {
  const all = [...first];
  const isSame = (a: SeenReport<FullReport>, b: SeenReport<FullReport>) =>
    a.seen === b.seen && a.report.text === b.report.text && a.report.title === b.report.title;
  for (const one of second) {
    if (all.some((other) => isSame(one, other))) continue;
    const at = all.findIndex(({ seen }) => timeOf(seen) > timeOf(one.seen));
    all.splice(at < 0 ? all.length : at, 0, one);
  }
  return all;
}

const differs = (a: FullReport, b: FullReport): boolean => (a.text !== b.text || a.title !== b.title) && changedSince(a, b);
