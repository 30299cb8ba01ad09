import type { JSX } from 'preact';
import type { KeptState } from '../lib/browser';
import { dateInWords } from './dates';
import { useWords } from './words';

/** Bytes of a megabyte, as room is told. */
const MEGABYTE = 2 ** 20;

/** What a reader must know of keeping: that the library was lost, that something was not kept, or that there is little room left. */
export function KeepingNotes({ kept, onLibrary }: { readonly kept: KeptState; readonly onLibrary: () => void }): JSX.Element | null {
  const { t, plural, language } = useWords();
  if (kept.trouble === null && kept.room === null && kept.lost === null) return null;
  return (
    <div class="banner warning">
      {kept.lost !== null && (
        <>
          <p>{plural('lossText', kept.lost.reports, [dateInWords(kept.lost.held.slice(0, 10), language)])}</p>
          <p>
            <button type="button" onClick={onLibrary}>
              {t('lossMore')}
            </button>
          </p>
        </>
      )}
      {kept.trouble !== null && <p>{t(kept.trouble === 'disk-full' ? 'keptTroubleFull' : 'keptTroubleLibrary')}</p>}
      {kept.room !== null && <p>{plural('keptLittleRoom', Math.round(kept.room / MEGABYTE))}</p>}
    </div>
  );
}
