import type { JSX } from 'preact';
import type { TabView } from '../../lib/browser';
import { Notice } from '../Notice';
import { useWords } from '../words';
import type { PartProps } from './CompareApp';
import { hashOf, routeTo } from './route';

interface GoneProps extends PartProps {
  readonly tab: number | null;
  /** What the tab shows instead; null: no article, or nothing. */
  readonly shows: Extract<TabView, { state: 'article' }> | null;
}

/** One of the texts is not there any more: says so, and offers what is. */
export function Gone({ route, actions, fail, tab, shows }: GoneProps): JSX.Element {
  const { t } = useWords();
  const reports = route.places.filter((place) => 'report' in place);
  const held = route.held === null ? null : { report: route.held, version: null };
  return (
    <Notice title={t('fullGoneTitle')} text={t(tab === null ? 'fullGoneReport' : 'fullGoneTab')}>
      <ul class="offers">
        {held && reports.length > 0 && (
          <li>
            <a href={hashOf(routeTo([held, ...reports]))}>{t('fullGoneHeld')}</a>
          </li>
        )}
        {tab !== null && shows && (
          <li>
            <a href={hashOf(routeTo([{ tab }]))}>{t('fullGoneShows')}</a>
          </li>
        )}
      </ul>
      <button type="button" class="primary" onClick={() => void actions.openLibrary().catch(fail)}>
        {t('openLibrary')}
      </button>
    </Notice>
  );
}
