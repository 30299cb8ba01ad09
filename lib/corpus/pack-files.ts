import { compilePack, type SourceFile } from './compile';
import { PackError } from './pack';
import { parseReportLines } from './report-lines';
import type { Pack } from './types';

// Build only, like compile.ts: what the build puts into the extension's `corpus/` folder.

/** A file for the extension: where it goes, and what is in it. */
export interface PackFile {
  readonly relativeDest: string;
  readonly contents: string;
}

/**
 * The packs that ship with the extension: the bundled reports, and the sample pack where there is one.
 * @param sample JSON Lines of the sample reports, or null.
 * @throws SourceError for a bad source file, PackError for a bad line of the sample pack.
 */
export function shippedPacks(sources: readonly SourceFile[], sample: string | null): Pack[] {
  const packs: Pack[] = [compilePack(sources)];
  if (sample !== null) {
    const { reports, problems } = parseReportLines(sample);
    if (problems.length > 0) throw new PackError(problems.map((p) => `sample pack: ${p.message}`).join('\n'));
    packs.push({ name: 'sample', format: 1, reports });
  }
  return packs;
}

/** Where a pack's reports lie in the extension, and what lies there. */
export function packFile(pack: Pack): PackFile {
  return { relativeDest: `corpus/${pack.name}.json`, contents: JSON.stringify(pack) };
}
