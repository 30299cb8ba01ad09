import * as v from 'valibot';
import { PackError, saidOf } from './pack';
import type { FullReport } from './types';

// JSON Lines of full-text reports: the form in which researchers hand them over. Only id and text must be there.

const told = v.optional(
  v.pipe(
    v.nullable(v.string()),
    v.transform((value) => value?.trim() || null),
  ),
  null,
);

const reportLine = v.object({
  id: v.pipe(
    v.union([v.string(), v.number()]),
    v.transform((id) => String(id)),
    v.minLength(1, 'must not be empty'),
  ),
  text: v.string(),
  outlet: told,
  agency: told,
  title: told,
  published: told,
  byline: told,
  dateline: told,
  url: told,
  language: told,
  note: told,
  outletFrom: v.optional(v.nullable(v.picklist(['stated', 'inferred']))),
  agencyFrom: v.optional(v.nullable(v.picklist(['credited', 'quoted in the text']))),
  titleFrom: v.optional(v.nullable(v.picklist(['stated', 'described']))),
  publishedFrom: v.optional(v.nullable(v.picklist(['stated', 'inferred']))),
  partial: v.optional(v.boolean(), false),
  kept: told,
});

/**
 * Reads one line of JSON Lines as a full-text report. What the line does not say is null; where it does not say how it
 * knows something, it counts as stated. A `published` that is no ISO date is null: nothing may be concluded from it.
 * @param number of the line, from 1, for the error.
 * @throws PackError with the line's number.
 */
export function parseReportLine(line: string, number: number): FullReport {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new PackError(`Line ${number} is no JSON. Write one report a line, as {"id": …, "text": …}.`, number);
  }
  const parsed = v.safeParse(reportLine, value, { abortEarly: true });
  if (!parsed.success) throw new PackError(`Line ${number} is no report: ${saidOf(parsed.issues[0])}.`, number);
  const { id, text, partial, kept, ...facts } = parsed.output;
  const published = facts.published !== null && isIsoDate(facts.published) ? facts.published : null;
  return {
    id,
    outlet: facts.outlet,
    outletFrom: facts.outlet === null ? null : (facts.outletFrom ?? 'stated'),
    agency: facts.agency,
    agencyFrom: facts.agency === null ? null : (facts.agencyFrom ?? 'credited'),
    title: facts.title,
    titleFrom: facts.title === null ? null : (facts.titleFrom ?? 'stated'),
    published,
    publishedFrom: published === null ? null : (facts.publishedFrom ?? 'stated'),
    byline: facts.byline,
    dateline: facts.dateline,
    url: facts.url,
    language: facts.language,
    note: facts.note,
    text,
    partial,
    kept,
  };
}

/** Reads a file of JSON Lines; empty lines are passed over, and a bad line or a second report of one id does not stop the others. */
export function parseReportLines(text: string): { reports: FullReport[]; problems: PackError[] } {
  const reports = new Map<string, FullReport>();
  const problems: PackError[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    try {
      const report = parseReportLine(line, index + 1);
      if (reports.has(report.id)) throw new PackError(`Line ${index + 1} has the id of an earlier line.`, index + 1);
      reports.set(report.id, report);
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      problems.push(error);
    }
  }
  return { reports: [...reports.values()], problems };
}

/** Years that a report may be of: before the first there was no print, and what is of the next century is a slip. */
const [FIRST_YEAR, LAST_YEAR] = [1500, 2099];

/** Whether a text is an ISO date or date-time, of a day that there is and that a report may be of. */
export function isIsoDate(text: string): boolean {
  const [, date = '', year, day] = /^((\d{4})-\d\d-(\d\d))(?:[T ]|$)/.exec(text) ?? [];
  if (Number.isNaN(Date.parse(text)) || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return false;
  // Some engines read "31 February" as a day of March.
  return new Date(`${date}T00:00:00Z`).getUTCDate() === Number(day);
}
