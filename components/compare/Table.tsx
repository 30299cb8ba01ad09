import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { FactsTable } from '../../lib/browser';
import { namesOf } from '../side-names';
import { useWords } from '../words';
import { WrongList } from '../wrong/WrongList';
import type { PartProps } from './CompareApp';
import { FactsMatrix } from './FactsMatrix';
import { FactsTableView } from './FactsTableView';
import { PrintedCitations } from './PrintedCitations';
import { type Place, routeTo } from './route';
import { ShareBox } from './ShareBox';
import { TableFilters } from './TableFilters';
import { chosenRows } from './table-filter';

/** Up to so many texts the table itself is seen at a glance. */
const FEW = 5;

interface TableProps extends PartProps {
  readonly table: FactsTable;
  /** Where each of its reports is found. */
  readonly places: readonly Place[];
  /** Asks for the table anew. */
  readonly again: () => void;
}

/** Several texts fact by fact: as a picture, and in their words. */
export function Table({ table, places, again, route, actions, go, look, tell, fail }: TableProps): JSX.Element {
  const words = useWords();
  const { t, plural } = words;
  const { reports, hidden } = table;
  const names = namesOf(
    reports.map(({ side }) => side),
    words,
  );
  const rows = useMemo(() => chosenRows(table.rows, route), [table, route.show, route.kind, route.lacks]);
  const missing = route.places.length - reports.length;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = t('storyTableTitle');
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main class="full table">
      <header class="answer">
        <h1 ref={heading} tabIndex={-1}>
          {plural('libraryTableTitle', reports.length)}
        </h1>
        <p class="sources">{words.list(names)}</p>
        {missing > 0 && <p class="note warned">{plural('storyMissing', missing)}</p>}
        {table.rows.length === 0 && <p class="note">{t('libraryTableEmpty')}</p>}
      </header>
      <ShareBox what={{ table }} actions={actions} tell={tell} />
      {table.rows.length > 0 && (
        <section class="table-part" aria-labelledby="table-heading">
          <h2 id="table-heading">{t('fullFacts')}</h2>
          <TableFilters rows={table.rows} names={names} route={route} look={look} />
          <p class="count" role="status">
            {plural('fullFactsShown', rows.length)}
          </p>
          {hidden.length > 0 && (
            <details class="hidden-facts">
              <summary>{plural('wrongTable', hidden.length)}</summary>
              <WrongList marks={hidden} onUnmark={({ key }) => void actions.wrong.unmark(key).then(again, fail)} />
            </details>
          )}
          {reports.length > FEW && <FactsMatrix table={table} rows={rows} places={places} />}
          <h3 class="unseen">{t('storyTable')}</h3>
          <p class="note">{t('libraryTableNote')}</p>
          <FactsTableView
            table={table}
            rows={rows}
            names={names}
            places={places}
            onPair={(other) => go(routeTo([places[0], places[other]].flatMap((place) => place ?? [])))}
          />
        </section>
      )}
      <PrintedCitations citations={reports.map(({ citation }) => citation)} />
    </main>
  );
}
