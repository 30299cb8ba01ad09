import type { JSX } from 'preact';
import { useWords } from './words';

interface HighlightControlProps {
  readonly on: boolean;
  /** Passages that found no place in the page. */
  readonly unplaced: number;
  readonly onToggle: (on: boolean) => void;
}

/** Paints the comparison in the page, and tells what the paint means. */
export function HighlightControl({ on, unplaced, onToggle }: HighlightControlProps): JSX.Element {
  const { t, plural } = useWords();
  return (
    <div class="highlights">
      <button type="button" role="switch" aria-checked={on} onClick={() => onToggle(!on)}>
        <span class="knob" aria-hidden="true" />
        {t('highlights')}
      </button>
      <ul class="legend" aria-label={t('legend')}>
        <li>
          <span class="sample shared">{t('legendShared')}</span>
        </li>
        <li>
          <span class="sample only-here">{t('legendOnlyHere')}</span>
        </li>
        <li>
          <span class="sample differs">{t('legendDiffers')}</span>
        </li>
      </ul>
      {on && unplaced > 0 && <p class="note">{plural('unplaced', unplaced)}</p>}
    </div>
  );
}
