import { priorTelling } from './prior';
import { UNLISTED_TELLING } from './weights';

/** How telling a key is; higher is rarer. */
export type Telling = (key: number) => number;

/** The telling of keys of each kind. */
export interface Weighing {
  readonly term: Telling;
  readonly name: Telling;
}

/** How telling keys are before any report of the corpus is counted: lengths are measured under it, so that they hold whatever else is held. */
export const PRIOR: Weighing = { term: (key) => priorTelling(key, false), name: (key) => priorTelling(key, true) };

/** The same where the background table lists no words of a language: any of them may be common there, and tells no more than one of a report in a hundred. */
export function unlistedAsCommon({ term, name }: Weighing): Weighing {
  return { term: (key) => Math.min(term(key), UNLISTED_TELLING), name };
}
