import { languageOf, words } from '../text';
import type { Side } from './types';

/** Characters that are looked at where a report does not name its language. */
const SAMPLE = 3000;
/** Fewer words than this tell no language: such a text counts as English. */
const FEW_WORDS = 8;

/** Two-letter code of a side's language, by its tag or else by its commonest words; null where neither tells it. */
export function languageOfSide(side: Side): string | null {
  const sample = words(side.text.slice(0, SAMPLE));
  return languageOf(sample, side.language) ?? (sample.length < FEW_WORDS ? 'en' : null);
}
