import type { JSX } from 'preact';
import { useWords } from '../words';
import type { LibraryActions } from './actions';
import type { Doings } from './doings';
import { ExportBox, type What } from './ExportBox';
import { ImportBox } from './ImportBox';
import type { Jobs } from './jobs';
import { PackList } from './PackList';
import { EVERYTHING, type Reports } from './reports';
import type { Route } from './route';
import { SubscriptionsBox, useSubscriptions } from './SubscriptionsBox';

interface PacksPanelProps {
  readonly reports: Reports;
  readonly actions: LibraryActions;
  readonly jobs: Jobs;
  readonly doings: Doings;
  readonly go: (to: Route) => void;
}

/** Packs: import, export, and those that the library has. */
export function PacksPanel({ reports, actions, jobs, doings, go }: PacksPanelProps): JSX.Element {
  const { t } = useWords();
  const { listing, found, selected } = reports;
  const [subscriptions, readSubscriptions] = useSubscriptions(actions, doings);
  const followed = new Set(subscriptions.map(({ address }) => `pack:${address}`));
  const list = listing.is === 'ready' ? listing.value.list : null;
  const packs = (list?.facets().sources ?? []).flatMap(([source, count]) =>
    source.startsWith('pack:') && !followed.has(source) ? [[source.slice('pack:'.length), count] as const] : [],
  );
  const idsOf = (what: What): readonly string[] | null => {
    if (what === 'all') return null;
    return what === 'selected' ? [...selected] : Array.from(found, (index) => list?.at(index)?.id ?? '');
  };
  const show = (pack: string): void => {
    reports.ask({ ...EVERYTHING, filter: { ...EVERYTHING.filter, source: `pack:${pack}` } });
    go({ at: 'reports' });
  };
  return (
    <main class="library-main panel">
      <h1>{t('libraryPacks')}</h1>
      <ImportBox jobs={jobs} onBusy={() => doings.tell(t('packOneByOne'))} onTakeOut={(ids) => void doings.drop(ids)} onShow={show} />
      <PackList packs={packs} onShow={show} onRemove={(pack) => void doings.dropPack(pack)} />
      <SubscriptionsBox packs={subscriptions} actions={actions} doings={doings} onChange={readSubscriptions} />
      <ExportBox
        jobs={jobs}
        counts={{ all: listing.is === 'ready' ? listing.value.total : 0, found: found.length, selected: selected.size }}
        idsOf={idsOf}
      />
    </main>
  );
}
