import type { FeedSummary } from '../../lib/browser';
import type { Trouble, TroubleCode } from '../../lib/feeds';
import { isolate, type Key, type Words } from '../words';

const TROUBLES: Readonly<Record<TroubleCode, Key>> = {
  'no-consent': 'feedTroubleNoConsent',
  leave: 'feedTroubleLeave',
  local: 'feedTroubleLocal',
  robots: 'feedTroubleRobots',
  moved: 'feedTroubleMoved',
  offline: 'feedTroubleOffline',
  slow: 'feedTroubleSlow',
  'too-large': 'feedTroubleTooLarge',
  refused: 'feedTroubleRefused',
  missing: 'feedTroubleMissing',
  gone: 'feedTroubleGone',
  busy: 'feedTroubleBusy',
  server: 'feedTroubleServer',
  html: 'feedTroubleHtml',
  empty: 'feedTroubleEmpty',
  broken: 'feedTroubleBroken',
  unknown: 'feedTroubleUnknown',
  'no-page': 'feedTroubleNoPage',
  'no-report': 'feedTroubleNoReport',
  older: 'feedTroubleOlder',
  'disk-full': 'errorDiskFull',
  failed: 'errorUnexpected',
};

/** What went wrong, in words. */
export const troubleInWords = (code: TroubleCode, { t }: Words): string => t(TROUBLES[code]);

/** A moment as the reader's own clock has it: "22 Nov 2026, 09:40". */
export function momentInWords(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

/** What is wrong with a feed, how often, and since when; null: nothing. */
export function feedTroubleInWords({ trouble }: { trouble: Trouble | null }, words: Words): string | null {
  if (trouble === null) return null;
  const said = troubleInWords(trouble.code, words);
  return trouble.times < 2 ? said : words.t('feedTroubleSince', [said, momentInWords(trouble.since, words.language)]);
}

/** How a feed stands: when it was read, and when it will be. */
export function stateInWords(feed: FeedSummary, words: Words): string {
  const { t, language } = words;
  const read = feed.fetched === null ? t('feedNeverRead') : t('feedRead', [momentInWords(feed.fetched, language)]);
  if (feed.paused) return t('feedAndPaused', [read]);
  return t('feedAndNext', [read, momentInWords(feed.due, language)]);
}

/** Hosts in a row, each set apart where its direction could disturb the sentence. */
export function hostsInWords(hosts: readonly string[], words: Words): string {
  return words.list(hosts.map((host) => isolate(host, words)));
}

/** A language by its name in the interface's language. */
export function languageName(tag: string, words: Words): string {
  return named(tag, 'language', words);
}

/** A country by its name in the interface's language. */
export function countryName(code: string, words: Words): string {
  return named(code, 'region', words);
}

function named(code: string, type: 'language' | 'region', words: Words): string {
  try {
    return new Intl.DisplayNames(words.language, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
