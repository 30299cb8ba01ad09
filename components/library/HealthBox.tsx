import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Fault, LibraryFault } from '../../lib/browser';
import { failureKey } from '../failures';
import { LongList } from '../LongList';
import { isolate, type Key, useWords } from '../words';
import type { LibraryActions } from './actions';
import { Progress } from './Progress';

const FAULTS: Readonly<Record<LibraryFault, Key>> = {
  'row-missing': 'faultRowMissing',
  'row-alone': 'faultRowAlone',
  'row-wrong': 'faultRowWrong',
  'versions-wrong': 'faultVersionsWrong',
  'text-missing': 'faultTextMissing',
  'entry-wrong': 'faultEntryWrong',
  totals: 'faultTotals',
};
/** Faults that are shown before the reader asks for more. */
const SHOWN = 10;

type Check =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly checked: number; readonly all: number }
  | { readonly is: 'over'; readonly checked: number; readonly faults: readonly Fault[]; readonly repaired: boolean }
  | { readonly is: 'failed'; readonly error: unknown };

/** The check of the whole library, in steps, and its repair. */
export function HealthBox({ actions }: { readonly actions: LibraryActions }): JSX.Element {
  const words = useWords();
  const { t, plural } = words;
  const [check, setCheck] = useState<Check>({ is: 'idle' });
  const stopped = useRef(false);
  const run = async (repair: boolean): Promise<void> => {
    stopped.current = false;
    try {
      const { reports: all } = await actions.storage();
      const faults: Fault[] = [];
      let checked = 0;
      let after: string | null = null;
      do {
        setCheck({ is: 'running', checked, all });
        const step = await actions.check(after, repair);
        faults.push(...step.faults);
        checked += step.checked;
        after = step.next;
      } while (after !== null && !stopped.current);
      setCheck({ is: 'over', checked, faults, repaired: repair });
    } catch (error) {
      setCheck({ is: 'failed', error });
    }
  };
  return (
    <section aria-labelledby="health-heading">
      <h2 id="health-heading">{t('healthTitle')}</h2>
      <p class="note">{t('healthNote')}</p>
      {check.is === 'running' ? (
        <Progress
          label={plural('healthChecking', check.checked, [words.number(check.all)])}
          part={check.all > 0 ? check.checked / check.all : 0}
          onStop={() => {
            stopped.current = true;
          }}
        />
      ) : (
        <p class="controls">
          <button type="button" onClick={() => void run(false)}>
            {t('healthCheck')}
          </button>
        </p>
      )}
      <div role="status">
        {check.is === 'failed' && <p>{t(failureKey(check.error))}</p>}
        {check.is === 'over' && check.faults.length === 0 && <p>{plural('healthGood', check.checked)}</p>}
        {check.is === 'over' && check.faults.length > 0 && (
          <p>{plural(check.repaired ? 'healthRepaired' : 'healthBad', check.faults.length)}</p>
        )}
      </div>
      {check.is === 'over' && check.faults.length > 0 && (
        <div class="outcome">
          <LongList
            items={check.faults}
            first={SHOWN}
            show={({ fault, id }) => (id === null ? t(FAULTS[fault]) : t('faultOne', [t(FAULTS[fault]), isolate(id, words)]))}
          />
          {!check.repaired && (
            <>
              <p class="note">{t('healthRepairNote')}</p>
              <p class="controls">
                <button type="button" class="primary" onClick={() => void run(true)}>
                  {t('healthRepair')}
                </button>
              </p>
            </>
          )}
        </div>
      )}
    </section>
  );
}
