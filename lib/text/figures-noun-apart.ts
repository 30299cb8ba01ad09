import { countedNoun } from './figures-noun';
import type { Word } from './words';

const FARTHEST = 14;
// What stands between a count's name and its number: "rose to", "stands at", "has reached".
const REACHING = new Set(
  'reach reached reaches rise rose risen rises climb climbed climbs jump jumped jumps stand stood stands hit hits top topped tops pass passed surpass surpassed exceed exceeded grow grew grown increase increased increasing bring bringing brought raise raised raising put putting fell fallen is was at to'.split(
    ' ',
  ),
);
const COUNTS = new Set(['number', 'tally', 'count', 'total']);
const ARTICLES = new Set(['the', 'its', 'their', 'his', 'those', 'these', 'all', 'confirmed', 'known', 'new']);

/**
 * What a bare number counts where that stands before it ("the number of detentions reached 1,373", "the death toll rose to
 * 40"): word indices of the noun; null where no such phrase leads up to word `at`, the first of the number's.
 */
export function nounBefore(text: string, tokens: readonly Word[], at: number): { head: number; next: number } | null {
  if (!REACHING.has(tokens[at - 1]?.text ?? '')) return null;
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
    const word = tokens[i] as Word;
    if (/[.;:!?\n]/.test(text.slice(word.end, (tokens[i + 1] as Word).start))) return null;
    if (word.text === 'toll') return { head: i, next: i + 1 };
    if (!COUNTS.has(word.text) || tokens[i + 1]?.text !== 'of') continue;
    let first = i + 2;
    while (ARTICLES.has(tokens[first]?.text ?? '')) first++;
    const noun = first < at ? countedNoun(text, tokens, first, false) : null;
    return noun && !noun.standsIn && noun.next < at ? noun : null;
  }
  return null;
}

/** Whom a bare number counts where that follows a verb ("78 were Iranian"); null where nothing with a capital does. */
export function nationAfter(text: string, tokens: readonly Word[], at: number): { head: number; next: number } | null {
  const [verb, nation] = [tokens[at], tokens[at + 1]];
  if (!verb || !nation || !/^(?:were|are|was|is)$/.test(verb.text)) return null;
  return /^ \p{Lu}\p{Ll}{3}/u.test(text.slice(verb.end, verb.end + 6)) ? { head: at + 1, next: at + 2 } : null;
}
