import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Gone } from '../../lib/browser';
import { useWords } from '../words';
import type { LibraryActions } from './actions';
import type { Doings } from './doings';
import { hashOf } from './route';

interface GoneNoteProps {
  readonly actions: LibraryActions;
  readonly doings: Doings;
  /** Changes whenever the library may have. */
  readonly stamp: unknown;
}

/** That reports went by themselves, as the reader's settings say, and the way back; until the reader puts it aside. */
export function GoneNote({ actions, doings, stamp }: GoneNoteProps): JSX.Element | null {
  const { t, plural } = useWords();
  const [gone, setGone] = useState<Gone | null>(null);
  useEffect(() => {
    // Where it cannot be told, the library itself tells why.
    actions.gone().then(setGone, () => setGone(null));
  }, [actions, stamp]);
  if (!gone) return null;
  const aside = () => {
    setGone(null);
    void actions.forgetGone().catch(() => undefined);
  };
  return (
    <section class="banner gone" aria-label={t('settingsRetentionTitle')}>
      <p>{plural('retentionGone', gone.reports)}</p>
      <p class="controls">
        <button type="button" onClick={() => void doings.restore(gone.token).then((back) => back && aside())}>
          {t('trashBack')}
        </button>
        <a class="button" href={hashOf({ at: 'settings' })}>
          {t('librarySettings')}
        </a>
        <button type="button" class="quiet" onClick={aside}>
          {t('dismiss')}
        </button>
      </p>
    </section>
  );
}
