import type { Name } from '../text';
import { LISTED_LANGUAGES } from './weights';

/** Languages that write every noun with a capital. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb']);
/** Nouns that stand side by side there and make no name: numbers, and what they count. As `words()` writes them. */
const COUNTING = new Set(
  'million millionen milliarde milliarden hundert hunderte tausend tausende dutzend dutzende euro euros dollar franken prozent uhr grad meter kilometer tonnen liter quadratmeter'.split(
    ' ',
  ),
);

/**
 * Whether nothing but a capital that any word would have there makes a name: where every noun has one, a noun by itself; elsewhere the first word
 * of a sentence, unless the background table tells common words apart.
 */
export function maybeNoName({ words, sure }: Name, language: string | null): boolean {
  if (language === null || LISTED_LANGUAGES.has(language)) return false;
  if (!CAPITAL_NOUNS.has(language)) return !sure;
  return words.filter((word) => !COUNTING.has(word.text)).length < 2;
}
