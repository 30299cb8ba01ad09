import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ComparisonView } from '../lib/browser';
import { otherName, outletInWords } from './citation';
import { Differences } from './Differences';
import { Failed } from './Failed';
import { Headlines } from './Headlines';
import { HighlightControl } from './HighlightControl';
import { Loading } from './Loading';
import { Notice } from './Notice';
import { relationKey } from './relations';
import type { Chosen, Session } from './session';
import { briefInWords } from './summary';
import { type Key, useWords } from './words';
import { toldNow, WrongContext } from './wrong/use-wrong';

interface CompareViewProps {
  readonly chosen: Chosen;
  readonly session: Session;
}

/** What is said over a comparison with a text that is not a report of the corpus. */
const AGAINST: Readonly<Record<ComparisonView['against']['is'], Key | null>> = {
  report: null,
  version: 'keptAgainstVersion',
  tab: 'keptAgainstTab',
  pasted: 'keptAgainstPasted',
};

/** The page beside one report, or another text. */
export function CompareView({ chosen, session }: CompareViewProps): JSX.Element {
  const { t } = useWords();
  const { comparison, back, retry } = session;
  return (
    <>
      <nav class="bar">
        <button type="button" class="quiet back" onClick={back}>
          <span class="arrow" aria-hidden="true" />
          {t('back')}
        </button>
        {session.openFull && (
          <button type="button" class="quiet to-full" onClick={session.openFull}>
            {t('fullOpen')}
          </button>
        )}
      </nav>
      {comparison.is === 'loading' && <Loading />}
      {comparison.is === 'failed' && <Failed error={comparison.error} onRetry={retry} />}
      {comparison.is === 'ready' && comparison.value === null && <Notice title={t('goneTitle')} text={t('goneText')} />}
      {comparison.is === 'ready' && comparison.value !== null && (
        <WrongContext.Provider value={session.wrong}>
          <Shown shown={comparison.value} chosen={chosen} session={session} />
        </WrongContext.Provider>
      )}
    </>
  );
}

function Shown({
  shown,
  chosen,
  session,
}: {
  readonly shown: ComparisonView;
  readonly chosen: Chosen;
  readonly session: Session;
}): JSX.Element {
  const words = useWords();
  const { citation, relation } = shown.match;
  const report = citation.outlet === null ? words.t('unnamedReport') : outletInWords(citation, words);
  const named = shown.against.is === 'report' || shown.against.is === 'tab' ? report : otherName(shown, words, 'sentence');
  const heading = useRef<HTMLHeadingElement>(null);
  // The screen changed under the reader: they begin at its top, and the focus goes to what is new.
  useLayoutEffect(() => {
    document.documentElement.scrollTop = 0;
    heading.current?.focus({ preventScroll: true });
  }, []);
  const on = session.painted?.reportId === shown.name;
  return (
    <main class="comparison">
      <header class="answer">
        {shown.against.is === 'report' && <p class="eyebrow">{words.t(relationKey(relation))}</p>}
        {AGAINST[shown.against.is] !== null && <p class="eyebrow">{words.t(AGAINST[shown.against.is] as Key)}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {words.t('comparedWith', [named])}
        </h1>
        <p class="sources">{briefInWords(toldNow(shown, session.wrong), words)}</p>
      </header>
      <Headlines shown={shown} other={otherName(shown, words, 'column')} />
      <HighlightControl
        on={on}
        unplaced={on ? (session.painted?.unplaced ?? []) : []}
        cards={session.painted?.cards ?? true}
        language={shown.a.language}
        onToggle={(next) => session.highlight(next ? chosen : null)}
      />
      {shown.b.statements !== null && shown.b.statements.length > 0 && <p class="note">{words.t('statementsNote')}</p>}
      <Differences shown={shown} onJump={session.jump} />
    </main>
  );
}
