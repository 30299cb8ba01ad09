import { hasText, type Report } from '../corpus';
import { words } from '../text';
import { SEVERAL_COPIES, SHORTENED, STRAY_DAYS } from './copy-weights';
import { dayOf } from './dates';
import { outletKey } from './outlet';
import type { Match, Query } from './types';

/** One copy of a text: a report, or the query itself (`report` null). */
export interface Copy {
  readonly report: Report | null;
  readonly outlet: string | null;
  /** As stated, never as worked out; null where it is not stated. */
  readonly published: string | null;
  readonly words: number;
}

/** Copies of one text, the query's own among them. */
export interface CopyGroup {
  /** The wire service that they credit or quote, as first written; null where none does, or they name several. */
  readonly agency: string | null;
  /** Different outlets, the query's included. Reports that name none count as one each: nothing says that two are the same. */
  readonly outlets: number;
  /** How many of these `outlets` are reports that name none. */
  readonly unnamed: number;
  /** Different sources behind them: one, copies of one text being one source. */
  readonly sources: number;
  /** The copies other than the query itself, as they rank. */
  readonly copies: readonly Match[];
  /**
   * The copy with the earliest date, by stated dates alone; null where fewer than two state one, two share the earliest, or it lies weeks before
   * most of several: copies come at once, so that it is the date of something else.
   */
  readonly firstSeen: Copy | null;
  /** The copy with the most words; of equal ones the query itself, then the best match. Null where none is much shorter: furniture left in a text makes no longer copy. */
  readonly longest: Copy | null;
}

/** Gathers the reports with the query's text. Null where there is none but the query itself. */
export function groupCopies(query: Query, matches: readonly Match[]): CopyGroup | null {
  const same = matches.filter((match) => match.relation === 'same text');
  const copies = same.filter((match) => !match.self);
  if (copies.length === 0) return null;
  const self = same.find((match) => match.self)?.report ?? null;
  const own = outletKey(query.outlet) ?? outletKey(self?.outlet ?? null);
  const all = [ownCopy(query, self), ...copies.map(({ report }) => copyOf(report))];
  return {
    agency: agencyOf([query.agency, ...same.map((match) => match.report.agency)]),
    outlets: 1 + otherOutlets(own, copies),
    unnamed: copies.filter((match) => outletKey(match.report.outlet) === null).length,
    sources: 1,
    copies,
    firstSeen: earliest(all),
    longest: longestOf(all),
  };
}

/** The query as one of the copies. What it does not state, the report that it is may. */
function ownCopy(query: Query, self: Report | null): Copy {
  return {
    report: null,
    outlet: query.outlet ?? self?.outlet ?? null,
    published: query.published ?? (self ? stated(self) : null),
    words: words(query.text).length,
  };
}

function copyOf(report: Report): Copy {
  const size = hasText(report) ? words(report.text).length : report.fingerprint.words;
  return { report, outlet: report.outlet, published: stated(report), words: size };
}

function stated(report: Report): string | null {
  return report.publishedFrom === 'stated' ? report.published : null;
}

function agencyOf(names: readonly (string | null)[]): string | null {
  const named = names.flatMap((name) => name?.trim() || []);
  const keys = new Set(named.map(outletKey));
  return keys.size === 1 ? (named[0] ?? null) : null;
}

function earliest(all: readonly Copy[]): Copy | null {
  const dated = all.filter(({ published }) => dayOf(published) !== null);
  const first = dated.find((one) => dated.every((other) => other === one || isBefore(one.published, other.published)));
  return dated.length > 1 && first && !isStray(first, dated) ? first : null;
}

/** Whether the first of several is dated weeks before the one in the middle. */
function isStray(first: Copy, dated: readonly Copy[]): boolean {
  const days = dated.map(({ published }) => dayOf(published) ?? 0).sort((a, b) => a - b);
  const middle = days[Math.floor((days.length - 1) / 2)] as number;
  return dated.length >= SEVERAL_COPIES && middle - (dayOf(first.published) ?? 0) > STRAY_DAYS;
}

function longestOf(all: readonly Copy[]): Copy | null {
  const longest = all.reduce((most, one) => (one.words > most.words ? one : most));
  return all.some((one) => one.words <= longest.words * SHORTENED) ? longest : null;
}

/** By time where both give one, by day otherwise. */
function isBefore(a: string | null, b: string | null): boolean {
  const [at, bt] = [Date.parse(a ?? ''), Date.parse(b ?? '')];
  const timed = [a, b].every((iso) => iso?.includes('T'));
  return timed && Number.isFinite(at) && Number.isFinite(bt) ? at < bt : (dayOf(a) ?? 0) < (dayOf(b) ?? 0);
}

/**
 * The number on the badge: other outlets with the same text, shared passages or the same event. Related reports and the
 * report itself never count, nor does another report of the page's own outlet; two of one outlet count once, and
 * reports that name no outlet count one each.
 */
export function badgeCount(query: Query, matches: readonly Match[]): number {
  const self = matches.find((match) => match.self);
  const own = outletKey(query.outlet) ?? outletKey(self?.report.outlet ?? null);
  return otherOutlets(
    own,
    matches.filter((match) => match.relation !== 'related' && !match.self),
  );
}

function otherOutlets(own: string | null, matches: readonly Match[]): number {
  const named = new Set<string>();
  let unnamed = 0;
  for (const { report } of matches) {
    const key = outletKey(report.outlet);
    if (key === null) unnamed++;
    else if (key !== own) named.add(key);
  }
  return named.size + unnamed;
}
