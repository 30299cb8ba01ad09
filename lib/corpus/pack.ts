import * as v from 'valibot';
import type { BundledReport, FullReport, Pack } from './types';

/** A pack, or a line of one, that cannot be read. The message says what is wrong and where. */
export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(
    message: string,
    /** Number of the line at fault, from 1; null where the pack as a whole is meant. */
    readonly line: number | null = null,
  ) {
    super(message);
  }
}

const text = v.string();
const textOrNull = v.nullable(text);

const citation = {
  id: v.pipe(text, v.minLength(1)),
  outlet: textOrNull,
  outletFrom: v.nullable(v.picklist(['stated', 'inferred'])),
  agency: textOrNull,
  agencyFrom: v.nullable(v.picklist(['credited', 'quoted in the text'])),
  title: textOrNull,
  titleFrom: v.nullable(v.picklist(['stated', 'described'])),
  published: textOrNull,
  publishedFrom: v.nullable(v.picklist(['stated', 'inferred'])),
  byline: textOrNull,
  dateline: textOrNull,
  url: textOrNull,
  language: textOrNull,
  note: textOrNull,
};

const texts = v.array(text);
const numberOrNull = v.nullable(v.number());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const statement = v.object({
  text,
  at: v.tuple([count, count]),
  names: texts,
  figures: v.array(v.object({ as: text, of: text, low: numberOrNull, high: numberOrNull, period: textOrNull })),
  dates: v.array(v.object({ as: text, iso: textOrNull })),
  certainty: v.picklist(['stated', 'possible', 'denied', 'conditional']),
  speaker: textOrNull,
  source: textOrNull,
  quotes: texts,
  labels: texts,
  asPrinted: textOrNull,
});

const hash = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffff));

/** A report held as fingerprint and statements. */
export const bundledReport = v.object({
  ...citation,
  fingerprint: v.pipe(
    v.object({ version: count, words: count, hashes: v.array(hash), positions: v.array(count) }),
    v.check(({ hashes, positions }) => hashes.length === positions.length, 'a fingerprint has as many positions as hashes'),
  ),
  statements: v.array(statement),
});

const fullReport = v.object({ ...citation, text, partial: v.boolean(), kept: textOrNull });

const pack = v.object({
  name: text,
  format: v.literal(1, 'this version of Collate reads packs of format 1; update Collate, or export the pack again'),
  reports: v.array(
    v.lazy((report) => (typeof report === 'object' && report !== null && 'text' in report ? fullReport : bundledReport)),
    'a pack has a list of reports',
  ),
});

/**
 * Reads a compiled pack (as `JSON.parse` gives it): checks every field, and leaves out those it does not know.
 * @throws PackError that names the first thing wrong.
 */
export function parsePack(value: unknown): Pack {
  const parsed = v.safeParse(pack, value, { abortEarly: true });
  if (!parsed.success) throw new PackError(`This is no pack that Collate can read: ${saidOf(parsed.issues[0])}.`);
  const seen = new Set<string>();
  const reports: (BundledReport | FullReport)[] = parsed.output.reports;
  for (const { id } of reports) {
    if (seen.has(id)) throw new PackError(`This is no pack that Collate can read: two of its reports have the id "${id.slice(0, 80)}".`);
    seen.add(id);
  }
  return { name: parsed.output.name, format: 1, reports };
}

/** An issue in words: where, and what. */
export function saidOf(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue);
  if (where !== null && issue.received === 'undefined') return `${where} is missing`;
  return where === null ? issue.message : `${where}: ${issue.message}`;
}
