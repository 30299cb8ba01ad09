import type { JSX } from 'preact';
import type { TableRow } from '../../lib/compare';
import { type Key, useWords } from '../words';
import { CountedChoice } from './CountedChoice';
import { KindChoice } from './KindChoice';
import type { Route } from './route';
import { countRows, TABLE_SHOWS, type TableShow, tableShow } from './table-filter';

const SHOW_NAMES: Readonly<Record<TableShow, Key>> = {
  all: 'fullShowAll',
  differs: 'fullShowDiffers',
  both: 'storyShowAlike',
  alone: 'storyShowAlone',
};

interface TableFiltersProps {
  readonly rows: readonly TableRow[];
  readonly names: readonly string[];
  readonly route: Pick<Route, 'show' | 'kind' | 'lacks'>;
  readonly look: (change: Partial<Route>) => void;
}

/** Which facts of a table are shown; it stands in the page's address. */
export function TableFilters({ rows, names, route, look }: TableFiltersProps): JSX.Element {
  const { t } = useWords();
  const counts = countRows(rows, route, names.length);
  return (
    <div class="filters">
      <CountedChoice
        label={t('fullShow')}
        value={tableShow(route.show)}
        options={TABLE_SHOWS.map((show) => ({ value: show, name: t(SHOW_NAMES[show]), count: counts.show[show] }))}
        onChoose={(show) => look({ show })}
      />
      <KindChoice facts={rows} kind={route.kind} countOf={(kind) => counts.kind.get(kind) ?? 0} look={look} />
      <CountedChoice
        label={t('storyLacks')}
        value={route.lacks}
        options={[
          { value: null, name: t('storyLacksNone'), count: null },
          ...names.map((name, i) => ({ value: i, name, count: counts.lacks[i] ?? 0 })),
        ]}
        onChoose={(lacks) => look({ lacks })}
      />
    </div>
  );
}
