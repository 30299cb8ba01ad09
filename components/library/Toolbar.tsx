import type { JSX } from 'preact';
import type { Facets, RelatedRows, RowFilter, RowOrder, RowQuery } from '../../lib/corpus';
import { RELATION_WORDS } from '../relations';
import { type Key, useWords } from '../words';
import { Choice } from './Choice';
import { languageInWords, sourceInWords } from './row-words';

const ORDERS: readonly (readonly [key: Key, order: RowOrder])[] = [
  ['libraryOrderAdded', { by: 'added', falling: true }],
  ['libraryOrderNewest', { by: 'published', falling: true }],
  ['libraryOrderOldest', { by: 'published', falling: false }],
  ['libraryOrderOutlet', { by: 'outlet', falling: false }],
  ['libraryOrderTitle', { by: 'title', falling: false }],
  ['libraryOrderWords', { by: 'words', falling: true }],
];

/** Id of the field: keys of the list lead to it. */
export const SEARCH_FIELD = 'library-search';

interface ToolbarProps {
  readonly query: RowQuery;
  readonly facets: Facets;
  readonly onAsk: (query: RowQuery) => void;
}

/** Search, order and filter of the list. */
export function Toolbar({ query, facets, onAsk }: ToolbarProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const { filter, order } = query;
  const keep = (more: Partial<RowFilter>) => onAsk({ ...query, filter: { ...filter, ...more } });
  const set = Object.values(filter).filter((value) => value !== null).length;
  const chosen = ORDERS.findIndex(([, one]) => one.by === order.by && one.falling === order.falling);
  return (
    <search class="toolbar">
      <label class="field grow">
        <span>{t('librarySearch')}</span>
        <input
          id={SEARCH_FIELD}
          type="search"
          value={query.words}
          placeholder={t('librarySearchHint')}
          maxLength={200}
          spellcheck={false}
          onInput={(event) => onAsk({ ...query, words: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{t('libraryOrder')}</span>
        <select
          value={String(chosen)}
          onChange={(event) => onAsk({ ...query, order: ORDERS[Number(event.currentTarget.value)]?.[1] ?? order })}
        >
          {ORDERS.map(([key], i) => (
            <option key={key} value={String(i)}>
              {t(key)}
            </option>
          ))}
        </select>
      </label>
      <details class="filters" open={filter.related !== null || undefined}>
        <summary>{set > 0 ? words.plural('libraryFiltersOn', set) : t('libraryFilters')}</summary>
        <div class="filter-fields">
          <Choice
            label={t('libraryOutlet')}
            value={filter.outlet}
            facets={facets.outlets}
            name={(outlet) => outlet}
            onChoose={(outlet) => keep({ outlet })}
          />
          <Choice
            label={t('libraryLanguage')}
            value={filter.language}
            facets={facets.languages}
            name={(tag) => languageInWords(tag, words)}
            onChoose={(language) => keep({ language })}
          />
          <Choice
            label={t('librarySource')}
            value={filter.source}
            facets={facets.sources}
            name={(source) => sourceInWords(source, words)}
            onChoose={(source) => keep({ source })}
          />
          <Choice label={t('libraryTag')} value={filter.tag} facets={facets.tags} name={(tag) => tag} onChoose={(tag) => keep({ tag })} />
          {filter.related !== null && <RelationChoice related={filter.related} onChoose={(related) => keep({ related })} />}
          <label class="field">
            <span>{t('libraryFrom')}</span>
            <input type="date" value={filter.from ?? ''} onChange={(event) => keep({ from: event.currentTarget.value || null })} />
          </label>
          <label class="field">
            <span>{t('libraryTo')}</span>
            <input type="date" value={filter.to ?? ''} onChange={(event) => keep({ to: event.currentTarget.value || null })} />
          </label>
        </div>
      </details>
    </search>
  );
}

interface RelationChoiceProps {
  readonly related: RelatedRows;
  readonly onChoose: (related: RelatedRows) => void;
}

/** How reports have to do with the one that the list is kept to. */
function RelationChoice({ related, onChoose }: RelationChoiceProps): JSX.Element {
  const { t } = useWords();
  const facets = RELATION_WORDS.flatMap(({ relation }) => {
    const count = related.others.filter(([, one]) => one === relation).length;
    return count > 0 ? [[relation, count] as const] : [];
  });
  const name = (one: string) => t(RELATION_WORDS.find(({ relation }) => relation === one)?.heading ?? 'relationRelated');
  return (
    <Choice
      label={t('libraryRelation')}
      value={related.only}
      facets={facets}
      name={name}
      onChoose={(only) => onChoose({ ...related, only })}
    />
  );
}
