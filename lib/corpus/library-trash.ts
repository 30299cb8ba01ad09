import type { Changing, TrashItem } from './library-database';
import { changing, type Draft, forEach, placeReport, takeReport, together } from './library-index';
import { type EntryNow, putReport, putRow, union } from './library-put';
import { versionsOf } from './library-versions';
import type { StoredRow } from './row';

/** Moves reports to the trash whole: text, row and versions. */
export async function trashReports(to: Changing, ids: readonly string[], token: string): Promise<void> {
  await changing(to, async (draft) => {
    let found = false;
    await forEach([...new Set(ids)], async (id) => {
      if (await trashReport(to, draft, id, token)) found = true;
    });
    return found;
  });
}

/** Takes a source away from reports; those that have no other go to the trash. */
export async function takeSource(to: Changing, draft: Draft, ids: readonly string[], source: string, token: string): Promise<void> {
  await forEach(ids, async (id) => {
    const row = await to.objectStore('rows').get(id);
    if (!row?.sources.includes(source)) return;
    const sources = row.sources.filter((other) => other !== source);
    if (sources.length === 0) await trashReport(to, draft, id, token);
    else {
      await to.objectStore('trash').put({ id, token, row, report: null, versions: [] });
      await putRow(to, draft, { ...row, sources }, row);
    }
  });
}

/** Brings back what a deletion took, some at a time. Gives how many were brought back; 0: nothing is left of it. */
export async function restoreSome(to: Changing, token: string, most: number, entryOf: EntryNow): Promise<number> {
  const items = await to.objectStore('trash').getAll(itemsOf(token), most);
  await changing(to, async (draft) => {
    await forEach(items, async (item) => {
      await restore(to, draft, item, entryOf);
      await to.objectStore('trash').delete([token, item.id]);
    });
    return items.length > 0;
  });
  return items.length;
}

/** All that one deletion put into the trash. */
function itemsOf(token: string): IDBKeyRange {
  return IDBKeyRange.bound([token], [token, []]);
}

async function trashReport(to: Changing, draft: Draft, id: string, token: string): Promise<boolean> {
  const [report, row] = await Promise.all([to.objectStore('reports').get(id), to.objectStore('rows').get(id)]);
  if (!report || !row) return false;
  const versions = row.versions > 0 ? await to.objectStore('versions').getAll(versionsOf(id)) : [];
  await to.objectStore('trash').put({ id, token, row, report, versions });
  await removeRow(to, draft, row);
  await takeReport(to, draft, id);
  return true;
}

/** Takes a row and the earlier versions of its report away. */
export async function removeRow(to: Changing, draft: Draft, row: StoredRow): Promise<void> {
  draft.bytes -= row.bytes;
  await together(
    () => to.objectStore('rows').delete(row.id),
    () => row.versions > 0 && to.objectStore('versions').delete(versionsOf(row.id)),
  );
}

/** Brings one report back. Where it has come in anew meanwhile, that follows it as a later version: nothing is lost either way. */
async function restore(to: Changing, draft: Draft, { id, row, report, versions }: TrashItem, entryOf: EntryNow): Promise<void> {
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
  await placeReport(to, draft, report, entryOf(report), now !== undefined);
  await putRow(to, draft, { ...row, byline: report.byline }, undefined);
  await together(...versions.map((version) => () => to.objectStore('versions').put(version)));
  if (!now || !nowRow) return;
  const [source = 'kept', ...others] = nowRow.sources;
  for (const version of later) await putReport(to, draft, { report: version.report, source, seen: version.seen }, entryOf);
  await putReport(to, draft, { report: now, source, seen: nowRow.seen, tags: nowRow.tags }, entryOf);
  const merged = (await to.objectStore('rows').get(id)) as StoredRow;
  await putRow(to, draft, { ...merged, sources: union(merged.sources, others) }, merged);
}
