import { MemoryShelf, type Pack, writeShelfFile } from '../corpus';
import { entryOf } from './entry';
import { Resident } from './resident';
import { tidyStep } from './upkeep';

// Build only, like lib/corpus/compile.ts: packs that ship with the extension are indexed when it is built.

/** The index of a pack, as the file that lies beside it. */
export async function indexPack(pack: Pack): Promise<Uint8Array> {
  const shelf = new MemoryShelf(entryOf);
  for (const report of pack.reports) shelf.keep(report);
  const resident = new Resident(shelf);
  while (await tidyStep(resident));
  return writeShelfFile(shelf.contents());
}
