import { languageOf, stopWordsOf } from '../text';
import type { PreparedSide } from './context';

/** English words that tell nothing about what a sentence speaks of, in the form of `normaliseWord`. */
export const COMMON_WORDS: ReadonlySet<string> = stopWordsOf('en');

/** The same for the language of a side, as its tag or its text tells it; English where neither does. */
export function commonWordsOf(side: PreparedSide): ReadonlySet<string> {
  return stopWordsOf(languageOf(side.words, side.side.language) ?? 'en');
}
