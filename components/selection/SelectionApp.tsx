import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComparisonView, SelectionView } from '../../lib/browser';
import { reportName } from '../citation';
import { Differences } from '../Differences';
import { Failed } from '../Failed';
import { FirstSideContext } from '../first-side';
import { Loading } from '../Loading';
import { Notice } from '../Notice';
import type { Asked } from '../session';
import { useWords, type Words, WordsContext } from '../words';
import type { SelectionActions } from './actions';
import { SelectionList } from './SelectionList';

interface SelectionAppProps {
  readonly words: Words;
  readonly view: SelectionView;
  readonly actions: SelectionActions;
}

/** Who else has what the reader has selected, or the comparison with one of them. */
export function SelectionApp({ words, view, actions }: SelectionAppProps): JSX.Element {
  const [chosen, setChosen] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const choose = (id: string | null): void => {
    if (id === null) setLast(chosen);
    setChosen(id);
  };
  return (
    <WordsContext.Provider value={words}>
      {chosen === null ? (
        <SelectionList view={view} last={last} onChoose={choose} onBack={actions.back} />
      ) : (
        <Beside key={chosen} id={chosen} inPage={view.place !== null} actions={actions} onBack={() => choose(null)} />
      )}
    </WordsContext.Provider>
  );
}

interface BesideProps {
  readonly id: string;
  /** Whether the selection is a part of the tab's article, which the full page shows whole. */
  readonly inPage: boolean;
  readonly actions: SelectionActions;
  readonly onBack: () => void;
}

/** The selection beside one report. */
function Beside({ id, inPage, actions, onBack }: BesideProps): JSX.Element {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked<ComparisonView | null>>({ is: 'loading' });
  const ask = (): void => {
    setAsked({ is: 'loading' });
    actions.compare(id).then(
      (value) => setAsked({ is: 'ready', value }),
      (error: unknown) => setAsked({ is: 'failed', error }),
    );
  };
  useEffect(ask, []);
  return (
    <>
      <nav class="bar">
        <button type="button" class="quiet back" onClick={onBack}>
          <span class="arrow" aria-hidden="true" />
          {t('back')}
        </button>
        {inPage && (
          <button type="button" class="quiet to-full" onClick={() => void actions.openFull(id)}>
            {t('fullOpen')}
          </button>
        )}
      </nav>
      {asked.is === 'loading' && <Loading />}
      {asked.is === 'failed' && <Failed error={asked.error} onRetry={ask} />}
      {asked.is === 'ready' &&
        (asked.value === null ? <Notice title={t('goneTitle')} text={t('goneText')} /> : <Shown shown={asked.value} />)}
    </>
  );
}

function Shown({ shown }: { readonly shown: ComparisonView }): JSX.Element {
  const words = useWords();
  const { facts, passages } = shown.comparison;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <main class="comparison">
      <header class="answer">
        <p class="eyebrow">{words.t('menuSelected')}</p>
        <h1 ref={heading} tabIndex={-1}>
          {words.t('comparedWith', [reportName(shown.match.citation, words, 'sentence')])}
        </h1>
      </header>
      {facts.length + passages.length === 0 && <p class="note">{words.t('menuNoDifference')}</p>}
      <FirstSideContext.Provider value={words.t('menuSelected')}>
        <Differences shown={shown} onJump={null} />
      </FirstSideContext.Provider>
    </main>
  );
}
