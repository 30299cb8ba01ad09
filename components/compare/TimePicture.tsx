import type { JSX } from 'preact';
import type { MatchSummary } from '../../lib/browser';
import type { Relation } from '../../lib/match';
import { RELATION_WORDS } from '../relations';
import { useWords } from '../words';
import type { Pile } from './timeline';

/** Height of a mark with the gap above it, and of the dates with their ticks, in pixels. */
const STEP = 16;
const ROOM_BELOW = 52;
/** Of the pile of a day so many reports are drawn one by one; the rest as a number. */
const MOST_PILED = 8;

interface TimePictureProps {
  readonly piles: readonly Pile[];
  /** Date of a pile, in words. */
  readonly dateOf: (pile: Pile) => string;
}

/** The reports of a story in time, a mark each, in piles of a day. The list below says the same in words. */
export function TimePicture({ piles, dateOf }: TimePictureProps): JSX.Element {
  const { t, number } = useWords();
  const shown = piles.flatMap(({ matches }) => matches);
  const highest = Math.max(...piles.map(({ matches, here }) => Math.min(matches.length, MOST_PILED + 1) + (here ? 1 : 0)));
  const relations = RELATION_WORDS.filter(({ relation }) => shown.some((match) => match.relation === relation));
  return (
    <figure class="times">
      <div class="times-room" aria-hidden="true" style={{ minBlockSize: `${ROOM_BELOW + highest * STEP}px` }}>
        {piles.map((pile) => {
          const piled = pile.matches.slice(0, pile.matches.length > MOST_PILED + 1 ? MOST_PILED : undefined);
          return (
            <div key={pile.days} class={`pile${pile.here ? ' here' : ''}`} style={{ insetInlineStart: `${(pile.at * 100).toFixed(2)}%` }}>
              {piled.length < pile.matches.length && <span class="pile-more">+{number(pile.matches.length - piled.length)}</span>}
              {piled.toReversed().map((match) => (
                <TimeMark key={match.citation.id} class={classOf(match)} d={SHAPES[match.relation]} />
              ))}
              {pile.here && <TimeMark class="here" d={HERE} />}
              <span class="tick" />
              <span class="pile-date">{pile.labelled && dateOf(pile)}</span>
            </div>
          );
        })}
      </div>
      <figcaption class="note">{t('fullTimelineNote')}</figcaption>
      <ul class="legend">
        <li>
          <TimeMark class="here" d={HERE} /> {t('thisPage')}
        </li>
        {relations.map(({ relation, heading }) => (
          <li key={relation}>
            <TimeMark class={CLASSES[relation]} d={SHAPES[relation]} /> {t(heading)}
          </li>
        ))}
        {shown.some(({ citation }) => citation.publishedFrom === 'inferred') && (
          <li>
            <TimeMark class="same-event inferred" d={SHAPES['same event']} /> {t('fullInferred')}
          </li>
        )}
      </ul>
    </figure>
  );
}

const HERE = 'M-6-6H6V6H-6Z';

const SHAPES: Readonly<Record<Relation, string>> = {
  'same text': 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0',
  'shared passages': 'M-7 6L0-7L7 6Z',
  'same event': 'M0-7L7 0L0 7L-7 0Z',
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

function TimeMark({ class: name, d }: { readonly class: string; readonly d: string }): JSX.Element {
  return (
    <svg class={`shape time-mark ${name}`} viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
