import type { JSX } from 'preact';
import { failureKey } from './failures';
import { Notice } from './Notice';
import { useWords } from './words';

interface FailedProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Something went wrong: what it was, in words, and the way to try again. */
export function Failed({ error, onRetry }: FailedProps): JSX.Element {
  const { t } = useWords();
  return (
    <Notice title={t('failedTitle')} text={t(failureKey(error))}>
      <button type="button" class="primary" onClick={onRetry}>
        {t('retry')}
      </button>
    </Notice>
  );
}
