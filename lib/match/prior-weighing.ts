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
