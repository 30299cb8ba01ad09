import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useWords } from './words';

/** The name of the first side of a comparison, where it is a report of the library; null: it is the page that the reader has before them. */
export const FirstSideContext = createContext<string | null>(null);

/** What the first side is called at the head of a column. */
export function useFirstSide(): string {
  const { t } = useWords();
  return useContext(FirstSideContext) ?? t('thisPage');
}

/** What is said over that which the first side alone has. */
export function useOnlyFirst(): string {
  const { t } = useWords();
  const name = useContext(FirstSideContext);
  return name === null ? t('headingOnlyPage') : t('headingOnlyOther', [name]);
}

/** What is said over that which the first side lacks. */
export function useNotFirst(): string {
  const { t } = useWords();
  const name = useContext(FirstSideContext);
  return name === null ? t('headingNotHere') : t('headingNotInOther', [name]);
}

/** What is said over the first side's sentences beside statements of ours. */
export function useBesideStatements(): string {
  const { t } = useWords();
  const name = useContext(FirstSideContext);
  return name === null ? t('headingBeside') : t('headingBesideNamed', [name]);
}
