import type { JSX } from 'preact';
import { Failed } from '../Failed';
import { Loading } from '../Loading';
import type { PartProps } from './CompareApp';
import { Gone } from './Gone';
import { tabOf } from './PairPage';
import { placesOf } from './route';
import { Table } from './Table';
import { useAsked } from './use-asked';

/** Three texts or more, fact by fact. */
export function TablePage(props: PartProps): JSX.Element {
  const { route, actions } = props;
  const tab = tabOf(route.places);
  const ids = route.places.flatMap((place) => ('report' in place ? [place.report] : []));
  const [table, retry] = useAsked('table', () => actions.table(tab, ids));
  if (table.is === 'loading') return <Loading />;
  if (table.is === 'failed') return <Failed error={table.error} onRetry={retry} />;
  if (table.value === null) return <Gone {...props} tab={tab} shows={null} />;
  return <Table {...props} table={table.value} again={retry} places={placesOf(table.value.reports, tab)} />;
}
