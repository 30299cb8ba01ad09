import type { JSX } from 'preact';
import type { ArticleSummary, MatchSummary } from '../../lib/browser';
import { Content } from '../Content';
import { agencyInWords, outletInWords, publishedInWords } from '../citation';
import { distanceInWords } from '../dates';
import { LongList } from '../LongList';
import { relationKey } from '../relations';
import { useWords } from '../words';
import { TimePicture } from './TimePicture';
import { byDate, type Pile, placeInTime } from './timeline';

/** Reports listed before the reader asks for all. */
const SHOWN = 15;

interface TimelineProps {
  readonly article: ArticleSummary;
  readonly matches: readonly MatchSummary[];
  readonly linkOf: (id: string) => string;
  /** Whether a bar shows which parts of the page a report has; another picture may. */
  readonly bars: boolean;
}

/** When the reports of a story were published: as a picture, and in words below it. */
export function Timeline({ article, matches, linkOf, bars }: TimelineProps): JSX.Element {
  const words = useWords();
  const { t, plural } = words;
  const piles = placeInTime(matches);
  const { dated, undated } = byDate(matches);
  const dateOf = ({ here, days }: Pile): string => (here ? t('thisPage') : distanceInWords(days, words));
  const line = (match: MatchSummary) => <Line match={match} article={article} bars={bars} href={linkOf(match.citation.id)} />;
  return (
    <section class="timeline" aria-labelledby="timeline-heading">
      <h2 id="timeline-heading">{t('fullTimeline')}</h2>
      {matches.length === 0 && <p class="note">{t('fullTimelineEmpty')}</p>}
      {piles.length > 0 && <TimePicture piles={piles} dateOf={dateOf} />}
      {dated.length > 0 && <LongList class="timeline-list" items={dated} first={SHOWN} show={line} />}
      {undated.length > 0 && (
        <>
          <h3>{plural('storyUndated', undated.length)}</h3>
          <LongList class="timeline-list" items={undated} first={SHOWN} show={line} />
        </>
      )}
    </section>
  );
}

interface LineProps {
  readonly match: MatchSummary;
  readonly article: ArticleSummary;
  readonly bars: boolean;
  readonly href: string;
}

function Line({ match, article, bars, href }: LineProps): JSX.Element {
  const words = useWords();
  const { citation, evidence, relation } = match;
  const agency = agencyInWords(citation, words);
  return (
    <>
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
      {evidence.runs.length > 0 && <Kept match={match} length={bars ? article.length : 0} />}
    </>
  );
}

/** Which parts of the article's text, of so many characters, stand in a report in the same words; with 0 in words alone. */
function Kept({ match, length }: { readonly match: MatchSummary; readonly length: number }): JSX.Element {
  const words = useWords();
  return (
    <figure class="kept-strip">
      {length > 0 && (
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
      )}
      <figcaption class="note">{words.t('storyOfPage', [words.percent(match.evidence.ofQuery)])}</figcaption>
    </figure>
  );
}
