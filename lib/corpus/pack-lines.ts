import * as v from 'valibot';
import { type Fingerprint, WINDOW, WORDS_VERSION } from '../text';
import { bundledReport, PackError, saidOf } from './pack';
import { isIsoDate, parseReportLine } from './report-lines';
import type { Source } from './row';
import { hasText, NOTHING_CITED, type Report } from './types';

// A pack as JSON Lines: a header, then one report a line. PACKS.md beside this file is the description for those who write or read such files.

/** Version of the format that this Collate writes, and the latest that it reads. */
export const PACK_FORMAT = 1;

/** What a hostile or broken file may hold at most; wider than anything a page is read into. In UTF-16 units. */
export const PACK_BOUNDS = {
  line: 4_000_000,
  text: 600_000,
  field: 4_000,
  address: 16_000,
  statements: 5_000,
  grams: 200_000,
  tags: 50,
  tag: 60,
  sources: 1_000,
} as const;

/** The first line of a pack. */
export interface PackHeader {
  /** What the pack is called; also how the library says where its reports came from. */
  readonly name: string;
  /** When it was written, ISO; null where it does not say. */
  readonly made: string | null;
  /** Lines that follow; null where it does not say. Only for showing how far a reading is. */
  readonly reports: number | null;
  /** Whether its lines say how each report was held: a library's own backup. */
  readonly backup: boolean;
}

/** How a library held a report; in backups alone. */
export interface HeldAs {
  readonly sources: readonly Source[];
  /** When it came in first, ISO date-time. */
  readonly added: string;
}

/** One report of a pack. Several lines of one id are versions of it, the oldest first. */
export interface PackedReport {
  readonly report: Report;
  readonly tags: readonly string[];
  /** When this version was read first, ISO; null where the line does not say. */
  readonly seen: string | null;
  /** Null or left out: the line does not say. */
  readonly held?: HeldAs | null;
}

/** Why a line of a pack did not go in. */
export type PackProblemCode = 'no-utf8' | 'no-json' | 'no-report' | 'too-long';

/** A line at fault. */
export interface PackProblem {
  /** From 1. */
  readonly line: number;
  readonly code: PackProblemCode;
  /** What is wrong with it, for whoever made the file; empty where the code says it all. */
  readonly detail: string;
}

/** A pack that cannot be read at all: made for a later Collate, or no pack. */
export class PackRefused extends Error {
  override readonly name = 'PackRefused';
  constructor(readonly code: 'newer-format' | 'no-pack') {
    super(`pack: ${code}`);
  }
}

const headerLine = v.object({
  collate: v.literal('pack'),
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.optional(v.string(), ''),
  made: v.optional(v.nullable(v.string()), null),
  reports: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null),
  backup: v.optional(v.boolean(), false),
});

const source = v.pipe(v.string(), v.maxLength(2 * PACK_BOUNDS.address), v.regex(/^(?:kept|read|(?:feed|pack):.+)$/su));
const heldAs = v.object({ sources: v.pipe(v.array(source), v.minLength(1), v.maxLength(PACK_BOUNDS.sources)), added: v.string() });

const besides = v.object({
  tags: v.optional(v.array(v.string()), []),
  seen: v.optional(v.nullable(v.string()), null),
  // What cannot be read counts as not said.
  held: v.fallback(v.optional(v.nullable(heldAs), null), null),
});

/**
 * Reads the first line of a pack. Null: it is no header, but perhaps a report (plain JSON Lines of reports are read as well).
 * @throws PackRefused `newer-format`.
 */
export function parsePackHeader(line: string): PackHeader | null {
  const value = parsed(line);
  if (typeof value !== 'object' || value === null || !('collate' in value)) return null;
  const read = v.safeParse(headerLine, value);
  if (!read.success) return null;
  const { format, name, made, reports, backup } = read.output;
  if (format > PACK_FORMAT) throw new PackRefused('newer-format');
  return { name: packName(name), made: isTime(made) ? made : null, reports, backup };
}

