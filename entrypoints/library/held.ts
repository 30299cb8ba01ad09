import type { Deletion, HeldReport } from '../../lib/browser';
import { type LibraryReader, MOST_VERSIONS, openLibraryReader } from '../../lib/corpus';

let reader: Promise<LibraryReader> | null = null;

function library(): Promise<LibraryReader> {
  reader ??= openLibraryReader().catch((error: unknown) => {
    reader = null;
    throw error;
  });
  return reader;
}

/** What was deleted since the browser was started, the latest first. */
export async function deletions(): Promise<readonly Deletion[]> {
  return (await library()).deletions();
}

/** Reads everything that is held of a report. Null: it is not held. */
export async function openHeld(id: string): Promise<HeldReport | null> {
  const held = await library();
  const [report, row, versions] = await Promise.all([held.get(id), held.row(id), held.versionsOf(id)]);
  return report && row && { report, row, versions, bounded: versions.length >= MOST_VERSIONS };
}
