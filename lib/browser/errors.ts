/** Expected failures, told to the reader in words: the strings `error…` of the interface. */
export const FAILURES = [
  'tab-gone',
  'no-article',
  'private-window',
  'disk-full',
  'library-unavailable',
  'report-gone',
  'page-changed',
  'page-unreachable',
  'pack-unreadable',
  'not-understood',
  'unexpected',
] as const;
export type FailureCode = (typeof FAILURES)[number];

/** An expected failure. It crosses contexts by its code alone. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'Failure';
  }
}

/** The code under which any thrown value is told to the reader; what was not expected also goes to the console, for the makers. */
export function failureCode(thrown: unknown): FailureCode {
  if (thrown instanceof Failure) return thrown.code;
  console.error(thrown);
  return 'unexpected';
}
