import { words } from '../text';
import { type Citation, hasText, type Report, textOf } from './types';

/** How a report came in: `kept` (the reader's click), `read` ("keep what I read"), `feed:ADDRESS`, `pack:NAME`. */
export type Source = string;

/** What lists show of a held report, without reading its text. */
export interface Row {
  readonly id: string;
  readonly outlet: string | null;
  /** How outlet, headline and date are known: what was worked out is marked wherever it stands. */
  readonly outletFrom: Citation['outletFrom'];
  readonly titleFrom: Citation['titleFrom'];
  readonly publishedFrom: Citation['publishedFrom'];
  readonly agency: string | null;
  /** Left out in rows of an earlier Collate until upkeep has put it in. */
  readonly byline?: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly words: number;
  /** What it takes with its versions and its part of the index, about. */
  readonly bytes: number;
  /** When it came in, ISO date-time. */
  readonly added: string;
  /** When the text that is held now was first seen, ISO date-time. */
  readonly seen: string;
  /** How it came in: one or more, each once. */
  readonly sources: readonly Source[];
  readonly tags: readonly string[];
  /** Earlier versions. */
  readonly versions: number;
  /** Whether its full text is held. */
  readonly full: boolean;
  readonly partial: boolean;
}

/** A row as it is stored. */
export interface StoredRow extends Row {
  /** Lower for what came in later: stores read upwards alone in one go. */
  readonly newest: number;
  /** Visit of a page in which its text was last read; null where no page was. */
  readonly visit: string | null;
}

/** A report on its way into the library. */
export interface Incoming {
  readonly report: Report;
  readonly source: Source;
  /** When it was seen, ISO date-time. */
  readonly seen: string;
  readonly tags?: readonly string[];
  /** Names the visit of a page that it was read in. */
  readonly visit?: string;
}

/** What is taken for the index of a report: entry and postings, as measured on news (ARCHITECTURE.md, "The index"). */
const INDEX_BYTES = 6_700;

/** Said of a report of which nobody noted when it came in. */
export const UNKNOWN_TIME = '1970-01-01T00:00:00.000Z';

const encoder = new TextEncoder();

/** What a report takes as JSON, in bytes. */
export function bytesOf(report: Report): number {
  return encoder.encode(JSON.stringify(report)).length;
}

/** The row of a report that comes in. */
export function rowOf({ report, source, seen, tags = [], visit }: Incoming): StoredRow {
  return {
    ...factsOf(report),
    bytes: bytesOf(report) + INDEX_BYTES,
    added: seen,
    seen,
    sources: [source],
    tags: [...new Set(tags)],
    versions: 0,
    newest: -timeOf(seen),
    visit: visit ?? null,
  };
}

/** What a row says of its report itself. */
export function factsOf(report: Report): Omit<Row, 'bytes' | 'added' | 'seen' | 'sources' | 'tags' | 'versions'> {
  const { id, outlet, outletFrom, agency, byline, title, titleFrom, published, publishedFrom, language, url } = report;
  const full = hasText(report);
  const count = full ? words(textOf(report)).length : report.fingerprint.words;
  const known = { id, outlet, outletFrom, agency, byline, title, titleFrom, published, publishedFrom, language, url };
  return { ...known, words: count, full, partial: full && report.partial };
}

/** Whether the reader has read it: kept it, or had it kept. */
export function readByReader(sources: readonly Source[]): boolean {
  return sources.some((source) => source === 'kept' || source === 'read');
}

/** Whether a report may go by itself once its time is over, or where room is wanted. */
export function mayGo({ sources, tags }: Pick<Row, 'sources' | 'tags'>): boolean {
  return tags.length === 0 && sources.every((source) => source === 'read' || source.startsWith('feed:'));
}

/** Milliseconds of an ISO date-time; 0 where it is none. */
export function timeOf(iso: string): number {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? 0 : time;
}
