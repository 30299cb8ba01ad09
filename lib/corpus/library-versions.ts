import type { Changing, StoredVersion } from './library-database';
import { together } from './library-index';
import { bytesOf, type StoredRow } from './row';
import type { FullReport } from './types';

/** Earlier versions of a report that are kept at most: a page that changes a sentence at every visit would fill the disk. Live pages that are read all day have some ten. */
export const MOST_VERSIONS = 20;

/** Earlier versions of one report. */
export function versionsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

/**
 * Makes the text that a report had an earlier version of it. Beyond as many as are kept the second oldest goes: what was read first stays,
 * and what was read last. Gives how many there then are, and the bytes that went.
 */
export async function addVersion(
  to: Changing,
  { id, seen, versions }: StoredRow,
  report: FullReport,
): Promise<{ versions: number; freed: number }> {
  if (versions < MOST_VERSIONS) {
    await to.objectStore('versions').put({ id, n: versions + 1, seen, report });
    return { versions: versions + 1, freed: 0 };
  }
  const all = await to.objectStore('versions').getAll(versionsOf(id));
  const stay = all.length - MOST_VERSIONS + 2;
  await renumber(to, id, [...all.slice(0, 1), ...all.slice(stay), { id, n: MOST_VERSIONS, seen, report }]);
  return { versions: MOST_VERSIONS, freed: all.slice(1, stay).reduce((sum, version) => sum + bytesOf(version.report), 0) };
}

/** Writes these as the earlier versions of a report, in their order, in the place of all that there are. */
export async function renumber(to: Changing, id: string, versions: readonly StoredVersion[]): Promise<void> {
  await to.objectStore('versions').delete(versionsOf(id));
  await together(...versions.map((version, i) => () => to.objectStore('versions').put({ ...version, n: i + 1 })));
}
