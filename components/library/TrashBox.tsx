import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Deletion } from '../../lib/browser';
import { LongList } from '../LongList';
import { isolate, useWords } from '../words';
import type { LibraryActions } from './actions';
import type { Doings } from './doings';

/** Deletions that are shown before the reader asks for more. */
const SHOWN = 10;

interface TrashBoxProps {
  readonly actions: LibraryActions;
  readonly doings: Doings;
  /** Another than before: something may have been deleted. */
  readonly stamp: unknown;
}

/** What was deleted since the browser was started, each with its way back; nothing where nothing was. */
export function TrashBox({ actions, doings, stamp }: TrashBoxProps): JSX.Element | null {
  const words = useWords();
  const { t, plural } = words;
  const [deletions, setDeletions] = useState<readonly Deletion[]>([]);
  // Where they cannot be read, the library itself tells why.
  const read = () => void actions.deletions().then(setDeletions, () => setDeletions([]));
  useEffect(read, [actions, stamp]);
  if (deletions.length === 0) return null;
  return (
    <section aria-labelledby="trash-heading">
      <h2 id="trash-heading">{t('trashTitle')}</h2>
      <p class="note">{t('trashNote')}</p>
      <LongList
        class="held-list"
        items={deletions}
        first={SHOWN}
        show={({ token, reports, title }) => (
          <>
            <span id={`trash-${token}`} class="held-name">
              {t('told', [plural('libraryCount', reports), title === null ? t('noTitle') : isolate(title, words)])}
            </span>
            <button
              type="button"
              id={`bring-${token}`}
              aria-labelledby={`bring-${token} trash-${token}`}
              onClick={() => void doings.restore(token).then(read)}
            >
              {t('trashBack')}
            </button>
          </>
        )}
      />
    </section>
  );
}
