import type { JSX } from 'preact';
import { FactsTableView } from '../FactsTableView';
import { Failed } from '../Failed';
import { Loading } from '../Loading';
import type { PartProps } from './CompareApp';
import { Gone } from './Gone';
import { tabOf } from './PairPage';
import { type Place, routeTo } from './route';
import { ShareBox } from './ShareBox';
import { useAsked } from './use-asked';

/** Three texts or more, fact by fact. */
export function TablePage(props: PartProps): JSX.Element {
  const { route, actions, go, tell } = props;
  const tab = tabOf(route.places);
  const ids = route.places.flatMap((place) => ('report' in place ? [place.report] : []));
  const [table, retry] = useAsked('table', () => actions.table(tab, ids));
  if (table.is === 'loading') return <Loading />;
  if (table.is === 'failed') return <Failed error={table.error} onRetry={retry} />;
  if (table.value === null) return <Gone {...props} tab={tab} shows={null} />;
  // The article of the tab stands first; it is no report that is held by an id.
  const placeOf = (id: string): Place =>
    tab !== null && id === table.value?.reports[0]?.citation.id ? { tab } : { report: id, version: null };
  return (
    <FactsTableView table={table.value} onPair={(pair) => go(routeTo(pair.map(placeOf)))}>
      <ShareBox what={{ table: table.value }} actions={actions} tell={tell} />
    </FactsTableView>
  );
}
