import { changedSince, isSameStory } from './changed-since';
import { type Incoming, readByReader, type StoredRow, timeOf } from './row';
import { hasText, type Report } from './types';

/**
 * What a report that comes in is to the one held under its id: `new` where none is; `same`: the held one stays; `instead`: it takes
 * the place of the held one, which says nothing that it does not; `changed`: the held one becomes an earlier version of it.
 */
export type Arrival = 'new' | 'same' | 'instead' | 'changed';

/** Within one visit a page may still be loading, or be read anew: a text so many milliseconds younger takes the place of the one before. */
const SETTLING = 10 * 60_000;

/** What a report that comes in is to what is held. */
export function arrivalOf(held: Report | undefined, row: StoredRow | undefined, { report, source, seen, visit }: Incoming): Arrival {
  if (!held || !row) return 'new';
  const wasRead = readByReader(row.sources);
  const isRead = readByReader([source]);
  // What the reader has read is not overwritten by what somebody else sends.
  if (wasRead && !isRead) return 'same';
  if (!hasText(report)) return hasText(held) || sameGrams(held, report) ? 'same' : 'instead';
  if (!hasText(held)) return 'instead';
  if (report.partial && !held.partial) return 'same';
  if (!changedSince(held, report)) return held.partial && !report.partial ? 'instead' : 'same';
  // A stub that is now whole has not changed; a text that the reader never saw has not changed since they read it.
  if (held.partial || wasRead !== isRead) return 'instead';
  const settling =
    visit !== undefined && visit === row.visit && timeOf(seen) - timeOf(row.seen) < SETTLING && isSameStory(held.text, report.text);
  return settling ? 'instead' : 'changed';
}

function sameGrams(a: Exclude<Report, { text: string }>, b: Exclude<Report, { text: string }>): boolean {
  const [x, y] = [a.fingerprint.hashes, b.fingerprint.hashes];
  return x.length === y.length && x.every((hash, i) => hash === y[i]);
}
