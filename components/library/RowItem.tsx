import type { JSX } from 'preact';
import type { Row } from '../../lib/corpus';
import { Content } from '../Content';
import { agencyInWords, outletInWords, publishedInWords } from '../citation';
import { useWords } from '../words';
import { factsOf } from './row-words';

interface RowItemProps {
  readonly row: Row;
  readonly selected: boolean;
  /** Whether Tab leads to it. */
  readonly reachable: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
}

/** One report of the list: a box to select it, and its headline, which opens it. */
export function RowItem({ row, selected, reachable, onFocus, onToggle, onOpen }: RowItemProps): JSX.Element {
  const words = useWords();
  const title = row.title ?? words.t('noTitle');
  const agency = agencyInWords({ agency: row.agency, agencyFrom: 'credited' }, words);
  const stop = reachable ? 0 : -1;
  return (
    <div class={selected ? 'library-row chosen' : 'library-row'} onFocusIn={onFocus}>
      <label class="library-row-choice">
        <input type="checkbox" checked={selected} tabIndex={stop} aria-label={words.t('librarySelect', [title])} onChange={onToggle} />
      </label>
      <div class="library-row-head">
        <button type="button" class="open" tabIndex={stop} onClick={onOpen}>
          <span class="title">{row.title === null ? title : <Content text={row.title} language={row.language} />}</span>
        </button>
        <p class="facts">
          <span class={row.outlet === null ? 'outlet unstated' : 'outlet'}>{outletInWords(row, words)}</span>
          {agency !== null && <span>{agency}</span>}
          <span>{publishedInWords(row, words) ?? words.t('dateNotStated')}</span>
          {factsOf(row, words).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {row.tags.map((tag) => (
            <span key={`#${tag}`} class="tag">
              <bdi dir="auto">{tag}</bdi>
            </span>
          ))}
        </p>
      </div>
    </div>
  );
}
