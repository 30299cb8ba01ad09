import type { Side, TableRow } from '../compare';
import type { Citation, Report, Row, RowList, Version } from '../corpus';
import type { Dropped } from './long-work';
import type { ComparisonView, MatchSummary, Ruling, RulingScope } from './messages';
import type { WrongMark } from './wrong-messages';

/** A held report, or an earlier version of it. */
export interface ReportRef {
  readonly id: string;
  /** From 1, oldest first; null: as it is held now. */
  readonly version: number | null;
}

/** Everything that is held of a report. */
export interface HeldReport {
  readonly report: Report;
  readonly row: Row;
  /** Oldest first. */
  readonly versions: readonly Version[];
  /** Whether that is as many earlier versions as are kept. */
  readonly bounded: boolean;
}

/** The list of the library, as far as it is read. */
export interface Listing {
  readonly list: RowList;
  /** Reports held. */
  readonly total: number;
  /** Whether all of them are in the list. */
  readonly whole: boolean;
}

/** Facts down, reports across. */
export interface FactsTable {
  /** In the order asked for. */
  readonly reports: readonly { readonly citation: Citation; readonly side: Side }[];
  readonly rows: readonly TableRow[];
  /** Marks of facts that are left out of it, since the reader has called them wrong. */
  readonly hidden: readonly WrongMark[];
}

/** What became of reports that came in with a pack. */
export interface PackedIn {
  /** Ids of those that were not held before. */
  readonly fresh: readonly string[];
  /** Held already; merged. */
  readonly same: number;
  /** Came in as a further version. */
  readonly changed: number;
}

/** Something that the reader has said of a page or a site. */
export interface ToldRuling {
  readonly scope: RulingScope;
  /** Address of the page, normalised, or host of the site. */
  readonly subject: string;
  readonly ruling: Ruling;
}

/** From the library page to the background. Lists and texts it reads itself (`openLibraryReader`); every change goes by message. */
export interface LibraryMessages {
  /** Moves reports to the trash; `restoreReports` brings them back until the browser closes. */
  dropReports(message: { ids: readonly string[] }): Dropped;
  /** Takes a pack out: reports that came in no other way go to the trash; `restoreReports` brings them back. */
  dropPack(message: { pack: string }): Dropped;
  /** Stops the deletion of many that is under way; it is answered with what is gone until then. */
  stopWork(message: Record<string, never>): null;
  /** Adds tags to reports, and takes others away. */
  tagReports(message: { ids: readonly string[]; add: readonly string[]; remove: readonly string[] }): { changed: string[] };
  /** Other reports of the library that have to do with one, as the popup lists them for a page. */
  relatedReports(message: { id: string }): readonly MatchSummary[];
  /** Two held reports, or versions of one, side by side. Null: one of them is gone. */
  compareReports(message: { a: ReportRef; b: ReportRef }): ComparisonView | null;
  /** Facts across reports. Null: fewer than two of them are there. */
  tabulateReports(message: { ids: readonly string[] }): FactsTable | null;
  /** All that the reader has said of pages and sites, newest first. */
  rulings(message: Record<string, never>): readonly ToldRuling[];
  /** Forgets what the reader has said of a page or site. */
  forgetRuling(message: { scope: RulingScope; subject: string }): null;
  /** Puts reports of a backup in as they were held, in one: at most 100, no id twice; of each its lines, earlier versions first. */
  putBackup(message: { pack: string; groups: readonly (readonly string[])[]; later?: boolean | undefined }): PackedIn;
  /** Puts lines of a pack into the library, in one: at most 100, no id twice. `later`: of many more; they are indexed once all are in. */
  putPacked(message: { pack: string; lines: readonly string[]; later?: boolean | undefined }): PackedIn;
}
