import { stopWordsOf } from '../text';
import type { PreparedSide } from './context';

/** English words that tell nothing about what a sentence speaks of, in the form of `normaliseWord`. */
export const COMMON_WORDS: ReadonlySet<string> = stopWordsOf('en');

/** The same in the language of a side; English where that is not known. */
export function commonWordsOf(side: PreparedSide): ReadonlySet<string> {
  return stopWordsOf(side.language ?? 'en');
}
