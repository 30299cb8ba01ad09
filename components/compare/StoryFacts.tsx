import type { JSX } from 'preact';
import type { FactsTable } from '../../lib/browser';
import { failureKey } from '../failures';
import type { Asked } from '../session';
import { useWords } from '../words';
import { FactsMatrix } from './FactsMatrix';
import { hashOf, type Place, placesOf, routeTo } from './route';

interface StoryFactsProps {
  readonly tab: number;
  readonly table: Asked<FactsTable | null>;
  readonly places: readonly Place[];
}

/** Which outlet gives which fact of the story, and the way to their words. */
export function StoryFacts({ tab, table, places }: StoryFactsProps): JSX.Element | null {
  const { t, plural } = useWords();
  const rows = table.is === 'ready' ? (table.value?.rows ?? []) : [];
  return (
    <section class="story-facts" aria-labelledby="matrix-heading" aria-busy={table.is === 'loading'}>
      <h2 id="matrix-heading">{t('storyMatrix')}</h2>
      <p>
        <a class="button" href={hashOf(routeTo(places))}>
          {plural('fullTableOf', places.length)}
        </a>
      </p>
      <p class="note" role="status">
        {table.is === 'loading' && t('storyComparing')}
        {table.is === 'failed' && t(failureKey(table.error))}
        {table.is === 'ready' && rows.length < 2 && t('libraryTableEmpty')}
      </p>
      {table.is === 'ready' && table.value && <FactsMatrix table={table.value} rows={rows} places={placesOf(table.value.reports, tab)} />}
    </section>
  );
}
