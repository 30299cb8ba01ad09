import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ComparisonView } from '../lib/browser';
import { outletInWords, reportName } from './citation';
import { Differences } from './Differences';
import { Failed } from './Failed';
import { Headlines } from './Headlines';
import { HighlightControl } from './HighlightControl';
import { Loading } from './Loading';
import { Notice } from './Notice';
import { relationKey } from './relations';
import type { Session } from './session';
import { summaryInWords } from './summary';
import { useWords } from './words';

interface CompareViewProps {
  readonly reportId: string;
  readonly session: Session;
}

/** The page beside one report. */
export function CompareView({ reportId, session }: CompareViewProps): JSX.Element {
  const { t } = useWords();
  const { comparison, back, choose } = session;
  return (
    <>
      <nav class="bar">
        <button type="button" class="quiet back" onClick={back}>
          <span class="arrow" aria-hidden="true" />
          {t('back')}
        </button>
      </nav>
      {comparison.is === 'loading' && <Loading />}
      {comparison.is === 'failed' && <Failed error={comparison.error} onRetry={() => choose(reportId)} />}
      {comparison.is === 'ready' && comparison.value === null && <Notice title={t('goneTitle')} text={t('goneText')} />}
      {comparison.is === 'ready' && comparison.value !== null && <Shown shown={comparison.value} session={session} />}
    </>
  );
}

function Shown({ shown, session }: { readonly shown: ComparisonView; readonly session: Session }): JSX.Element {
  const words = useWords();
  const { citation, relation } = shown.match;
  const heading = useRef<HTMLHeadingElement>(null);
  // The screen changed under the reader: they begin at its top, and the focus goes to what is new.
  useEffect(() => {
    document.documentElement.scrollTop = 0;
    heading.current?.focus({ preventScroll: true });
  }, []);
  const on = session.painted?.reportId === citation.id;
  return (
    <main class="comparison">
      <header class="answer">
        <p class="eyebrow">{words.t(relationKey(relation))}</p>
        <h1 ref={heading} tabIndex={-1}>
          {words.t('comparedWith', [citation.outlet === null ? words.t('unnamedReport') : outletInWords(citation, words)])}
        </h1>
        <p class="sources">{summaryInWords(shown, words)}</p>
      </header>
      <Headlines shown={shown} other={reportName(citation, words, 'column')} />
      <HighlightControl
        on={on}
        unplaced={on ? (session.painted?.unplaced ?? 0) : 0}
        onToggle={(next) => session.highlight(next ? citation.id : null)}
      />
      {shown.b.statements !== null && <p class="note">{words.t('statementsNote')}</p>}
      <Differences shown={shown} onJump={session.jump} />
    </main>
  );
}
