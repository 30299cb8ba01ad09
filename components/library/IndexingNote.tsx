import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../words';
import type { LibraryActions } from './actions';

/** How often it is looked again while reports wait, in milliseconds; asking also keeps the background, which does the work, awake. */
const AGAIN = 3_000;

interface IndexingNoteProps {
  readonly actions: LibraryActions;
  /** Changes whenever the library may have. */
  readonly stamp: unknown;
}

/** How many reports are not matched yet, as after a large import. */
export function IndexingNote({ actions, stamp }: IndexingNoteProps): JSX.Element | null {
  const { plural } = useWords();
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const look = async () => {
      const { waiting } = await actions.indexing().catch(() => ({ waiting: 0 }));
      if (ended) return;
      setWaiting(waiting);
      if (waiting > 0) timer = setTimeout(() => void look(), AGAIN);
    };
    void look();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [actions, stamp]);
  if (waiting === 0) return null;
  return <p class="note indexing">{plural('indexingNote', waiting)}</p>;
}
