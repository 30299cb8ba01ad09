import type { JSX, RefObject } from 'preact';
import type { StoryDiffering, TabView } from '../lib/browser';
import { answerInWords, copiesInWords, sourcesInWords } from './answer';
import { comparedIds, differingInWords } from './differing';
import { notNewsInWords } from './reasons';
import { useWords } from './words';

interface AnswerHeadProps {
  readonly view: Extract<TabView, { state: 'article' }>;
  /** Null: not known yet. */
  readonly differing: StoryDiffering | null;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** What the popup says first: who else has this text, who else reported the event, in what they differ, how many sources there are. */
export function AnswerHead({ view, differing, heading }: AnswerHeadProps): JSX.Element {
  const words = useWords();
  const sources = sourcesInWords(view.copies, words);
  const copies = copiesInWords(view.copies, words);
  return (
    <header class="answer">
      {!view.news && view.ruling === null && <p class="note">{notNewsInWords(view.kind, view.reason, words)}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {answerInWords(view, words)}
      </h1>
      {/* Comes a moment later than the rest, into a line that is kept for it. */}
      {comparedIds(view.matches).length > 0 && (
        <p class="answer-differs" aria-live="polite">
          {differing &&
            (differingInWords(differing.all, words) ?? (isWhole(differing) && <span class="none">{words.t('popupNoneDiffers')}</span>))}
        </p>
      )}
      {sources !== null && <p class="sources">{sources}</p>}
      {copies !== null && <p class="sources">{copies}</p>}
      {view.waiting > 0 && <p class="note">{words.plural('stillIndexing', view.waiting)}</p>}
    </header>
  );
}

/** Whether nothing would have stayed unseen: only then it is said that nothing differs. */
function isWhole({ reports }: StoryDiffering): boolean {
  return reports.length > 0 && reports.every(({ whole }) => whole);
}
