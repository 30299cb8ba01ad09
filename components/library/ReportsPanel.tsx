import type { JSX } from 'preact';
import type { Row } from '../../lib/corpus';
import { Failed } from '../Failed';
import { Loading } from '../Loading';
import { isolate, useWords } from '../words';
import type { Doings } from './doings';
import { RowList } from './RowList';
import { EVERYTHING, type Reports } from './reports';
import { hashOf, type Route } from './route';
import { SelectionBar } from './SelectionBar';
import { Toolbar } from './Toolbar';

interface ReportsPanelProps {
  readonly reports: Reports;
  readonly doings: Doings;
  readonly go: (to: Route) => void;
  /** Shows a report with those that have to do with it. */
  readonly onRelated: (row: Row) => void;
}

/** The list of reports, with search, order, filter, and what can be done with those selected. */
export function ReportsPanel({ reports, doings, go, onRelated }: ReportsPanelProps): JSX.Element {
  const words = useWords();
  const { listing, query, found, selected } = reports;
  if (listing.is === 'loading') return <Loading />;
  if (listing.is === 'failed') return <Failed error={listing.error} onRetry={() => location.reload()} />;
  const { list, total, whole } = listing.value;
  const { related } = query.filter;
  const ids = [...selected];
  const drop = async (which: readonly string[]): Promise<void> => {
    if (await doings.drop(which)) reports.selectNone();
  };
  // Looked at one by one only where it may be so.
  const allSelected = selected.size >= found.length && found.every((index) => selected.has(list.at(index)?.id ?? ''));
  const everything = query === EVERYTHING || (query.words === '' && Object.values(query.filter).every((value) => value === null));
  if (total === 0) {
    return (
      <main class="library-main">
        <div class="notice">
          <h1>{words.t('libraryEmptyTitle')}</h1>
          <p>{words.t('libraryEmptyText')}</p>
          <p class="controls">
            <a class="button" href={hashOf({ at: 'feeds' })}>
              {words.t('libraryEmptyFeeds')}
            </a>
            <a class="button" href={hashOf({ at: 'packs' })}>
              {words.t('libraryEmptyPacks')}
            </a>
          </p>
        </div>
      </main>
    );
  }
  return (
    <main class="library-main listing">
      <h1 class="unseen">{words.t('libraryReports')}</h1>
      <Toolbar query={query} facets={list.facets()} onAsk={reports.ask} />
      {related !== null && <p class="note">{words.t('libraryRelatedTo', [isolate(related.title ?? words.t('noTitle'), words)])}</p>}
      <div class="found">
        <p role="status">
          {everything ? words.plural('libraryCount', total) : words.plural('libraryFound', found.length, [words.number(total)])}
        </p>
        {!whole && <p class="note">{words.t('libraryReading', [words.number(list.size), words.number(total)])}</p>}
        {!everything && (
          <button type="button" class="quiet" onClick={() => reports.ask({ ...EVERYTHING, order: query.order })}>
            {words.t('libraryClearFilters')}
          </button>
        )}
        {!allSelected && (
          <button type="button" class="quiet" onClick={reports.selectAll}>
            {words.t('librarySelectAll')}
          </button>
        )}
      </div>
      {found.length === 0 ? (
        <div class="notice">
          <h2>{words.t('libraryNoneTitle')}</h2>
          <p>{words.t('libraryNoneText')}</p>
        </div>
      ) : (
        <RowList reports={reports} onOpen={(id) => go({ at: 'report', id })} onDelete={(which) => void drop(which)} />
      )}
      {selected.size > 0 && (
        <SelectionBar
          count={selected.size}
          onCompare={() => go({ at: 'compare', refs: ids.map((id) => ({ id, version: null })) })}
          onTag={(tag) => void doings.tag(ids, [tag])}
          onRelated={() => {
            const row = list.of(ids[0] ?? '');
            if (row) onRelated(row);
          }}
          onDelete={() => void drop(ids)}
          onExport={() => go({ at: 'packs' })}
          onNone={reports.selectNone}
        />
      )}
    </main>
  );
}
