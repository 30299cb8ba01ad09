import type { JSX } from 'preact';
import type { TabView } from '../../lib/browser';
import { Content } from '../Content';
import { outletInWords } from '../citation';
import { useWords } from '../words';

interface ApartMatchesProps {
  readonly apart: Extract<TabView, { state: 'article' }>['apart'];
  /** Takes a mark back; null: not here. */
  readonly onTogether: ((key: string) => void) | null;
}

/** The reports that the reader says do not belong with the page: how many, and on demand which, with the way back. Null: none. */
export function ApartMatches({ apart, onTogether }: ApartMatchesProps): JSX.Element | null {
  const words = useWords();
  if (apart.length === 0) return null;
  return (
    <details class="hidden-facts">
      <summary>{words.plural('wrongApartHidden', apart.length)}</summary>
      <ul class="items">
        {apart.map(({ key, match: { citation } }) => (
          <li key={key}>
            <p class="facts">
              <span class="outlet">{outletInWords(citation, words)}</span>
            </p>
            <p class="title">
              {citation.title === null ? words.t('noTitle') : <Content text={citation.title} language={citation.language} />}
            </p>
            {onTogether && (
              <p class="fact-doings">
                <button type="button" class="quiet wrong-doing" onClick={() => onTogether(key)}>
                  {words.t('wrongUnmark')}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
