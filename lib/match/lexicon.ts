import { remembering, rememberingForms, termOf, type Word } from '../text';
import { keyHash } from './hash';
import { isListed, priorShare } from './prior';
import { ACTOR_TELLING } from './weights';

// News uses few words often: what each came to is remembered, for the languages met lately.
const MOST_WORDS = 40_000;
const MOST_LANGUAGES = 4;
const MOST_NAMES = 20_000;

/** The keys of the terms of a language: null for stop words, numbers and the like. */
export interface TermKeys {
  /** By a normalised word. */
  of(word: string): number | null;
  /** The same for a word of a text, quicker: NaN for null. */
  at(word: Word): number;
}

const byLanguage = new Map<string, TermKeys>();

/** The keys of the terms of a language. */
export function termKeysOf(language: string | null): TermKeys {
  const name = language ?? '';
  let keys = byLanguage.get(name);
  if (!keys) {
    if (byLanguage.size >= MOST_LANGUAGES) byLanguage.clear();
    const of = remembering(MOST_WORDS, (word) => {
      const term = termOf(word, language);
      return term === null ? null : keyHash('term', term);
    });
    keys = { of, at: rememberingForms((word) => of(word) ?? Number.NaN) };
    byLanguage.set(name, keys);
  }
  return keys;
}

/** The key of a word of a name as `nameKey` folds it. */
export const nameHash: (key: string) => number = remembering(MOST_NAMES, (key) => keyHash('name', key));

/** Whether a word of a name, folded, is rare enough to tell who acts. */
export const isActor: (key: string) => boolean = remembering(
  MOST_NAMES,
  (key) => -Math.log(priorShare(nameHash(key), true)) > ACTOR_TELLING,
);

/** Whether the background table lists a word of a name, folded. */
export function isListedName(key: string): boolean {
  return isListed(nameHash(key));
}
