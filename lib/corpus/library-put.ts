import { type Arrival, arrivalOf } from './arrival';
import type { Changing } from './library-database';
import { changing, type Draft, forEach, placeReport } from './library-index';
import { makeRoom } from './library-laid';
import { addVersion } from './library-versions';
import { bytesOf, factsOf, type Incoming, rowOf, type StoredRow } from './row';
import { hasText, type Report } from './types';

/** What became of a report that came in: `same`: nothing that a reader reads changed; `changed`: the held text became an earlier version. */
export type Put = 'new' | 'same' | 'changed';

/** Makes a report's entry; null: it is to wait for one. */
export type EntryNow = (report: Report) => Uint8Array | null;

/** Puts reports into the library, in the order given where several are of one id. */
export async function putReports(to: Changing, incoming: readonly Incoming[], entryOf: EntryNow): Promise<Put[]> {
  let puts: Put[] = [];
  await changing(to, async (draft) => {
    const done = await putAll(to, draft, incoming, entryOf);
    puts = done.map(({ put }) => put);
    return done.some(({ touched }) => touched);
  });
  return puts;
}

/** The same within a change. */
export async function putAll(to: Changing, draft: Draft, incoming: readonly Incoming[], entryOf: EntryNow): Promise<PutDone[]> {
  const done: PutDone[] = [];
  for (const turn of turnsOf(incoming)) {
    await forEach(turn, async (i) => {
      done[i] = await putReport(to, draft, incoming[i] as Incoming, entryOf);
    });
  }
  return done;
}

/** What became of a report, and whether anything of it was written. */
interface PutDone {
  readonly put: Put;
  readonly touched: boolean;
}

/** Places in a list, so parted that no id stands twice in a part. */
function turnsOf(incoming: readonly Incoming[]): number[][] {
  const turns: number[][] = [];
  const times = new Map<string, number>();
  incoming.forEach(({ report: { id } }, i) => {
    const time = times.get(id) ?? 0;
    times.set(id, time + 1);
    turns[time] ??= [];
    turns[time].push(i);
  });
  return turns;
}

/** Puts one report into the library, with its row, index entry and version. */
export async function putReport(to: Changing, draft: Draft, incoming: Incoming, entryOf: EntryNow): Promise<PutDone> {
  const { report } = incoming;
  const [held, row] = await Promise.all([to.objectStore('reports').get(report.id), to.objectStore('rows').get(report.id)]);
  const arrival = arrivalOf(held, row, incoming);
  if (!held || !row) {
    if (held) await makeRoom(to, report.id, held);
    await placeReport(to, draft, report, entryOf(report), row !== undefined);
    await putRow(to, draft, rowOf(incoming), row);
    return { put: 'new', touched: true };
  }
  if (arrival !== 'same') await placeReport(to, draft, report, entryOf(report), true);
  const added = arrival === 'changed' && hasText(held) ? await addVersion(to, row, held) : null;
  const next = rowAfter(row, held, incoming, arrival, added);
  const touched = next !== row;
  if (touched) await putRow(to, draft, next, row);
  return { put: arrival === 'changed' ? 'changed' : 'same', touched };
}

/** Writes a row in the place of the one before. */
export async function putRow(to: Changing, draft: Draft, row: StoredRow, before: StoredRow | undefined): Promise<void> {
  draft.bytes += row.bytes - (before?.bytes ?? 0);
  await to.objectStore('rows').put(row);
}

/** The row once a report has come in, and the held one has become a version or not; the same object where nothing of it changes. */
function rowAfter(
  row: StoredRow,
  held: Report,
  { report, source, seen, tags = [], visit }: Incoming,
  arrival: Arrival,
  added: { readonly versions: number; readonly freed: number } | null,
): StoredRow {
  const sources = union(row.sources, [source]);
  const allTags = union(row.tags, tags);
  if (arrival === 'same') return sources === row.sources && allTags === row.tags ? row : { ...row, sources, tags: allTags };
  const bytes = row.bytes + bytesOf(report) - (added?.freed ?? bytesOf(held));
  return {
    ...row,
    ...factsOf(report),
    bytes,
    seen,
    visit: visit ?? null,
    sources,
    tags: allTags,
    versions: added?.versions ?? row.versions,
  };
}

/** Whether a row has the source and the tags of a report that comes in. */
export function isKnown(row: StoredRow, { source, tags = [] }: Incoming): boolean {
  return row.sources.includes(source) && tags.every((tag) => row.tags.includes(tag));
}

/** Each once; the same array where nothing is added. */
export function union(list: readonly string[], more: readonly string[]): readonly string[] {
  const added = more.filter((one, i) => !list.includes(one) && more.indexOf(one) === i);
  return added.length > 0 ? [...list, ...added] : list;
}
