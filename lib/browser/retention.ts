import { type Library, mayGo } from '../corpus';
import type { Settings } from './settings';

/** Reports that are looked for at once. */
const SOME = 200;
const DAY = 86_400_000;
const MEGABYTE = 2 ** 20;

/** Ids of what a retention lets go, oldest first: never what the reader kept by a click or tagged, nor what a pack brought. */
export async function goneBy(library: Library, { days, megabytes }: Settings['retention'], now: Date): Promise<string[]> {
  const gone: string[] = [];
  const before = days === null ? null : new Date(now.getTime() - days * DAY).toISOString();
  if (before !== null) {
    for (let after: Awaited<ReturnType<Library['oldest']>>['next'] = null; ; ) {
      const { rows, next } = await library.oldest({ after, before, most: SOME });
      gone.push(...rows.map(({ id }) => id));
      if (!next) break;
      after = next;
    }
  }
  if (megabytes !== null) {
    const known = new Set(gone);
    let beyond = (await library.usage()).bytes - megabytes * MEGABYTE;
    for (let after: Awaited<ReturnType<Library['oldest']>>['next'] = null; beyond > 0; ) {
      const { rows, next } = await library.oldest({ after, before: null, most: SOME });
      for (const { id, bytes } of rows) {
        if (beyond <= 0) break;
        beyond -= bytes;
        if (!known.has(id)) gone.push(id);
      }
      if (!next) break;
      after = next;
    }
  }
  return gone;
}

/** Those of some reports that may still go: while many go, a turn at a time, the reader may keep or tag others of them. */
export async function stillToGo(library: Library, ids: readonly string[]): Promise<string[]> {
  const rows = await Promise.all(ids.map((id) => library.row(id)));
  return rows.flatMap((row) => (row && mayGo(row) ? [row.id] : []));
}
