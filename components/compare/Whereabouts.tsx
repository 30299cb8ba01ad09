import type { JSX } from 'preact';
import type { MatchSummary } from '../../lib/browser';
import { joinClauses, type Key, useWords } from '../words';
import { StripPatterns } from './StripPatterns';
import { type Elsewhere, whereabouts } from './whereabouts';

const NAMES: Readonly<Record<Elsewhere, Key>> = { often: 'storyOften', once: 'storyOnce', nowhere: 'storyNowhere' };
/** The pattern of each, of those that the strips of two texts have. */
const PATTERNS: Readonly<Record<Elsewhere, string>> = { often: 'same', once: 'moved', nowhere: 'only' };

interface WhereaboutsProps {
  readonly matches: readonly MatchSummary[];
  /** Of the article's text, in characters. */
  readonly length: number;
}

/** The article as a strip, patterned by where else each stretch stands; the words below say the same. Null where nothing of it stands elsewhere. */
export function Whereabouts({ matches, length }: WhereaboutsProps): JSX.Element | null {
  const words = useWords();
  const stretches = whereabouts(matches, length);
  if (stretches.length === 0) return null;
  const shareOf = (kind: Elsewhere): number =>
    stretches.reduce((sum, { elsewhere, from, to }) => (elsewhere === kind ? sum + to - from : sum), 0);
  const told = (Object.keys(NAMES) as Elsewhere[]).filter((kind) => shareOf(kind) >= 0.005);
  return (
    <figure class="whereabouts">
      <StripPatterns />
      <svg class="strip" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
        {stretches.map(({ elsewhere, from, to }) => (
          <rect
            key={from}
            class="stretch"
            x={from * 1000}
            width={(to - from) * 1000}
            height="20"
            fill={`url(#strip-${PATTERNS[elsewhere]})`}
          />
        ))}
      </svg>
      <figcaption>
        {joinClauses(
          words,
          told.map((kind) => words.t(NAMES[kind], [words.percent(shareOf(kind))])),
        )}
      </figcaption>
      <ul class="legend">
        {told.map((kind) => (
          <li key={kind}>
            <svg class="swatch" viewBox="0 0 24 12" aria-hidden="true">
              <rect width="24" height="12" fill={`url(#strip-${PATTERNS[kind]})`} />
            </svg>{' '}
            {words.t(LEGEND[kind])}
          </li>
        ))}
      </ul>
    </figure>
  );
}

const LEGEND: Readonly<Record<Elsewhere, Key>> = { often: 'storyOftenShort', once: 'storyOnceShort', nowhere: 'storyNowhereShort' };
