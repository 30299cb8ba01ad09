import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../words';

interface ProgressProps {
  readonly label: string;
  /** 0 to 1. */
  readonly part: number;
  /** Null: it cannot be stopped. */
  readonly onStop: (() => void) | null;
}

/** How far a long work is, and the way to stop it. */
export function Progress({ label, part, onStop }: ProgressProps): JSX.Element {
  const { t } = useWords();
  const id = useId();
  return (
    <div class="progress">
      <label for={id}>{label}</label>
      <div class="progress-line">
        <progress id={id} max={1} value={Math.min(1, Math.max(0, part))} />
        {onStop && (
          <button type="button" onClick={onStop}>
            {t('packStop')}
          </button>
        )}
      </div>
    </div>
  );
}
