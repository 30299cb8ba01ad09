import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { WrongMark } from '../../lib/browser';
import { useWords } from '../words';
import { WrongList } from '../wrong/WrongList';
import type { LibraryActions } from './actions';
import type { Doings } from './doings';

interface WrongBoxProps {
  readonly actions: LibraryActions;
  readonly doings: Doings;
}

/** What the reader has marked as wrong, to look through, take back, and take along as a report to the makers. */
export function WrongBox({ actions, doings }: WrongBoxProps): JSX.Element {
  const { t } = useWords();
  const [marks, setMarks] = useState<readonly WrongMark[]>([]);
  const { wrong } = actions;
  const read = () => doings.attempt(async () => setMarks(await wrong.list()));
  useEffect(() => void read(), []);
  const change = (doing: () => Promise<unknown>, told: string, gone: readonly WrongMark[]) =>
    void doings.attempt(async () => {
      await doing();
      await read();
      const back = () =>
        void doings.attempt(async () => {
          await wrong.restore(gone);
          await read();
          doings.tell(t('wrongToldRestored'));
        });
      doings.tell(told, back);
    });
  return (
    <section aria-labelledby="wrong-heading" class="wrong-box">
      <h2 id="wrong-heading">{t('wrongTitle')}</h2>
      <p class="note">{t('wrongAbout')}</p>
      {marks.length === 0 ? (
        <p class="note">{t('wrongNone')}</p>
      ) : (
        <>
          <WrongList marks={marks} onUnmark={(mark) => change(() => wrong.unmark(mark.key), t('wrongToldUnmarked'), [mark])} />
          <p class="controls">
            <button type="button" aria-describedby="wrong-report-note" onClick={() => wrong.report(marks)}>
              {t('wrongReport')}
            </button>
            <button type="button" onClick={() => change(wrong.clear, t('wrongToldCleared'), marks)}>
              {t('wrongClear')}
            </button>
          </p>
          <p class="note" id="wrong-report-note">
            {t('wrongReportNote')}
          </p>
        </>
      )}
    </section>
  );
}
