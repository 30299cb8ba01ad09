import type { Word } from '../text';
import { LISTED_CAPITALS, LISTED_WORDS } from './copy-weights';

/** What parts sentences and their parts: between the items of a list to choose from there is none. */
const PARTED = /[.,;:!?…•|()\n]/;
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}]/u;

/**
 * Marks the words of lists to choose from (countries, sections, teams) that a page sets as running text: many words, nearly all of them with a capital, and no
 * mark between them. Scripts without capitals have none that could be told.
 * @returns 1 for each such word
 */
export function listedWords(text: string, tokens: readonly Word[]): Uint8Array {
  const listed = new Uint8Array(tokens.length);
  let first = 0;
  let capitals = 0;
  for (let i = 0; i <= tokens.length; i++) {
    const word = tokens[i];
    const before = tokens[i - 1];
    if (!word || (before && isParted(text, before.end, word.start))) {
      if (i - first >= LISTED_WORDS && capitals >= LISTED_CAPITALS * (i - first)) listed.fill(1, first, i);
      first = i;
      capitals = 0;
    }
    if (word && CAPITALISED.test(text.slice(word.start, word.start + 3))) capitals++;
  }
  return listed;
}

/** Whether a mark stands between two words. Most have a space alone between them. */
function isParted(text: string, from: number, to: number): boolean {
  return !(to === from + 1 && text[from] === ' ') && PARTED.test(text.slice(from, to));
}
