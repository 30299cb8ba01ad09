import type { JSX } from 'preact';
import type { Imported } from '../../lib/browser';
import type { PackProblem } from '../../lib/corpus';
import { failureKey } from '../failures';
import { LongList } from '../LongList';
import { isolate, type Key, useWords, type Words } from '../words';

/** Bad lines that are shown before the reader asks for more. */
const SHOWN = 10;

interface ImportedBoxProps {
  readonly result: Imported;
  readonly onTakeOut: () => void;
  readonly onShow: () => void;
  readonly onClose: () => void;
}

/** What an import came to. */
export function ImportedBox({ result, onTakeOut, onShow, onClose }: ImportedBoxProps): JSX.Element {
  const words = useWords();
  const { t, plural } = words;
  const { fresh, same, changed, problems, bad, stopped, error } = result;
  const any = fresh.length + same + changed > 0;
  return (
    <div class="outcome">
      {(any || error === null) && <p>{plural('packFresh', fresh.length, [isolate(result.name, words)])}</p>}
      {same > 0 && <p>{plural('packSame', same)}</p>}
      {changed > 0 && <p>{plural('packChanged', changed)}</p>}
      {stopped && <p>{t('packStopped')}</p>}
      {error !== null && <p>{t(errorKey(error))}</p>}
      {error !== null && any && <p>{t('packFailed')}</p>}
      {bad > 0 && (
        <div class="bad-lines">
          <p>{plural('packBad', bad)}</p>
          {bad > problems.length && <p class="note">{t('packBadFirst', [words.number(problems.length)])}</p>}
          <LongList items={problems} first={SHOWN} show={(problem) => problemInWords(problem, words)} />
        </div>
      )}
      <p class="controls">
        {any && (
          <button type="button" onClick={onShow}>
            {t('packShow')}
          </button>
        )}
        {fresh.length > 0 && (
          <button type="button" onClick={onTakeOut}>
            {t('packUndo')}
          </button>
        )}
        <button type="button" class="quiet" onClick={onClose}>
          {t('packClose')}
        </button>
      </p>
    </div>
  );
}

function problemInWords({ line, code, detail }: PackProblem, words: Words): string {
  const { t } = words;
  const number = words.number(line);
  if (code === 'no-utf8') return t('packLine', [number, t('packNoUtf8')]);
  if (code === 'no-json') return t('packLine', [number, t('packNoJson')]);
  if (code === 'no-report') return t('packLine', [number, t('packNoReport', [isolate(detail, words)])]);
  return t('packLine', [number, detail === '' ? t('packTooLong') : t('packTooLongField', [detail])]);
}

/** Why an import ended before its time: told by the pack, by the library, or by the file itself. */
function errorKey(error: unknown): Key {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (code === 'newer-format') return 'errorPackNewer';
  if (code === 'no-pack') return 'errorNoPack';
  return typeof code === 'string' ? failureKey(error) : 'errorPackRead';
}
