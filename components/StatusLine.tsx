import type { JSX } from 'preact';
import { useWords } from './words';

/** A line that tells what was just done, with the way back where there is one. */
export interface Told {
  readonly text: string;
  /** For the ear alone: the eye sees it anyway. */
  readonly quiet: boolean;
  readonly undo: (() => void) | null;
  /** Shows what has come in; left out where nothing has. */
  readonly show?: () => void;
}

interface StatusLineProps {
  readonly told: Told | null;
  readonly onDismiss: () => void;
}

/** Tells what was just done, to eye and ear, with the way back. The live region is always there: readers announce only what changes in it. */
export function StatusLine({ told, onDismiss }: StatusLineProps): JSX.Element {
  const { t } = useWords();
  const shown = told !== null && !told.quiet;
  return (
    <div class={shown ? 'status' : 'status unseen'}>
      <p role="status">{told?.text}</p>
      {told?.show && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            told.show?.();
            onDismiss();
          }}
        >
          {t('popupShow')}
        </button>
      )}
      {told?.undo && (
        <button type="button" class="quiet" onClick={told.undo}>
          {t('undo')}
        </button>
      )}
      {shown && (
        <button type="button" class="quiet close" aria-label={t('dismiss')} onClick={onDismiss}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  );
}
