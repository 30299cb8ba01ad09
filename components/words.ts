import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { InterfaceWords, Key, PluralKey } from '../lib/browser';

export { isolate } from './isolate';
export type { InterfaceWords as Words, Key, PluralKey };

/** Gives the views their strings. */
export const WordsContext = createContext<InterfaceWords | null>(null);

/** The strings of the view around; throws where no provider stands above. */
export function useWords(): InterfaceWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error('No WordsContext above this view');
  return words;
}

/** Puts clauses together into one line, and the first letter in upper case. */
export function joinClauses(words: InterfaceWords, clauses: readonly string[]): string {
  const line = clauses.reduce((before, next) => (before ? words.t('clauses', [before, next]) : next), '');
  return line.charAt(0).toLocaleUpperCase(words.language) + line.slice(1);
}
