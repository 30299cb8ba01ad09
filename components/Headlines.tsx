import type { JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import { publishedInWords } from './citation';
import { useFirstSide } from './first-side';
import { HeadlineFacts } from './HeadlineFacts';
import { Pieces } from './Pieces';
import { type Cut, cutPieces, wholeCut } from './snippet';
import { wordMarks } from './word-marks';
import { useWords } from './words';

/** Both headlines, the words that differ marked in each, and what they say otherwise or alike. */
export function Headlines({ shown, other }: { readonly shown: ComparisonView; readonly other: string }): JSX.Element {
  const words = useWords();
  const first = useFirstSide();
  const { citation } = shown.match;
  const described = citation.titleFrom === 'described';
  const titleA = shown.a.title;
  const titleB = shown.b.title;
  const marks = titleA !== null && titleB !== null && !described ? wordMarks(titleA, titleB) : { a: [], b: [] };
  const same = titleA !== null && titleA === titleB;
  const whole = (text: string): Cut => wholeCut({ start: 0, end: text.length });
  return (
    <section class="headlines" aria-labelledby="headlines-heading">
      <h2 class="unseen" id="headlines-heading">
        {words.t('headlines')}
      </h2>
      <div class="sides">
        <div class="side">
          <h3>{first}</h3>
          <p class="title">
            {titleA === null ? (
              words.t('noTitle')
            ) : (
              <Pieces pieces={cutPieces(titleA, whole(titleA), marks.a)} language={shown.a.language} />
            )}
          </p>
          <p class="facts">
            {publishedInWords({ published: shown.a.published, publishedFrom: shown.publishedFrom }, words) ?? words.t('dateNotStated')}
          </p>
        </div>
        <div class="side">
          <h3>{other}</h3>
          <p class="title">
            {titleB === null ? (
              words.t('noTitle')
            ) : (
              <Pieces pieces={cutPieces(titleB, whole(titleB), marks.b)} language={shown.b.language} />
            )}
            {described && ' '}
            {described && <span class="tag">{words.t('titleDescribed')}</span>}
          </p>
          <p class="facts">{publishedInWords(citation, words) ?? words.t('dateNotStated')}</p>
        </div>
      </div>
      {!described && <HeadlineFacts shown={shown} />}
      {same && <p class="note">{words.t('headlineSame')}</p>}
    </section>
  );
}
