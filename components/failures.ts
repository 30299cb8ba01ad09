import type { FailureCode } from '../lib/browser';
import type { Key } from './words';

/** The string that tells each failure. */
export const FAILURE_WORDS: Readonly<Record<FailureCode, Key>> = {
  'tab-gone': 'errorTabGone',
  'no-article': 'errorNoArticle',
  'private-window': 'errorPrivateWindow',
  'disk-full': 'errorDiskFull',
  'library-unavailable': 'errorLibraryUnavailable',
  'report-gone': 'errorReportGone',
  'page-changed': 'errorPageChanged',
  'page-unreachable': 'errorPageUnreachable',
  'pack-unreadable': 'errorPackUnreadable',
  'not-understood': 'errorNotUnderstood',
  unexpected: 'errorUnexpected',
};

/** The string that tells a failure. It is known by its `code`; anything else was not expected. */
export function failureKey(error: unknown): Key {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && Object.hasOwn(FAILURE_WORDS, code) ? FAILURE_WORDS[code as FailureCode] : 'errorUnexpected';
}
