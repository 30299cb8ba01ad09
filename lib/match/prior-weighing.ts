import { priorTelling } from './prior';

/** How telling a key is; higher is rarer. */
export type Telling = (key: number) => number;

/** The telling of keys of each kind. */
export interface Weighing {
  readonly term: Telling;
  readonly name: Telling;
}

/** How telling keys are before any report of the corpus is counted: lengths are measured under it, so that they hold whatever else is held. */
export const PRIOR: Weighing = { term: (key) => priorTelling(key, false), name: (key) => priorTelling(key, true) };

/**
 * The same where the background table lists no words of a language: any of them may be common there.
 * @param most what a word tells at most, names left out
 */
export function unlistedAsCommon({ term, name }: Weighing, most: number): Weighing {
  return { term: (key) => Math.min(term(key), most), name };
}
