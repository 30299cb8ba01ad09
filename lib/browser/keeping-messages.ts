import type { TextChanges } from '../compare';
import type { Deletion, Fault, LibraryFault } from '../corpus';
import type { Loss } from './library-loss';
import type { Settings } from './settings';

/** An earlier version of the article that is read. */
export interface EarlierVersion {
  /** From 1, oldest first. */
  readonly n: number;
  /** When it was first read, ISO date-time. */
  readonly seen: string;
  /** What changed from it to the page; null where it was not counted. */
  readonly changes: TextChanges | null;
}

/** How the library has the article that is read. */
export interface KeptState {
  /** By the reader's click, or because "keep what I read" is on; null: it is not kept. */
  readonly as: 'kept' | 'read' | null;
  /** Newest first. */
  readonly versions: readonly EarlierVersion[];
  /** Whether these are as many as are kept. */
  readonly bounded: boolean;
  /** Whether the newest version gave way to what is read now in this visit of the page. */
  readonly changedNow: boolean;
  /** "Keep what I read" is on. */
  readonly keepRead: boolean;
  /** Site of the page, as exceptions name it; null where it has none. */
  readonly site: string | null;
  /** The reader has excepted it. */
  readonly excepted: boolean;
  /** Why the last report that should have been kept by itself was not; null: all were. */
  readonly trouble: 'disk-full' | 'library-unavailable' | null;
  /** Bytes that are left to keep reports in, where that is little; null: enough. */
  readonly room: number | null;
  /** The library was lost, and the reader has not yet put that aside; null: it was not. */
  readonly lost: Loss | null;
}

/** Another text than a report of the corpus, laid beside the article. Nothing of it is stored. */
export type OtherText =
  /** An earlier version of the article itself. */
  | { readonly version: number }
  /** The article in another tab. */
  | { readonly tab: number }
  | { readonly pasted: PastedText };

/** A text that the reader has pasted. */
export interface PastedText {
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** ISO date; null where the reader does not say. */
  readonly published: string | null;
}

/** An article in another tab. */
export interface OtherTab {
  readonly tabId: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

/** How much there is, and how much room for more. */
export interface StorageState {
  readonly reports: number;
  /** What the library takes, about. */
  readonly bytes: number;
  /** What all of Collate takes and may take, as the browser tells; null where it does not. */
  readonly used: number | null;
  readonly quota: number | null;
  /** Whether the browser has promised not to clear it when short of space; null where it does not tell. */
  readonly persisted: boolean | null;
  /** Too little is left to go on for long. */
  readonly low: boolean;
  /** When the whole library was last exported as a backup, ISO date-time; null: never. */
  readonly backedUp: string | null;
}

/** A loss of the library, and what there is to bring its reports back. */
export interface LossView extends Loss {
  /** Feeds and packs that are still followed: they bring anew what they have. */
  readonly followed: number;
  readonly backedUp: string | null;
}

/** Reports that went because they had stayed as long, or took as much room, as the reader's settings say. */
export interface Gone {
  /** Brings them back. */
  readonly token: string;
  readonly reports: number;
}

/** What a step of checking came to. */
export interface CheckStep {
  readonly faults: readonly Fault[];
  readonly checked: number;
  /** Where to go on; null: all is checked. */
  readonly next: string | null;
}
export type { Deletion, Fault, LibraryFault, Loss, Settings, TextChanges };

/** From views to the background: keeping, settings, storage. */
export interface KeepingMessages {
  settings(message: Record<string, never>): Settings;
  /** Changes settings; where keeping time or room became less, what is beyond goes to the trash at once. */
  changeSettings(message: { change: Partial<Settings> }): { settings: Settings; token: string | null };
  /** Ids of the reports that a retention would let go now. */
  goneBy(message: { retention: Settings['retention'] }): readonly string[];
  /** Articles in other tabs that can be laid beside the one of a tab. */
  otherTabs(message: { tabId: number }): OtherTab[];
  storageState(message: Record<string, never>): StorageState;
  /** How many reports are held, and how many of them wait to be indexed, and are not matched until then. */
  viewIndexing(message: Record<string, never>): { held: number; waiting: number };
  /** The browser has thrown the library away, and the reader has not yet put that aside. Null: it has not. */
  viewLoss(message: Record<string, never>): LossView | null;
  /** The reader knows of it. */
  forgetLoss(message: Record<string, never>): null;
  /** What went by itself since the browser started, and the reader has not yet put aside. Null: nothing. */
  viewGone(message: Record<string, never>): Gone | null;
  /** The reader knows of it. */
  forgetGone(message: Record<string, never>): null;
  /** Looks at the next hundred reports after an id, and with `repair` mends what is wrong. */
  checkLibrary(message: { after: string | null; repair: boolean }): CheckStep;
}
