import { outletKey } from './outlet';
import type { Match, Query } from './types';

/** Copies of one text, the query's own among them. */
export interface CopyGroup {
  /** The wire service that they credit or quote; null where none does, or they name several. */
  readonly agency: string | null;
  /** Different outlets, the query's included. Reports that name none count as one each: nothing says that two are the same. */
  readonly outlets: number;
  /** Different sources behind them: one, copies of one text being one source. */
  readonly sources: number;
  /** The copies other than the query itself, as they rank. */
  readonly copies: readonly Match[];
}

/** Gathers the reports with the query's text. Null where there is none but the query itself. */
export function groupCopies(query: Query, matches: readonly Match[]): CopyGroup | null {
  const same = matches.filter((match) => match.relation === 'same text');
  const copies = same.filter((match) => !match.self);
  if (copies.length === 0) return null;
  const self = same.find((match) => match.self);
  const agencies = new Set(
    [query.agency, ...same.map((match) => match.report.agency)].filter((name) => name !== null).map((name) => name.trim()),
  );
  const own = outletKey(query.outlet) ?? outletKey(self?.report.outlet ?? null);
  return {
    agency: agencies.size === 1 ? ([...agencies][0] ?? null) : null,
    outlets: 1 + otherOutlets(own, copies),
    sources: 1,
    copies,
  };
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
