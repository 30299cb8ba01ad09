import type { Row } from './row';

/** Reports that have to do with one, and how each does. */
export interface RelatedRows {
  /** The one. */
  readonly to: string;
  readonly title: string | null;
  readonly others: readonly (readonly [id: string, relation: string])[];
  /** The relation that is looked for; null: any. */
  readonly only: string | null;
}

/** What rows are kept to; null: anything. */
export interface RowFilter {
  readonly outlet: string | null;
  readonly language: string | null;
  /** A source, or the kind of one: `kept`, `read`, `feed`, `pack`, `feed:ADDRESS`, `pack:NAME`. */
  readonly source: string | null;
  readonly tag: string | null;
  /** Days published, ISO, both inclusive. Rows without a date pass neither. */
  readonly from: string | null;
  readonly to: string | null;
  /** A report, and those that have to do with it. */
  readonly related: RelatedRows | null;
}

/** A value, and how many rows have it. */
export type FacetCount = readonly [value: string, rows: number];

/** The values that rows can be kept to, the commonest first. */
export interface Facets {
  readonly outlets: readonly FacetCount[];
  readonly languages: readonly FacetCount[];
  readonly sources: readonly FacetCount[];
  readonly tags: readonly FacetCount[];
}

/** Whether a row passes; null: all do. */
export function passesOf({ outlet, language, source, tag, from, to, related }: RowFilter): ((row: Row) => boolean) | null {
  const checks: ((row: Row) => boolean)[] = [];
  if (outlet !== null) checks.push((row) => row.outlet === outlet);
  if (language !== null) checks.push((row) => languageOf(row) === language);
  if (source !== null) checks.push((row) => row.sources.some((one) => one === source || one.startsWith(`${source}:`)));
  if (tag !== null) checks.push((row) => row.tags.includes(tag));
  if (from !== null) checks.push((row) => row.published !== null && row.published.slice(0, 10) >= from);
  if (to !== null) checks.push((row) => row.published !== null && row.published.slice(0, 10) <= to);
  if (related !== null) {
    const { to: one, others, only } = related;
    const ids = new Set([one, ...others.flatMap(([id, relation]) => (only === null || relation === only ? [id] : []))]);
    checks.push((row) => ids.has(row.id));
  }
  return checks.length === 0 ? null : (row) => checks.every((check) => check(row));
}

/** Counts what rows can be kept to. */
export function countFacets(rows: readonly Row[]): Facets {
  const [outlets, languages, sources, tags] = [new Map<string, number>(), new Map(), new Map(), new Map()];
  const count = (counts: Map<string, number>, value: string | null) => value && counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const row of rows) {
    count(outlets, row.outlet);
    count(languages, languageOf(row));
    for (const source of row.sources) count(sources, source);
    for (const tag of row.tags) count(tags, tag);
  }
  return { outlets: commonest(outlets), languages: commonest(languages), sources: commonest(sources), tags: commonest(tags) };
}

const commonest = (counts: ReadonlyMap<string, number>): FacetCount[] => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/** "en-GB" and "en" are one language to a reader who filters. */
const languageOf = ({ language }: Row): string | null => language?.split(/[-_]/)[0]?.toLowerCase() || null;
