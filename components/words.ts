import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

/** Name of a string in `_locales`. */
export type Key = keyof typeof messages;
type Stem<K> = K extends `${infer S}_other` ? S : never;
/** Name of a string that has plural forms: `key_one`, `key_other`, … */
export type PluralKey = Stem<Key>;

/** The interface's strings, in the language that they are written in. */
export interface Words {
  /** BCP 47 tag of the strings; dates and numbers follow it too. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  number(value: number): string;
  /** A share from 0 to 1, in whole per cent. */
  percent(share: number): string;
  /** "A, B and C". */
  list(items: readonly string[]): string;
  t(key: Key, substitutions?: readonly string[]): string;
  /** The form for a count; the count itself, formatted, is the first substitution. */
  plural(key: PluralKey, count: number, more?: readonly string[]): string;
}

/** Gives the views their strings. */
export const WordsContext = createContext<Words | null>(null);

/** The strings of the view around; throws where no provider stands above. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('No WordsContext above this view');
  return words;
}

const RTL_CHARACTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
/** Embeddings, overrides and isolates: a page's name could turn the rest of our sentence round with them. */
const BIDI_CONTROL = /[\u202A-\u202E\u2066-\u2069]/g;

/** Sets text from a page apart (Unicode first-strong isolate) where its direction could disturb the sentence that it stands in. */
export function isolate(text: string, words: Words): string {
  const name = text.replace(BIDI_CONTROL, '');
  return words.direction === 'ltr' && !RTL_CHARACTER.test(name) ? name : `\u2068${name}\u2069`;
}

/** Puts clauses together into one line, and the first letter in upper case. */
export function joinClauses(words: Words, clauses: readonly string[]): string {
  const line = clauses.reduce((before, next) => (before ? words.t('clauses', [before, next]) : next), '');
  return line.charAt(0).toLocaleUpperCase(words.language) + line.slice(1);
}
