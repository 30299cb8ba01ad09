import type { JSX } from 'preact';
import type { PaintKind, Unplaced } from '../lib/highlight';
import { Content } from './Content';
import { type Key, useWords } from './words';

interface HighlightControlProps {
  readonly on: boolean;
  /** Passages that found no place in the page. */
  readonly unplaced: readonly Unplaced[];
  /** Whether the page has notes beside its passages, which the browser may not have let us put in. */
  readonly cards: boolean;
  /** BCP 47 tag of the page's text; null where it is not known. */
  readonly language: string | null;
  readonly onToggle: (on: boolean) => void;
}

const KINDS: Readonly<Record<PaintKind, Key>> = { shared: 'legendShared', 'only-here': 'legendOnlyHere', differs: 'legendDiffers' };
/** How many of the passages without a place are listed. */
const LISTED = 50;

/** Paints the comparison in the page, tells what the paint means, and lists what found no place there. */
export function HighlightControl({ on, unplaced, cards, language, onToggle }: HighlightControlProps): JSX.Element {
  const { t, plural } = useWords();
  return (
    <div class="highlights">
      <button type="button" role="switch" aria-checked={on} onClick={() => onToggle(!on)}>
        <span class="knob" aria-hidden="true" />
        {t('highlights')}
      </button>
      <ul class="legend" aria-label={t('legend')}>
        {Object.entries(KINDS).map(([kind, key]) => (
          <li key={kind}>
            <span class={`sample ${kind}`}>{t(key)}</span>
          </li>
        ))}
      </ul>
      {on && !cards && <p class="note">{t('cardWanting')}</p>}
      {on && unplaced.length > 0 && (
        <details class="unplaced">
          <summary>{plural('unplaced', unplaced.length)}</summary>
          <ul>
            {unplaced.slice(0, LISTED).map(({ kind, words }, i) => (
              <li key={i}>
                <span class={`sample ${kind}`}>{t(KINDS[kind])}</span> <Content text={`${words.trim()} …`} language={language} />
              </li>
            ))}
          </ul>
          {unplaced.length > LISTED && <p class="note">{plural('cardUnplacedMore', unplaced.length - LISTED)}</p>}
        </details>
      )}
    </div>
  );
}
