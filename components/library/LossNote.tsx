import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LossView } from '../../lib/browser';
import { useWords } from '../words';
import type { LibraryActions } from './actions';
import { hashOf } from './route';
import { dayInWords } from './row-words';

interface LossNoteProps {
  readonly actions: LibraryActions;
  /** Changes whenever the library may have. */
  readonly stamp: unknown;
}

/** That the browser has thrown the library away, and what brings its reports back; until the reader puts it aside. */
export function LossNote({ actions, stamp }: LossNoteProps): JSX.Element | null {
  const words = useWords();
  const { t, plural } = words;
  const [loss, setLoss] = useState<LossView | null>(null);
  useEffect(() => {
    // Where it cannot be told, the library itself tells why.
    actions.loss().then(setLoss, () => setLoss(null));
  }, [actions, stamp]);
  if (!loss) return null;
  return (
    <section class="banner warning loss" aria-labelledby="loss-heading">
      <h2 id="loss-heading">{t('lossTitle')}</h2>
      <p>{plural('lossText', loss.reports, [dayInWords(loss.held, words)])}</p>
      <p>{loss.backedUp === null ? t('lossNoBackup') : t('lossBackup', [dayInWords(loss.backedUp, words)])}</p>
      <p>{loss.followed > 0 ? t('lossFollowed') : t('lossNothingFollowed')}</p>
      <p class="controls">
        <a class="button" href={hashOf({ at: 'packs' })}>
          {t('lossImport')}
        </a>
        <button
          type="button"
          onClick={() => {
            setLoss(null);
            void actions.forgetLoss().catch(() => undefined);
          }}
        >
          {t('lossDismiss')}
        </button>
      </p>
    </section>
  );
}
