import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MatchSummary } from '../../lib/browser';
import type { Row } from '../../lib/corpus';
import { failureKey } from '../failures';
import { FeedsPanel } from '../feeds/FeedsPanel';
import { useKeptFocus } from '../kept-focus';
import { StatusLine, type Told } from '../StatusLine';
import { useWords, type Words, WordsContext } from '../words';
import type { LibraryActions } from './actions';
import { type Doings, doingsOf } from './doings';
import { useDroppedFiles } from './drop-files';
import { GoneNote } from './GoneNote';
import { IndexingNote } from './IndexingNote';
import { type Jobs, useJobs } from './jobs';
import { LossNote } from './LossNote';
import { Navigation } from './Navigation';
import { PacksPanel } from './PacksPanel';
import { ReportPage } from './ReportPage';
import { ReportsPanel } from './ReportsPanel';
import { onlyRelated, type Reports, useReports } from './reports';
import { type Route, useRoute } from './route';
import { SettingsPanel } from './SettingsPanel';
import { ToFullPage } from './ToFullPage';
import { WorkBar } from './WorkBar';

interface LibraryAppProps {
  readonly words: Words;
  readonly actions: LibraryActions;
}

/** The library page: the reports that the reader holds, one of them, some of them compared, feeds, packs, settings. */
export function LibraryApp({ words, actions }: LibraryAppProps): JSX.Element {
  useKeptFocus();
  const [route, go] = useRoute();
  const [told, setTold] = useState<Told | null>(null);
  const tell = (text: string, undo: (() => void) | null = null) => setTold({ text, quiet: false, undo });
  const doings = doingsOf(actions, words, tell, (error) => tell(words.t(failureKey(error))));
  return (
    <WordsContext.Provider value={words}>
      <Navigation at={route.at} onHelp={() => void actions.openHelp()} />
      <Screen route={route} go={go} actions={actions} doings={doings} tell={tell} />
      <WorkBar actions={actions} />
      <StatusLine told={told} onDismiss={() => setTold(null)} />
    </WordsContext.Provider>
  );
}

interface ScreenProps {
  readonly route: Route;
  readonly go: (to: Route) => void;
  readonly actions: LibraryActions;
  readonly doings: Doings;
  readonly tell: (text: string, undo?: (() => void) | null) => void;
}

function Screen({ route, go, actions, doings, tell }: ScreenProps): JSX.Element {
  const { t } = useWords();
  const reports = useReports(actions);
  const jobs = useJobs(actions);
  const dropping = useDroppedFiles(([first, ...others]) => {
    if (!first) return;
    if (!jobs.importFile(first) || others.length > 0) tell(t('packOneByOne'));
    go({ at: 'packs' });
  });
  return (
    <>
      <LossNote actions={actions} stamp={reports.listing.is} />
      <GoneNote actions={actions} doings={doings} stamp={reports.listing} />
      <IndexingNote actions={actions} stamp={reports.listing} />
      {dropping && <p class="dropping">{t('packDropHere')}</p>}
      <Part route={route} go={go} actions={actions} doings={doings} tell={tell} reports={reports} jobs={jobs} />
    </>
  );
}

function Part({
  route,
  go,
  actions,
  doings,
  tell,
  reports,
  jobs,
}: ScreenProps & { readonly reports: Reports; readonly jobs: Jobs }): JSX.Element {
  const showRelated = (id: string, title: string | null, related: readonly MatchSummary[]): void => {
    reports.ask(onlyRelated(id, title, related));
    go({ at: 'reports' });
  };
  if (route.at === 'report') {
    const { id } = route;
    const onRelated = (title: string | null, related: readonly MatchSummary[]) => showRelated(id, title, related);
    return <ReportPage key={id} id={id} actions={actions} doings={doings} stamp={reports.listing} go={go} onRelated={onRelated} />;
  }
  if (route.at === 'compare')
    return <ToFullPage key={JSON.stringify(route.refs)} refs={route.refs} left={reports.left} actions={actions} />;
  if (route.at === 'feeds') return <FeedsPanel actions={actions.feeds} tell={tell} />;
  if (route.at === 'packs') return <PacksPanel reports={reports} actions={actions} jobs={jobs} doings={doings} go={go} />;
  if (route.at === 'settings') return <SettingsPanel actions={actions} doings={doings} stamp={reports.listing} />;
  const lookForRelated = ({ id, title }: Row) => doings.attempt(async () => showRelated(id, title, await actions.related(id)));
  return <ReportsPanel reports={reports} doings={doings} go={go} onRelated={(row) => void lookForRelated(row)} />;
}
