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
  const drop = (): void => {
    if (keptId !== null) onDrop(keptId);
  };
  const isKept = keptId !== null && as !== 'read';
  return (
    <>
      {/* One button whatever it says, so that it keeps the focus when it has been pressed. */}
      <button type="button" class={isKept ? 'primary kept' : 'primary'} onClick={isKept ? drop : onKeep}>
        {t(isKept ? 'kept' : 'keep')}
      </button>
      {keptId !== null && !isKept && (
        <button type="button" class="kept" onClick={drop}>
          {t('keptAsRead')}
        </button>
      )}
    </>
  );
}
