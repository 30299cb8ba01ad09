import type { JSX } from 'preact';
import type { KeptState } from '../lib/browser';
import { useWords } from './words';

/** Bytes of a megabyte, as room is told. */
const MEGABYTE = 2 ** 20;

/** What a reader must know of keeping: that something was not kept, or that there is little room left. */
export function KeepingNotes({ kept }: { readonly kept: KeptState }): JSX.Element | null {
  const { t, plural } = useWords();
  if (kept.trouble === null && kept.room === null) return null;
  return (
    <div class="banner warning">
      {kept.trouble !== null && <p>{t(kept.trouble === 'disk-full' ? 'keptTroubleFull' : 'keptTroubleLibrary')}</p>}
      {kept.room !== null && <p>{plural('keptLittleRoom', Math.round(kept.room / MEGABYTE))}</p>}
    </div>
  );
}
