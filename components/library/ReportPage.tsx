import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HeldReport, MatchSummary } from '../../lib/browser';
import type { Report } from '../../lib/corpus';
import { Content } from '../Content';
import { agencyInWords, outletInWords, publishedInWords } from '../citation';
import { Failed } from '../Failed';
import { Loading } from '../Loading';
import { Notice } from '../Notice';
import type { Asked } from '../session';
import { useWords } from '../words';
import type { LibraryActions } from './actions';
import { BackBar } from './BackBar';
import type { Doings } from './doings';
import { RelatedBox } from './RelatedBox';
import type { Route } from './route';
import { dayInWords, factsOf } from './row-words';
import { Tags } from './Tags';

interface ReportPageProps {
  readonly id: string;
  readonly actions: LibraryActions;
  readonly doings: Doings;
  /** Another than before: the library has changed, and the report is read anew. */
  readonly stamp: unknown;
  readonly go: (to: Route) => void;
  /** Shows a report in the list, with those that have to do with it. */
  readonly onRelated: (title: string | null, related: readonly MatchSummary[]) => void;
}

/** One report, with its text and its earlier versions. */
export function ReportPage({ id, actions, doings, stamp, go, onRelated }: ReportPageProps): JSX.Element {
  const { t } = useWords();
  const [held, setHeld] = useState<Asked<HeldReport | null>>({ is: 'loading' });
  const read = () => {
    actions.report(id).then(
      (value) => setHeld({ is: 'ready', value }),
      (error: unknown) => setHeld({ is: 'failed', error }),
    );
  };
  useEffect(read, [id, stamp]);
  const drop = async (): Promise<void> => {
    if (await doings.drop([id])) go({ at: 'reports' });
  };
  return (
    <>
      <BackBar />
      {held.is === 'loading' && <Loading />}
      {held.is === 'failed' && <Failed error={held.error} onRetry={read} />}
      {held.is === 'ready' && held.value === null && <Notice title={t('libraryGoneTitle')} text={t('libraryGoneText')} />}
      {held.is === 'ready' && held.value !== null && (
        <Shown held={held.value} actions={actions} doings={doings} onDrop={() => void drop()} go={go} onRelated={onRelated} />
      )}
    </>
  );
}

interface ShownProps extends Pick<ReportPageProps, 'actions' | 'doings' | 'go' | 'onRelated'> {
  readonly held: HeldReport;
  readonly onDrop: () => void;
}

function Shown({ held, actions, doings, onDrop, go, onRelated }: ShownProps): JSX.Element {
  const words = useWords();
  const { report, row, versions, bounded } = held;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const agency = agencyInWords(report, words);
  const byline = report.byline;
  return (
    <main class="library-main reading">
      <header>
        <p class="facts">
          <span class={report.outlet === null ? 'outlet unstated' : 'outlet'}>{outletInWords(report, words)}</span>
          {agency !== null && <span>{agency}</span>}
          <span>{publishedInWords(report, words) ?? words.t('dateNotStated')}</span>
          {byline !== null && (
            <span>
              <Content text={byline} language={report.language} />
            </span>
          )}
          <span>{words.plural('libraryWords', row.words)}</span>
        </p>
        <h1 ref={heading} tabIndex={-1} class="title">
          {report.title === null ? words.t('noTitle') : <Content text={report.title} language={report.language} />}
        </h1>
        <p class="facts">
          <span>{words.t('libraryAdded', [dayInWords(row.added, words)])}</span>
          {factsOf(row, words).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </header>
      <div class="controls">
        {report.url !== null && /^https?:\/\//.test(report.url) && (
          <a class="button" href={report.url} target="_blank" rel="noreferrer noopener" title={words.t('libraryOpenPageHint')}>
            {words.t('libraryOpenPage')}
          </a>
        )}
        <button type="button" onClick={onDrop}>
          {words.t('libraryDelete')}
        </button>
      </div>
      <Tags tags={row.tags} onAdd={(tag) => void doings.tag([row.id], [tag])} onRemove={(tag) => void doings.tag([row.id], [], [tag])} />
      {versions.length > 0 && (
        <section class="versions">
          <h2>{words.t('libraryEarlier')}</h2>
          {bounded && <p class="note">{words.plural('keptVersionsBound', versions.length)}</p>}
          <ul>
            {versions.toReversed().map(({ n, seen }) => (
              <li key={n}>
                <span>{words.t('libraryEarlierSeen', [dayInWords(seen, words)])}</span>{' '}
                <button
                  type="button"
                  class="quiet"
                  onClick={() =>
                    go({
                      at: 'compare',
                      refs: [
                        { id: row.id, version: null },
                        { id: row.id, version: n },
                      ],
                    })
                  }
                >
                  {words.t('libraryCompareVersion')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Text report={report} />
      <RelatedBox id={row.id} actions={actions} go={go} onShow={(related) => onRelated(report.title, related)} />
    </main>
  );
}

/** The report's words, or ours where those are not held. */
function Text({ report }: { readonly report: Report }): JSX.Element {
  const { t } = useWords();
  if ('text' in report) {
    return (
      <div class="report-text" lang={report.language ?? undefined} dir="auto">
        {report.text.split(/\n+/).map((paragraph, i) => (
          <p key={i} dir="auto">
            {paragraph}
          </p>
        ))}
      </div>
    );
  }
  if (report.statements.length === 0) return <p class="note">{t('libraryFingerprintOnly')}</p>;
  return (
    <>
      <p class="note">{t('libraryOurStatements')}</p>
      <ul class="ours">
        {report.statements.map((statement, i) => (
          <li key={i} class="statement">
            <Content text={statement.text} language={report.language} />
          </li>
        ))}
      </ul>
    </>
  );
}
