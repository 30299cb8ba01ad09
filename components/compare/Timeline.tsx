import type { JSX } from 'preact';
import type { ArticleSummary, MatchSummary } from '../../lib/browser';
import type { Relation } from '../../lib/match';
import { Content } from '../Content';
import { agencyInWords, outletInWords, publishedInWords } from '../citation';
import { distanceInWords } from '../dates';
import { RELATION_WORDS, relationKey } from '../relations';
import { useWords } from '../words';
import { byDate, placeInTime } from './timeline';

/** Of the drawing, in its own units. */
const WIDE = 600;
const EDGE = 14;
const STEP = 18;
/** A pile higher than this goes on where it ends: the list below names all. */
const MOST_PILED = 8;

interface TimelineProps {
  readonly article: ArticleSummary;
  readonly matches: readonly MatchSummary[];
  readonly linkOf: (id: string) => string;
}

/** When the reports of a story were published: as a picture, and in words below it. */
export function Timeline({ article, matches, linkOf }: TimelineProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const { marks, here } = placeInTime(matches);
  const high = STEP * (2 + Math.max(1, ...marks.map(({ pile }) => Math.min(pile, MOST_PILED))));
  const x = (share: number): number => EDGE + share * (WIDE - 2 * EDGE);
  const y = (pile: number): number => high - STEP * (1 + Math.min(pile, MOST_PILED));
  return (
    <section class="timeline" aria-labelledby="timeline-heading">
      <h2 id="timeline-heading">{t('fullTimeline')}</h2>
      {matches.length === 0 && <p class="note">{t('fullTimelineEmpty')}</p>}
      {marks.length > 0 && (
        <figure>
          <svg class="times" viewBox={`0 0 ${WIDE} ${high}`} aria-hidden="true">
            <line class="axis" x1="0" x2={WIDE} y1={high - 6} y2={high - 6} />
            <path class="mark here" d="M-7-7H7V7H-7Z" transform={`translate(${x(here)} ${y(0)})`} />
            {marks.map(({ match, at, pile }) => (
              <g key={match.citation.id} transform={`translate(${x(at)} ${y(pile)})`}>
                <path class={`mark ${classOf(match)}`} d={SHAPES[match.relation]} />
              </g>
            ))}
          </svg>
          <figcaption class="note">{t('fullTimelineNote')}</figcaption>
          <ul class="legend shapes">
            <li>
              <Shape class="here" d="M-7-7H7V7H-7Z" /> {t('thisPage')}
            </li>
            {RELATION_WORDS.map(({ relation, heading }) => (
              <li key={relation}>
                <Shape class={CLASSES[relation]} d={SHAPES[relation]} /> {t(heading)}
              </li>
            ))}
            <li>
              <Shape class="same-event inferred" d={SHAPES['same event']} /> {t('fullInferred')}
            </li>
          </ul>
        </figure>
      )}
      <ol class="timeline-list">
        {byDate(matches).map((match) => (
          <Line key={match.citation.id} match={match} article={article} href={linkOf(match.citation.id)} />
        ))}
      </ol>
    </section>
  );
}

const SHAPES: Readonly<Record<Relation, string>> = {
  'same text': 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0',
  'shared passages': 'M-7 6L0-7L7 6Z',
  'same event': 'M0-8L7 0L0 8L-7 0Z',
  related: 'M-2-7H2V-2H7V2H2V7H-2V2H-7V-2H-2Z',
};

const CLASSES: Readonly<Record<Relation, string>> = {
  'same text': 'same-text',
  'shared passages': 'shared-passages',
  'same event': 'same-event',
  related: 'related',
};

const classOf = ({ relation, citation }: MatchSummary): string =>
  `${CLASSES[relation]}${citation.publishedFrom === 'inferred' ? ' inferred' : ''}`;

function Shape({ class: name, d }: { readonly class: string; readonly d: string }): JSX.Element {
  return (
    <svg class="shape" viewBox="-9 -9 18 18" aria-hidden="true">
      <path class={`mark ${name}`} d={d} />
    </svg>
  );
}

interface LineProps {
  readonly match: MatchSummary;
  readonly article: ArticleSummary;
  readonly href: string;
}

function Line({ match, article, href }: LineProps): JSX.Element {
  const words = useWords();
  const { citation, evidence, relation } = match;
  const agency = agencyInWords(citation, words);
  return (
    <li>
      <p class="facts">
        <span>{publishedInWords(citation, words) ?? words.t('dateNotStated')}</span>
        {evidence.days !== null && <span>{distanceInWords(evidence.days, words)}</span>}
        <span>{words.t(relationKey(relation))}</span>
        {agency !== null && <span>{agency}</span>}
      </p>
      <p>
        <span class={citation.outlet === null ? 'outlet unstated' : 'outlet'}>{outletInWords(citation, words)}</span>{' '}
        <a class="title" href={href}>
          {citation.title === null ? words.t('noTitle') : <Content text={citation.title} language={citation.language} />}
        </a>
      </p>
      {evidence.runs.length > 0 && article.length > 0 && <Kept match={match} length={article.length} />}
    </li>
  );
}

/** Which parts of the article's text stand in a report in the same words. */
function Kept({ match, length }: { readonly match: MatchSummary; readonly length: number }): JSX.Element {
  const words = useWords();
  const percent = words.percent(match.evidence.ofQuery);
  return (
    <figure class="kept-strip">
      <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="ground-all" width="1000" height="10" />
        {match.evidence.runs.map(({ query }) => (
          <rect
            key={query.start}
            class="ink same"
            x={(query.start / length) * 1000}
            width={((query.end - query.start) / length) * 1000}
            height="10"
          />
        ))}
      </svg>
      <figcaption class="note">{words.t('fullKept', [percent])}</figcaption>
    </figure>
  );
}
