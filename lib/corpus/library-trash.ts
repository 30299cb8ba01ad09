import { unwrap } from 'idb';
import { answersOf } from './answers';
import type { Changing, LaidAside, TrashItem } from './library-database';
import { changing, type Draft, forEach, placeReport, together } from './library-index';
import { layAside, lying, makeRoom, noteDeletion, ofDeletion, putBack } from './library-laid';
import { type EntryNow, putReport, putRow, union } from './library-put';
import { versionsOf } from './library-versions';
import type { StoredRow } from './row';

/** Moves reports to the trash. */
export async function trashReports(to: Changing, ids: readonly string[], token: string): Promise<void> {
  await changing(to, async (draft) => (await layAside(to, draft, await rowsOf(to, new Set(ids)), token)) > 0);
}

/** Takes a source away from reports; those that have no other go to the trash. */
export async function takeSource(to: Changing, draft: Draft, ids: readonly string[], source: string, token: string): Promise<void> {
  const rows = (await rowsOf(to, ids)).filter(({ sources }) => sources.includes(source));
  const others = rows.filter(({ sources }) => sources.length > 1);
  await layAside(
    to,
    draft,
    rows.filter(({ sources }) => sources.length === 1),
    token,
  );
  const [first] = others;
  if (!first) return;
  await forEach(others, async (row) => {
    await to.objectStore('trash').put({ id: row.id, token, row, report: null, versions: [] });
    await putRow(to, draft, { ...row, sources: row.sources.filter((other) => other !== source) }, row);
  });
  await noteDeletion(to, token, first.title, others.length);
}

/** How far a deletion was brought back. */
export interface Restored {
  readonly reports: number;
  /** Nothing is left of it. */
  readonly over: boolean;
}

/** Brings back what a deletion took, some at a time. */
export async function restoreSome(to: Changing, token: string, most: number): Promise<Restored> {
  const deletion = await to.objectStore('deletions').get(token);
  if (!deletion) return { reports: 0, over: true };
  return changing(to, async (draft) => {
    const [laid, trash] = [to.objectStore('laid'), to.objectStore('trash')];
    let reports = 0;
    let looked = 0;
    while (looked < most) {
      const [part] = await laid.getAll(ofDeletion(token), 1);
      if (!part) break;
      reports += await putBackPart(to, draft, part, most - looked);
      looked += part.rows.length;
    }
    const items = looked < most ? await trash.getAll(ofDeletion(token), most - looked) : [];
    await forEach(items, async (item) => {
      await restore(to, draft, item);
      await trash.delete([token, item.id]);
    });
    reports += items.length;
    const over = (await laid.count(ofDeletion(token))) + (await trash.count(ofDeletion(token))) === 0;
    await (over
      ? to.objectStore('deletions').delete(token)
      : to.objectStore('deletions').put({ ...deletion, reports: Math.max(1, deletion.reports - reports) }));
    return { reports, over };
  });
}

/** Brings back reports that were laid aside together, or the first `most` of them. Gives how many. */
async function putBackPart(to: Changing, draft: Draft, part: LaidAside, most: number): Promise<number> {
  const { token, n, ids, rows } = part;
  // What gave way to a report that came in since stands in the trash.
  const moved = (await to.objectStore('trash').count(ofDeletion(token))) > 0;
  const back = (moved ? await lying(to, part) : rows).slice(0, most);
  await putBack(to, draft, back);
  const left = back.length < most ? rows.length : rows.indexOf(back.at(-1) as StoredRow) + 1;
  await (left < rows.length
    ? to.objectStore('laid').put({ token, n, ids: ids.slice(left), rows: rows.slice(left) })
    : to.objectStore('laid').delete([token, n]));
  return back.length;
}

async function rowsOf(to: Changing, ids: Iterable<string>): Promise<StoredRow[]> {
  const store = unwrap(to).objectStore('rows');
  const rows = (await answersOf([...ids].map((id) => store.get(id)))) as (StoredRow | undefined)[];
  return rows.filter((row) => row !== undefined);
}

/** Takes a row and the earlier versions of its report away. */
export async function removeRow(to: Changing, draft: Draft, row: StoredRow): Promise<void> {
  draft.bytes -= row.bytes;
  await together(
    () => to.objectStore('rows').delete(row.id),
    () => row.versions > 0 && to.objectStore('versions').delete(versionsOf(row.id)),
  );
}

/** Entries are left to upkeep: making them would take most of the time, while others wait. */
const LATER: EntryNow = () => null;

/** Brings one report back. Where it has come in anew meanwhile, that follows it as a later version: nothing is lost either way. */
async function restore(to: Changing, draft: Draft, { id, row, report, versions }: TrashItem): Promise<void> {
  const [now, nowRow, later] = await Promise.all([
    to.objectStore('reports').get(id),
    to.objectStore('rows').get(id),
    to.objectStore('versions').getAll(versionsOf(id)),
  ]);
  if (!report) {
    if (nowRow) await putRow(to, draft, { ...nowRow, sources: union(nowRow.sources, row.sources) }, nowRow);
    return;
  }
  if (nowRow) await removeRow(to, draft, nowRow);
  else if (now) await makeRoom(to, id, now);
  await placeReport(to, draft, report, LATER(report), nowRow !== undefined);
  await putRow(to, draft, { ...row, byline: report.byline }, undefined);
  await together(...versions.map((version) => () => to.objectStore('versions').put(version)));
  if (!now || !nowRow) return;
  const [source = 'kept', ...others] = nowRow.sources;
  for (const version of later) await putReport(to, draft, { report: version.report, source, seen: version.seen }, LATER);
  await putReport(to, draft, { report: now, source, seen: nowRow.seen, tags: nowRow.tags }, LATER);
  const merged = (await to.objectStore('rows').get(id)) as StoredRow;
  await putRow(to, draft, { ...merged, sources: union(merged.sources, others) }, merged);
}
