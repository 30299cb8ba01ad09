import type { RobotsRules } from './robots';
import type { FeedItem, NoFeed } from './types';

/** Why something could not be had from a server, or made use of: keys of messages. */
export const TROUBLES = [
  /** The reader's settings do not allow that host. */
  'no-consent',
  /** The reader took the browser's leave for one of its hosts back. */
  'leave',
  /** Leads to the reader's own machine or network, and the reader did not type it. */
  'local',
  /** The site's robots.txt asks not to. */
  'robots',
  /** Leads on to a host that is not allowed. */
  'moved',
  'offline',
  'slow',
  'too-large',
  /** 401 or 403. */
  'refused',
  /** 404. */
  'missing',
  /** 410: it will not come back. */
  'gone',
  /** 429 or 503. */
  'busy',
  /** Any other status but 200. */
  'server',
  'html',
  'empty',
  'broken',
  'unknown',
  'no-page',
  /** The page holds no report. */
  'no-report',
  /** An item older than those that a feed's first reading brings. */
  'older',
  'disk-full',
  'failed',
] as const;
export type TroubleCode = (typeof TROUBLES)[number];

/** What last went wrong with a feed. */
export interface Trouble {
  readonly code: TroubleCode;
  /** The server's status, where there is one. */
  readonly status: number | null;
  /** When it went wrong first, ISO; it has ever since. */
  readonly since: string;
  /** How often in a row. */
  readonly times: number;
}

/** A feed that the reader follows. Times are ISO 8601. */
export interface FeedState {
  readonly address: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly language: string | null;
  readonly followed: string;
  readonly paused: boolean;
  /** What the server gave with the feed's last whole reading, to ask whether it has changed. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When it was asked for last; null: never. */
  readonly checked: string | null;
  /** When it was last read, or had not changed. */
  readonly fetched: string | null;
  /** Not before this. */
  readonly due: string;
  /** The rest between two looks that it has come to, in milliseconds. */
  readonly rest: number;
  readonly trouble: Trouble | null;
  /** Items that could not be read at the last look, the feed being broken. */
  readonly lost: number;
  /** Hosts of articles that the reader has not allowed, those with the most first. */
  readonly wanted: readonly string[];
}

/** An item that was seen in a feed. */
export interface ItemState {
  readonly feed: string;
  readonly key: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string | null;
  /** As the feed described it when it was last to be read. */
  readonly mark: string;
  readonly seen: string;
  /** When the feed listed it last. */
  readonly listed: string;
  /** When it is to be read, in milliseconds since 1970; null: there is nothing to do. */
  readonly due: number | null;
  readonly tries: number;
  readonly reads: number;
  /** When it was read last, ISO. */
  readonly read: string | null;
  /** Under which id its report is in the library; null: it is not. */
  readonly reportId: string | null;
  /** Why it is not, or not yet. */
  readonly why: TroubleCode | null;
  /** The text that the feed gave, while it waits to be read. */
  readonly body: FeedItem['body'];
}

/** A host that the reader lets Collate ask, and for what. */
export interface Consent {
  readonly host: string;
  /** `feed:ADDRESS`, `pack:ADDRESS`. */
  readonly for: readonly string[];
  /** Typed by the reader, or of a page that they read: only then may it be one of their own machine or network. */
  readonly typed: boolean;
  readonly given: string;
}

/** What is known of a host that was asked. */
export interface HostState {
  readonly host: string;
  /** By origin's scheme: `http:`, `https:`. */
  readonly robots: { readonly scheme: string; readonly rules: RobotsRules; readonly fetched: string } | null;
  /** It asked to be left alone until then, in milliseconds since 1970. */
  readonly until: number;
}

/** One request that was made. */
export interface LogEntry {
  /** Ascending. */
  readonly n: number;
  readonly at: string;
  readonly address: string;
  readonly what: 'feed' | 'article' | 'robots' | 'pack';
  /** For which feed or pack: its address. */
  readonly of: string;
  /** Null: no answer came. */
  readonly status: number | null;
  /** Bytes that were read, decompressed. */
  readonly bytes: number;
  readonly ms: number;
  readonly trouble: TroubleCode | null;
  /** Where a redirect, or several, led; null: there was none. */
  readonly ended: string | null;
}

/** Whether a word says that something is no feed. */
export const isNoFeed = (word: unknown): word is NoFeed => word === 'html' || word === 'empty' || word === 'broken' || word === 'unknown';
