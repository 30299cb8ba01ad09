import type { JSX } from 'preact';
import type { ComparisonView } from '../../lib/browser';
import { joinClauses, useWords, type Words } from '../words';
import type { Row, Standing } from './rows';
import { StripPatterns } from './StripPatterns';
import { standingNames } from './standing-names';
import { type Stretch, sharesOf, stripOf } from './strip';

/** Of the drawing: its own units, stretched to the room that there is. */
const LONG = 1000;
const HIGH = 20;
/** Most of a stretch that the gaps around it may take: hundreds of short ones would be nothing but gaps. */
const GAP = 0.1;

interface StripsProps {
  readonly shown: ComparisonView;
  readonly rows: readonly Row[];
  readonly names: { readonly a: string; readonly b: string };
}

/** Both texts as strips of their passages, patterned by how each stands to the other; a sentence says the same. */
export function Strips({ shown, rows, names }: StripsProps): JSX.Element {
  const words = useWords();
  return (
    <div class="strips">
      <StripPatterns />
      {(['a', 'b'] as const).map((side) => {
        if (shown[side].text.length === 0) return null;
        const stretches = stripOf(rows, side, shown[side].text.length);
        return (
          <figure key={side}>
            <svg class="strip" viewBox={`0 0 ${LONG} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
              {stretches.map(({ standing, from, to }) => (
                <rect
                  key={from}
                  class={`stretch ${standing}`}
                  x={from * LONG}
                  width={(to - from) * LONG}
                  height={HIGH}
                  stroke-width={Math.min(1, (to - from) * LONG * GAP)}
                  fill={`url(#strip-${standing})`}
                />
              ))}
            </svg>
            <figcaption>{words.t('fullStripOf', [names[side], inWords(stretches, standingNames(shown), words)])}</figcaption>
          </figure>
        );
      })}
    </div>
  );
}

function inWords(stretches: readonly Stretch[], names: ReturnType<typeof standingNames>, words: Words): string {
  const shares = sharesOf(stretches);
  const told = (Object.keys(names) as Standing[]).filter((standing) => shares[standing] >= 0.005);
  return joinClauses(
    words,
    told.map((standing) => words.t('fullShare', [words.percent(shares[standing]), words.t(names[standing])])),
  );
}
