import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ComparisonView, TabView } from '../../lib/browser';
import { Failed } from '../Failed';
import { Loading } from '../Loading';
import type { CompareActions } from './actions';
import type { PartProps } from './CompareApp';
import { Gone } from './Gone';
import { Pair } from './Pair';
import { markOf, type Place } from './route';
import { useAsked } from './use-asked';

/** Two texts side by side. */
export function PairPage(props: PartProps): JSX.Element {
  const { route, actions, look } = props;
  const tab = tabOf(route.places);
  const [pair, retry] = useAsked('pair', () => comparePlaces(actions, route.places));
  // The comparison first: it is what the reader waits for.
  const waited = pair.is === 'loading' ? 'not yet' : 'now';
  const [view] = useAsked(waited, async (): Promise<TabView | null> => (tab === null || waited === 'not yet' ? null : actions.view(tab)));
  const seen = view.is === 'ready' && view.value?.state === 'article' ? view.value : null;
  useEffect(() => {
    // Nothing of a private window goes into an address.
    if (seen && !seen.private && pair.is === 'ready' && pair.value !== null && route.of === null)
      look({ of: markOf(seen.article.url), held: seen.keptId });
  }, [seen, pair]);
  if (pair.is === 'loading') return <Loading />;
  if (pair.is === 'failed') return <Failed error={pair.error} onRetry={retry} />;
  if (pair.value === null) return <Gone {...props} tab={tab} shows={seen} />;
  return (
    <Pair
      {...props}
      shown={pair.value}
      tab={tab}
      story={seen}
      other={seen !== null && route.of !== null && markOf(seen.article.url) !== route.of}
    />
  );
}

/** The tab among some places; null: none. */
export function tabOf(places: readonly Place[]): number | null {
  const place = places.find((one) => 'tab' in one);
  return place && 'tab' in place ? place.tab : null;
}

async function comparePlaces(actions: CompareActions, [a, b]: readonly Place[]): Promise<ComparisonView | null> {
  if (!a || !b) return null;
  if ('report' in a && 'report' in b)
    return actions.compareHeld({ id: a.report, version: a.version }, { id: b.report, version: b.version });
  const [first, second] = 'tab' in a ? [a, b] : [b, a];
  if (!('tab' in first)) return null;
  if ('tab' in second) return actions.compareTab(first.tab, { tab: second.tab });
  if ('earlier' in second) return actions.compareTab(first.tab, { version: second.earlier });
  return second.version === null ? actions.compareTab(first.tab, { report: second.report }) : null;
}