/** A pack's name as the library holds it: one line, not too long, and no address, which names a pack that is subscribed to. May be empty. */
export function packName(name: string): string {
  const line = name.replace(/[\p{C}\s]+/gu, ' ').trim();
  return [...line.replace(/^(?:https?:\/*)+/i, '')].slice(0, 80).join('');
}

/**
 * Reads one report: full text (only `id` and `text` must be there) or, where it has a `fingerprint`, without its prose. An address
 * that is none of the web is left out. A problem instead where the line is none that can be read.
 * @param number of the line, from 1.
 */
export function parsePackLine(line: string, number: number): PackedReport | PackProblem {
  const problem = (code: PackProblemCode, detail = ''): PackProblem => ({ line: number, code, detail });
  if (line.length > PACK_BOUNDS.line) return problem('too-long');
  const value = parsed(line);
  if (value === undefined) return problem('no-json');
  try {
    const report = reportOf(line, value, number);
    const beyond = boundBroken(report);
    if (beyond) return problem('too-long', beyond);
    const { tags, seen, held } = v.parse(besides, value);
    const sound = held && isTime(held.added) ? { sources: [...new Set(held.sources)], added: held.added } : null;
    return { report, tags: tagsOf(tags), seen: isTime(seen) ? seen : null, ...(sound ? { held: sound } : {}) };
  } catch (error) {
    if (error instanceof PackError) return problem('no-report', error.message.replace(/^Line \d+ is no report: |\.$/g, ''));
    if (v.isValiError(error)) return problem('no-report', saidOf(error.issues[0]));
    throw error;
  }
}

/** Whether a line was read. */
export function isPacked(read: PackedReport | PackProblem): read is PackedReport {
  return 'report' in read;
}

/** Tags as the library holds them: one line each, none twice, in the order of their letters. */
export function tagsOf(tags: readonly string[]): string[] {
  const clean = tags.map((tag) => [...tag.replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, PACK_BOUNDS.tag).join('').trim());
  return [...new Set(clean)]
    .filter((tag) => tag !== '')
    .sort()
    .slice(0, PACK_BOUNDS.tags);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function reportOf(line: string, value: unknown, number: number): Report {
  const bare = typeof value === 'object' && value !== null && 'fingerprint' in value && !('text' in value);
  const report: Report = bare ? v.parse(bundledReport, { ...NOTHING_SAID, ...value }) : parseReportLine(line, number);
  if (!hasText(report)) checkWinnowed(report.fingerprint);
  // Addresses of our pages carry ids, and half a character stands in no address.
  if (/\p{Cs}/u.test(report.id)) throw new PackError('id: must be of whole characters');
  const url = report.url !== null && isWebAddress(report.url) ? report.url : null;
  const dated = report.published !== null && isIsoDate(report.published);
  return { ...report, url, published: dated ? report.published : null, publishedFrom: dated ? report.publishedFrom : null };
}

/** The index takes a fingerprint for what winnowing leaves: positions ascend, and one in each window is kept. Throws PackError. */
function checkWinnowed({ version, positions }: Fingerprint): void {
  if (version !== WORDS_VERSION)
    throw new PackError(`fingerprint: made by version ${version} of the cut into words, this is ${WORDS_VERSION}`);
  if (positions.some((at, i) => i > 0 && (at <= (positions[i - 1] as number) || at > (positions[i - 1] as number) + WINDOW)))
    throw new PackError('fingerprint: positions must ascend, without holes');
}

/** What a line without prose need not say. */
const NOTHING_SAID = { ...NOTHING_CITED, statements: [] };

/** The field of a report that is too large; null: none is. */
function boundBroken(report: Report): string | null {
  const { id, url } = report;
  if (id.length > 3 * PACK_BOUNDS.address) return 'id';
  if (url !== null && url.length > PACK_BOUNDS.address) return 'url';
  for (const field of ['outlet', 'agency', 'title', 'published', 'byline', 'dateline', 'language', 'note'] as const) {
    if ((report[field]?.length ?? 0) > PACK_BOUNDS.field) return field;
  }
  if (hasText(report)) return report.text.length > PACK_BOUNDS.text ? 'text' : null;
  if (report.fingerprint.hashes.length > PACK_BOUNDS.grams || report.fingerprint.words > PACK_BOUNDS.text) return 'fingerprint';
  const words = report.statements.reduce((sum, { text }) => sum + text.length, 0);
  return report.statements.length > PACK_BOUNDS.statements || words > PACK_BOUNDS.text ? 'statements' : null;
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** Whether a text is an ISO date-time that a machine can have noted: none before machines count from. */
export function isTime(text: string | null): text is string {
  return text !== null && /^\d{4}-\d\d-\d\dT/.test(text) && Date.parse(text) >= 0;
}
