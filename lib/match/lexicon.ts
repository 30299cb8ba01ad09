import { keepingForms, nameKey, rememberingForms, skeletonOf, termOf, type Word } from '../text';
import { isWeekday } from './dates';
import { keyHash } from './hash';
import { isListed, priorShare } from './prior';
import { ACTOR_TELLING } from './weights';

// News uses few words often: what each came to is remembered, for the languages met lately.
const MOST_LANGUAGES = 4;

/** What a word of a name comes to. */
export interface NameWord {
  /** Folded by `nameKey`. */
  readonly key: string;
  readonly hash: number;
  /** False for stop words, numbers and the like. */
  readonly tells: boolean;
  /** Rare enough to tell who acts. */
  readonly acts: boolean;
  /** The background table lists it. */
  readonly listed: boolean;
}

/** What the words of a language come to. */
export interface Lexicon {
  /** The key of a word's term: NaN for stop words, numbers and the like. */
  term(word: Word): number;
  /** What a word comes to as one of a name. */
  name(word: Word): NameWord;
  /** What is heard of a word of a name; nothing for stop words and the like. */
  heard(word: Word): string;
}

const byLanguage = new Map<string, Lexicon>();

/** The lexicon of a language. */
export function lexiconOf(language: string | null): Lexicon {
  const name = language ?? '';
  let lexicon = byLanguage.get(name);
  if (!lexicon) {
    if (byLanguage.size >= MOST_LANGUAGES) byLanguage.clear();
    lexicon = {
      term: rememberingForms((word) => {
        const term = isWeekday(word) ? null : termOf(word, language);
        return term === null ? Number.NaN : keyHash('term', term);
      }),
      name: keepingForms((word) => {
        const key = nameKey(word);
        const hash = keyHash('name', key);
        const acts = -Math.log(priorShare(hash, true)) > ACTOR_TELLING;
        return { key, hash, tells: !isWeekday(word) && termOf(key, language) !== null, acts, listed: isListed(hash) };
      }),
      heard: keepingForms((word) => (termOf(word, language) === null ? '' : skeletonOf(word))),
    };
    byLanguage.set(name, lexicon);
  }
  return lexicon;
}
