import * as v from 'valibot';

// The form of a source file of the bundled corpus. Everything that cites must be there, if only as null, so that
// nothing is left out by oversight; lists and remarks of a statement may be left away where there are none.

const line = v.pipe(v.string('must be text'), v.trim(), v.minLength(1, 'must not be empty'));
const orNull = v.nullable(line);
const list = v.optional(v.array(line), []);

/** Words in the longest quotation or label that may be kept as printed. */
export const QUOTE_WORDS = 8;

const day = v.pipe(v.string('must be text'), v.check(isDay, 'is no ISO date ("2025-06-14", "2025-06" or "2025")'));

function isDay(text: string): boolean {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return false;
  const [year, month = '01', date = '01'] = text.split('-');
  const time = new Date(`${year}-${month}-${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

/** A published day, with or without a time. */
const published = v.pipe(
  v.string('must be text'),
  v.check(
    (text) => /^\d{4}-\d\d-\d\d$/.test(text.slice(0, 10)) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)),
    'is no ISO date',
  ),
);

const statementSource = v.strictObject({
  text: line,
  at: v.strictTuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer(), v.minValue(0))]),
  names: list,
  figures: v.optional(
    v.array(
      v.strictObject({
        as: line,
        of: line,
        low: v.nullable(v.number()),
        high: v.nullable(v.number()),
        period: orNull,
      }),
    ),
    [],
  ),
  dates: v.optional(v.array(v.strictObject({ as: line, iso: v.nullable(day) })), []),
  certainty: v.optional(v.picklist(['stated', 'possible', 'denied', 'conditional']), 'stated'),
  speaker: v.optional(orNull, null),
  source: v.optional(orNull, null),
  quotes: list,
  labels: list,
  asPrinted: v.optional(orNull, null),
});

export const reportSource = v.strictObject({
  outlet: orNull,
  outletFrom: v.nullable(v.picklist(['stated', 'inferred'])),
  agency: orNull,
  agencyFrom: v.nullable(v.picklist(['credited', 'quoted in the text'])),
  title: orNull,
  titleFrom: v.nullable(v.picklist(['stated', 'described'])),
  published: v.nullable(published),
  publishedFrom: v.nullable(v.picklist(['stated', 'inferred'])),
  byline: orNull,
  dateline: orNull,
  url: v.nullable(v.pipe(line, v.regex(/^https?:\/\//, 'is no web address'))),
  language: orNull,
  note: orNull,
  statements: v.pipe(v.array(statementSource), v.minLength(1, 'must hold at least one statement')),
  /** Words of the original that no statement covers, on purpose, and why. */
  leftOut: v.optional(v.array(v.strictObject({ words: line, reason: line })), []),
  fingerprint: v.strictObject({
    version: v.number(),
    words: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** "hash:position" tokens: `writeGrams`. */
    grams: line,
  }),
});

/** A source file as it was read, before it is checked against itself. */
export type ReportSource = v.InferOutput<typeof reportSource>;
export type StatementSource = v.InferOutput<typeof statementSource>;
