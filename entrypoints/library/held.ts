import type { HeldReport } from '../../lib/browser';
import { type LibraryReader, MOST_VERSIONS, openLibraryReader } from '../../lib/corpus';

let reader: Promise<LibraryReader> | null = null;

/** Reads everything that is held of a report. Null: it is not held. */
export async function openHeld(id: string): Promise<HeldReport | null> {
  reader ??= openLibraryReader().catch((error: unknown) => {
    reader = null;
    throw error;
  });
  const library = await reader;
  const [report, row, versions] = await Promise.all([library.get(id), library.row(id), library.versionsOf(id)]);
  return report && row && { report, row, versions, bounded: versions.length >= MOST_VERSIONS };
}
