import type { JSX } from 'preact';
import type { Status } from './session';
import { useWords } from './words';

interface StatusLineProps {
  readonly status: Status | null;
  readonly onDismiss: () => void;
}

/** Tells what was just done, to eye and ear, with the way back. The live region is always there: readers announce only what changes in it. */
export function StatusLine({ status, onDismiss }: StatusLineProps): JSX.Element {
  const { t } = useWords();
  const shown = status !== null && !status.quiet;
  return (
    <div class={shown ? 'status' : 'status unseen'}>
      <p role="status">{status && t(status.key)}</p>
      {status?.undo && (
        <button type="button" class="quiet" onClick={status.undo}>
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
