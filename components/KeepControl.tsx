import type { JSX } from 'preact';
import type { KeptState } from '../lib/browser';
import { useWords } from './words';

interface KeepControlProps {
  /** Id under which the article is kept; null where it is not. */
  readonly keptId: string | null;
  readonly as: KeptState['as'];
  readonly privateWindow: boolean;
  readonly onKeep: () => void;
  readonly onDrop: (reportId: string) => void;
}

/** Keeps the article on this machine, or drops it again. What was kept by itself can be kept for good. Off in private windows. */
export function KeepControl({ keptId, as, privateWindow, onKeep, onDrop }: KeepControlProps): JSX.Element {
  const { t } = useWords();
  if (privateWindow) return <p class="note">{t('privateNote')}</p>;
  const drop = (name: string, label: string): JSX.Element => (
    <button type="button" class={name} onClick={() => keptId !== null && onDrop(keptId)}>
      {label}
    </button>
  );
  if (keptId !== null && as !== 'read') return drop('primary kept', t('kept'));
  return (
    <>
      <button type="button" class="primary" onClick={onKeep}>
        {t('keep')}
      </button>
      {keptId !== null && drop('kept', t('keptAsRead'))}
    </>
  );
}
