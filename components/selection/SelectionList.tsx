import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SelectionMatch, SelectionView } from '../../lib/browser';
import { Content } from '../Content';
import { outletInWords, publishedInWords } from '../citation';
import { LongList } from '../LongList';
import { beginningOf } from '../snippet';
import { type Key, useWords, type Words } from '../words';

/** Characters of the selection that are shown, so that the reader knows it again. */
const SHOWN = 240;
/** Rows that are shown at once. */
const FIRST = 8;

const GROUPS: readonly { readonly has: SelectionMatch['has']; readonly heading: Key }[] = [
  { has: 'all', heading: 'menuHasAll' },
  { has: 'some', heading: 'menuHasSome' },
  { has: 'event', heading: 'menuHasEvent' },
];

interface SelectionListProps {
  readonly view: SelectionView;
  /** Report that was compared last: the focus goes back to its row. */
  readonly last: string | null;
  readonly onChoose: (reportId: string) => void;
  readonly onBack: () => void;
}

/** Which reports have the selected words. */
export function SelectionList({ view, last, onChoose, onBack }: SelectionListProps): JSX.Element {
  const words = useWords();
  const { t, plural } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => ((last !== null && document.getElementById(`selected-${last}`)) || heading.current)?.focus(), []);
  const text = beginningOf(view.text, SHOWN);
  return (
    <>
      <nav class="bar">
        <button type="button" class="quiet back" onClick={onBack}>
          <span class="arrow" aria-hidden="true" />
          {t('menuBack')}
        </button>
      </nav>
      <main class="selection">
        <header class="answer">
          <p class="eyebrow">{t('menuSelected')}</p>
          <h1 ref={heading} tabIndex={-1}>
            {answerOf(view, words)}
          </h1>
        </header>
        {view.text === '' ? (
          <p class="note">{t('menuNothingText')}</p>
        ) : (
          <blockquote class="printed">
            <Content text={text} language={view.language} />
          </blockquote>
        )}
        {view.text !== '' && view.least !== null && <p class="note">{plural('menuShortText', view.words, [words.number(view.least)])}</p>}
        {view.cut && <p class="note">{t('menuCut')}</p>}
        <p class="hint">{t('menuKept')}</p>
        {GROUPS.map(({ has, heading }) => (
          <Group key={has} heading={t(heading)} of={view} found={view.found.filter((one) => one.has === has)} onChoose={onChoose} />
        ))}
      </main>
    </>
  );
}

/** The answer in one line. */
function answerOf({ text, least, found, held }: SelectionView, { t, plural }: Words): string {
  if (text === '') return t('menuNothingTitle');
  if (least !== null) return t('menuShortTitle');
  const count = (has: SelectionMatch['has']): number => found.filter((one) => one.has === has).length;
  if (count('all') > 0) return plural('menuAll', count('all'));
  if (count('some') > 0) return plural('menuSome', count('some'));
  return count('event') > 0 ? plural('menuEvent', count('event')) : plural('menuNone', held);
}

interface GroupProps {
  readonly heading: string;
  readonly of: SelectionView;
  readonly found: readonly SelectionMatch[];
  readonly onChoose: (reportId: string) => void;
}

function Group({ heading, of, found, onChoose }: GroupProps): JSX.Element | null {
  const words = useWords();
  if (found.length === 0) return null;
  return (
    <section class="group">
      <div class="group-head">
        <h2>{heading}</h2>
        <span class="count">{words.number(found.length)}</span>
      </div>
      <LongList
        class="rows"
        items={found}
        first={FIRST}
        show={({ citation, shared }) => (
          <article class="row">
            <div class="row-head">
              <h3>
                <button type="button" class="open" id={`selected-${citation.id}`} onClick={() => onChoose(citation.id)}>
                  <span class="outlet">{outletInWords(citation, words)}</span>
                  <span class="title">
                    {citation.title === null ? words.t('noTitle') : <Content text={citation.title} language={citation.language} />}
                  </span>
                </button>
              </h3>
              <p class="facts">
                <span>{publishedInWords(citation, words) ?? words.t('dateNotStated')}</span>
                {shared > 0 && <span>{words.t('menuShared', [words.number(shared), words.number(of.words)])}</span>}
              </p>
            </div>
          </article>
        )}
      />
    </section>
  );
}
