import type { Weighing } from './event';
import { tellingOf } from './prior';

/** How telling keys are before any report of the corpus is counted: lengths are measured under it, so that they hold whatever else is held. */
export const PRIOR: Weighing = { term: (key) => tellingOf(key, false, 0, 0), name: (key) => tellingOf(key, true, 0, 0) };
