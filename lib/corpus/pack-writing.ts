import { fingerprint } from '../text';
import { PACK_FORMAT, type PackedReport, type PackHeader } from './pack-lines';
import { type BundledReport, hasText, type Report } from './types';

/** The header of a pack as its first line, without the line's end. */
export function writePackHeader({ name, made, reports, backup }: Omit<PackHeader, 'backup'> & { readonly backup?: boolean }): string {
  return JSON.stringify({ collate: 'pack', format: PACK_FORMAT, name, made, reports, ...(backup ? { backup } : {}) });
}

/** One report as a line of a pack, without the line's end. What is not known is left out. */
export function writePackLine({ report, tags, seen, held }: PackedReport): string {
  const known = Object.entries(report).filter(([, value]) => value !== null && value !== false);
  return JSON.stringify({
    ...Object.fromEntries(known),
    ...(tags.length > 0 ? { tags } : {}),
    ...(seen === null ? {} : { seen }),
    ...(held ? { held } : {}),
  });
}

/**
 * A report without its prose, for packs that are shared: citation and winnowed fingerprint, by which copies are found. Nothing of the
 * reader's own goes with it: not when it was kept, no tags. A report held without prose is given as it is.
 */
export function withoutText(report: Report): BundledReport {
  if (!hasText(report)) return report;
  const { text, partial: _partial, kept: _kept, ...citation } = report;
  return { ...citation, fingerprint: fingerprint(text), statements: [] };
}
