import type {
  CheckStep,
  Deletion,
  Dropped,
  ExportProgress,
  ExportWish,
  Gone,
  HeldReport,
  Imported,
  ImportProgress,
  Job,
  Listing,
  LossView,
  MatchSummary,
  PackSubscription,
  ReportRef,
  Settings,
  StorageState,
  ToldRuling,
  WorkProgress,
  WrongMark,
} from '../../lib/browser';
import type { FeedActions } from '../feeds/actions';
import type { KeysActions } from '../keys';
import type { Asked } from '../session';
import type { Left } from './reports';

/** What the library page can ask for. A refusal or a fault rejects. */
export interface LibraryActions {
  readonly feeds: FeedActions;
  readonly keys: KeysActions;
  openHelp(): Promise<unknown>;
  /** Tells of the list as it is read, and of every change of the library after; ends when the function given back is called. */
  watch(tell: (listing: Asked<Listing>) => void): () => void;
  /** Null: it is not held. */
  report(id: string): Promise<HeldReport | null>;
  /** Moves reports to the trash; the token brings them back. */
  drop(ids: readonly string[]): Promise<Dropped>;
  restore(token: string): Promise<{ reports: number }>;
  /** What was deleted since the browser was started, the latest first. */
  deletions(): Promise<readonly Deletion[]>;
  /** What went by itself, as the settings say, and the reader has not yet put aside; null: nothing. */
  gone(): Promise<Gone | null>;
  forgetGone(): Promise<unknown>;
  tag(ids: readonly string[], add: readonly string[], remove: readonly string[]): Promise<{ changed: string[] }>;
  /** Other reports of the library that have to do with one. */
  related(id: string): Promise<readonly MatchSummary[]>;
  /** Leaves the library for the full page, in this tab and in this step of its history. */
  leadToFull(refs: readonly ReportRef[], left: Left): void;
  /** How the list was left for the full page, once; null: it was not. */
  recall(): Left | null;
  packs(): Promise<readonly PackSubscription[]>;
  /** To be called within a click: the browser asks for leave. */
  subscribe(address: string): Promise<PackSubscription | 'no-address' | 'not-allowed'>;
  updatePack(address: string): Promise<unknown>;
  rollBack(address: string): Promise<unknown>;
  unsubscribe(address: string): Promise<{ token: string | null }>;
  /** Undoes that; to be called within a click. False: the browser was not given leave again; its reports are back all the same. */
  resubscribe(address: string, token: string | null): Promise<boolean>;
  settings(): Promise<Settings>;
  /** The site that a reader has typed, as exceptions name it; null: it is none. */
  siteOf(typed: string): string | null;
  changeSettings(change: Partial<Settings>): Promise<{ settings: Settings; token: string | null }>;
  /** Ids of the reports that a retention would let go now. */
  goneBy(retention: Settings['retention']): Promise<readonly string[]>;
  storage(): Promise<StorageState>;
  /** How many reports are held, and how many of them are not matched yet. */
  indexing(): Promise<{ readonly held: number; readonly waiting: number }>;
  /** Null: the library was not lost, or the reader has put that aside. */
  loss(): Promise<LossView | null>;
  forgetLoss(): Promise<unknown>;
  /** Asks the browser to promise that it clears nothing. False: it does not. */
  persist(): Promise<boolean>;
  check(after: string | null, repair: boolean): Promise<CheckStep>;
  readonly wrong: {
    /** All marks, newest first. */
    list(): Promise<readonly WrongMark[]>;
    unmark(key: string): Promise<unknown>;
    clear(): Promise<unknown>;
    restore(marks: readonly WrongMark[]): Promise<unknown>;
    /** Hands them to the browser as a download. */
    report(marks: readonly WrongMark[]): void;
  };
  rulings(): Promise<readonly ToldRuling[]>;
  forgetRuling(ruling: ToldRuling): Promise<unknown>;
  /** Never rejects. */
  importFile(file: File, restore: boolean, job: Job<ImportProgress>): Promise<Imported>;
  /** Whether a file says that it is a library's own backup. */
  isBackup(file: File): Promise<boolean>;
  /** Writes a pack and hands it to the browser as a download. False: it was stopped. */
  exportPack(wish: ExportWish, job: Job<ExportProgress>): Promise<boolean>;
  /** Takes a pack out of the library. */
  dropPack(pack: string): Promise<Dropped>;
  /** Tells how far works on many reports are; ends when the function given back is called. */
  watchWork(tell: (progress: WorkProgress) => void): () => void;
  /** Stops the deletion of many that is under way. */
  stopWork(): Promise<unknown>;
}
