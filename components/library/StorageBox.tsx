import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StorageState } from '../../lib/browser';
import { failureKey } from '../failures';
import { useWords, type Words } from '../words';
import type { LibraryActions } from './actions';
import { dayInWords } from './row-words';

const UNITS = [
  ['kilobyte', 1e3],
  ['megabyte', 1e6],
  ['gigabyte', 1e9],
] as const;

/** How much is held, how much room there is, and whether the browser may clear it. */
export function StorageBox({ actions }: { readonly actions: LibraryActions }): JSX.Element {
  const words = useWords();
  const { t, plural } = words;
  const [state, setState] = useState<StorageState | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    actions.storage().then(setState, setError);
  }, [actions]);
  const persist = async (): Promise<void> => {
    const promised = await actions.persist().catch(() => false);
    setRefused(!promised);
    if (promised && state) setState({ ...state, persisted: true });
  };
  return (
    <section aria-labelledby="storage-heading">
      <h2 id="storage-heading">{t('storageTitle')}</h2>
      {error !== null && <p role="status">{t(failureKey(error))}</p>}
      {state && (
        <>
          <p>{plural('storageHeld', state.reports, [sizeInWords(state.bytes, words)])}</p>
          {state.used !== null && state.quota !== null && (
            <>
              <p>{t('storageUsed', [sizeInWords(state.used, words), sizeInWords(state.quota, words)])}</p>
              <progress max={state.quota} value={state.used} aria-label={t('storageTitle')} />
            </>
          )}
          {state.reports > 0 && (
            <p class="note">{state.backedUp === null ? t('backupNever') : t('backupLast', [dayInWords(state.backedUp, words)])}</p>
          )}
          {state.low && <p class="banner">{t('storageLow')}</p>}
          {state.persisted === true && <p class="note">{t('storagePersisted')}</p>}
          {state.persisted === false && (
            <>
              <p class="note">{t('storageNotPersisted')}</p>
              <p class="controls">
                <button type="button" onClick={() => void persist()}>
                  {t('storagePersist')}
                </button>
              </p>
            </>
          )}
          <p role="status">{refused && t('storagePersistRefused')}</p>
        </>
      )}
    </section>
  );
}

/** Bytes in words, in the largest unit of which there is one. */
function sizeInWords(bytes: number, words: Words): string {
  const [unit, size] = UNITS.findLast(([, size]) => bytes >= size) ?? UNITS[0];
  return new Intl.NumberFormat(words.language, { style: 'unit', unit, maximumFractionDigits: bytes < 10 * size ? 1 : 0 }).format(
    bytes / size,
  );
}
