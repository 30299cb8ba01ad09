import type { JSX } from 'preact';
import { useWords } from './words';

interface KeepControlProps {
  /** Id under which the article is kept; null where it is not. */
  readonly keptId: string | null;
  readonly privateWindow: boolean;
  readonly onKeep: () => void;
  readonly onDrop: (reportId: string) => void;
}

/** Keeps the article on this machine, or drops it again. Off in private windows. */
export function KeepControl({ keptId, privateWindow, onKeep, onDrop }: KeepControlProps): JSX.Element {
  const { t } = useWords();
  if (privateWindow) return <p class="note">{t('privateNote')}</p>;
  return (
    <button
      type="button"
      class={keptId === null ? 'primary' : 'primary kept'}
      onClick={() => (keptId === null ? onKeep() : onDrop(keptId))}
    >
      {t(keptId === null ? 'keep' : 'kept')}
    </button>
  );
}
