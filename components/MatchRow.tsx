import type { JSX } from 'preact';
import type { MatchSummary } from '../lib/browser';
import type { Span } from '../lib/text';
import { Content } from './Content';
import { agencyInWords, outletInWords, publishedInWords } from './citation';
import { distanceInWords } from './dates';
import { WhyMatched } from './WhyMatched';
import { useWords } from './words';

interface MatchRowProps {
  readonly match: MatchSummary;
  /** In which facts it differs from the page, in a few words; null: nothing is said of it. */
  readonly differs: string | null;
  readonly pageLanguage: string | null;
  readonly onChoose: (reportId: string) => void;
  readonly onJump: (span: Span) => void;
  readonly onDrop: (reportId: string) => void;
  /** Says that a report does not belong here; null: nothing is kept of a private window. */
  readonly onApart: ((reportId: string) => void) | null;
}

/** One matching report; choosing it opens the comparison. */
export function MatchRow({ match, differs, pageLanguage, onChoose, onJump, onDrop, onApart }: MatchRowProps): JSX.Element {
  const words = useWords();
  const { citation, evidence } = match;
  const agency = agencyInWords(citation, words);
  const published = publishedInWords(citation, words);
  return (
    <article class="row">
      <div class="row-head">
        <h3>
          <button
            type="button"
            class="open"
            id={`row-${citation.id}`}
            aria-describedby={`cite-${citation.id} differs-${citation.id}`}
            onClick={() => onChoose(citation.id)}
            onKeyDown={moveAmongRows}
          >
            <span class={citation.outlet === null ? 'outlet unstated' : 'outlet'}>{outletInWords(citation, words)}</span>
            {evidence.days !== null && <span class="distance">{distanceInWords(evidence.days, words)}</span>}
            <span class="title">
              {citation.title === null ? words.t('noTitle') : <Content text={citation.title} language={citation.language} />}
              {citation.titleFrom === 'described' && ' '}
              {citation.titleFrom === 'described' && <span class="tag">{words.t('titleDescribed')}</span>}
            </span>
          </button>
        </h3>
        <p class="facts" id={`cite-${citation.id}`}>
          {agency !== null && <span>{agency}</span>}
          <span>{published ?? words.t('dateNotStated')}</span>
          {match.kept && <span>{words.t('keptByYou')}</span>}
        </p>
      </div>
      {/* Beside the line below, which has room for it before it comes. */}
      {match.relation !== 'related' && (
        <p class="row-differs" id={`differs-${citation.id}`}>
          {differs}
        </p>
      )}
      <WhyMatched match={match} language={pageLanguage} onJump={onJump} onDrop={onDrop} onApart={onApart} />
    </article>
  );
}

/** The arrow keys lead from one report to the next, across the groups. */
function moveAmongRows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const rows = [...document.querySelectorAll<HTMLElement>('.row .open')];
  const next = rows[rows.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
