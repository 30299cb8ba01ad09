import { COPY_SHARE, FORMULA_OCCASIONS, FORMULA_REST_DAYS, KEPT_OF_GRAMS, MANY_REPORTS } from './copy-weights';
import { NO_DAY } from './segment';

/** A report that has a gram of the query. */
export interface Having {
  /** How many grams of the query it has. */
  readonly hits: number;
  /** Kept grams of its own fingerprint. */
  readonly kept: number;
  /** Days since 1970; `NO_DAY` where not known. */
  readonly day: number;
}

/**
 * What a gram tells of copying: `text`, that somebody copied; `many`, nothing for itself, since many reports have it that are no copies of
 * one another: a site's furniture, or a passage of an agency that they all took; `formula`, that a form was filled in anew.
 */
export type Standing = 'text' | 'many' | 'formula';

/**
 * Tells furniture and formulas from wire text. What many reports have is furniture or widely carried unless most of them have a good part of
 * the query besides: then they are copies of one text. Copies come at once; what comes again and again over days is a formula, however
 * much of it is alike (court lists, weather, the next of a series of announcements).
 * @param grams of the query
 */
export function standingOf(having: readonly Having[], grams: number): Standing {
  // Most grams: asked for every one that a query shares with anybody.
  if (having.length < Math.min(MANY_REPORTS, FORMULA_OCCASIONS)) return 'text';
  const days = Int32Array.from(having, ({ day }) => day).filter((day) => day !== NO_DAY);
  if (occasionsOf(days) >= FORMULA_OCCASIONS) return 'formula';
  const copies = having.filter(({ hits, kept }) => hits >= COPY_SHARE * Math.min(kept, grams / KEPT_OF_GRAMS)).length;
  return having.length >= MANY_REPORTS && copies * 2 < having.length ? 'many' : 'text';
}

/** How many times something came up: days with at most `FORMULA_REST_DAYS` between one and the next are one time. */
function occasionsOf(days: Int32Array): number {
  days.sort();
  return days.reduce((n, day, i) => (i === 0 || day - (days[i - 1] as number) > FORMULA_REST_DAYS ? n + 1 : n), 0);
}
