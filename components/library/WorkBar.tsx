import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { WorkProgress } from '../../lib/browser';
import { useWords } from '../words';
import type { LibraryActions } from './actions';
import { Progress } from './Progress';

/** Works on so many reports take seconds: below, telling how far they are would only flicker. */
const MANY = 300;
/** After so many milliseconds without a word of it a work counts as ended: its background may have been stopped. */
const SILENCE = 15_000;

/** How far a deletion of many reports is, or their way back; a deletion can be stopped. */
export function WorkBar({ actions }: { readonly actions: LibraryActions }): JSX.Element | null {
  const words = useWords();
  const [work, setWork] = useState<WorkProgress | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = actions.watchWork((told) => {
      clearTimeout(timer);
      timer = setTimeout(() => setWork(null), SILENCE);
      setWork(told.done < told.all && told.all > MANY ? told : null);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [actions]);
  if (!work) return null;
  const deleting = work.what === 'deleting';
  const label = words.plural(deleting ? 'workDeleting' : 'workRestoring', work.done, [words.number(work.all)]);
  return (
    <section class="work" aria-label={label}>
      <Progress label={label} part={work.done / work.all} onStop={deleting ? () => void actions.stopWork().catch(() => undefined) : null} />
    </section>
  );
}
