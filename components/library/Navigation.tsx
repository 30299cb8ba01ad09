import type { JSX } from 'preact';
import { type Key, useWords } from '../words';
import { hashOf, PARTS, type Part, type Route } from './route';

const NAMES: Readonly<Record<Part, Key>> = {
  reports: 'libraryReports',
  feeds: 'feedsTitle',
  packs: 'libraryPacks',
  settings: 'librarySettings',
};

/** The parts of the library page. */
export function Navigation({ at, onHelp }: { readonly at: Route['at']; readonly onHelp: () => void }): JSX.Element {
  const { t } = useWords();
  const within = at === 'report' || at === 'compare' ? 'reports' : at;
  return (
    <header class="library-head">
      <p class="library-name">{t('libraryTitle')}</p>
      <nav aria-label={t('librarySections')}>
        <ul>
          {PARTS.map((part) => (
            <li key={part}>
              <a href={hashOf({ at: part })} aria-current={part === within ? 'page' : undefined}>
                {t(NAMES[part])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" class="quiet to-help" onClick={onHelp}>
        {t('helpOpen')}
      </button>
    </header>
  );
}
