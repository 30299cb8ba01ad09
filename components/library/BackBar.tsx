import type { JSX } from 'preact';
import { useWords } from '../words';
import { hashOf } from './route';

/** The way back to the list, which is as it was left. */
export function BackBar(): JSX.Element {
  const { t } = useWords();
  return (
    <nav class="bar">
      <a class="back" href={hashOf({ at: 'reports' })}>
        <span class="arrow" aria-hidden="true" />
        {t('libraryBack')}
      </a>
    </nav>
  );
}
