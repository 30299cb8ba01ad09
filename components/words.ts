import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { InterfaceWords, Key, PluralKey } from '../lib/browser';

export type { InterfaceWords as Words, Key, PluralKey };

/** Gives the views their strings. */
export const WordsContext = createContext<InterfaceWords | null>(null);

/** The strings of the view around; throws where no provider stands above. */
export function useWords(): InterfaceWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error('No WordsContext above this view');
  return words;
}

const RTL_CHARACTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
/** Embeddings, overrides and isolates: a page's name could turn the rest of our sentence round with them. */
const BIDI_CONTROL = /[\u202A-\u202E\u2066-\u2069]/g;

/** Sets text from a page apart (Unicode first-strong isolate) where its direction could disturb the sentence that it stands in. */
export function isolate(text: string, words: InterfaceWords): string {
  const name = text.replace(BIDI_CONTROL, '');
  return words.direction === 'ltr' && !RTL_CHARACTER.test(name) ? name : `\u2068${name}\u2069`;
}

/** Puts clauses together into one line, and the first letter in upper case. */
export function joinClauses(words: InterfaceWords, clauses: readonly string[]): string {
  const line = clauses.reduce((before, next) => (before ? words.t('clauses', [before, next]) : next), '');
  return line.charAt(0).toLocaleUpperCase(words.language) + line.slice(1);
}
