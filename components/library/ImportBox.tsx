import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useWords } from '../words';
import { ImportedBox } from './ImportedBox';
import type { Jobs } from './jobs';
import { Progress } from './Progress';

interface ImportBoxProps {
  readonly jobs: Jobs;
  /** A file was chosen while another is read or asked about. */
  readonly onBusy: () => void;
  readonly onTakeOut: (ids: readonly string[]) => void;
  readonly onShow: (pack: string) => void;
}

/** Import of a pack: the file, how far it is, what it came to. */
export function ImportBox({ jobs, onBusy, onTakeOut, onShow }: ImportBoxProps): JSX.Element {
  const words = useWords();
  const { t, plural } = words;
  const file = useRef<HTMLInputElement>(null);
  const { importing } = jobs;
  return (
    <section aria-labelledby="import-heading">
      <h2 id="import-heading">{t('packImportTitle')}</h2>
      <p class="note">{t('packImportNote')}</p>
      {importing.is === 'running' ? (
        <Progress
          label={t('told', [t('packImporting', [importing.name]), plural('packImported', importing.progress.reports)])}
          part={importing.progress.part}
          onStop={jobs.stopImport}
        />
      ) : (
        <p class="controls">
          <input
            ref={file}
            class="unseen"
            type="file"
            tabIndex={-1}
            aria-hidden="true"
            accept=".jsonl,.ndjson,.json,.gz,application/jsonl,application/x-ndjson,application/json,application/gzip"
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              if (chosen && !jobs.importFile(chosen)) onBusy();
              event.currentTarget.value = '';
            }}
          />
          <button type="button" class="primary" onClick={() => file.current?.click()}>
            {t('packChoose')}
          </button>
          <span class="note">{t('packDrop')}</span>
        </p>
      )}
      <div role="status">
        {importing.is === 'asking' && (
          <div class="outcome">
            <p>{t('backupAsk', [importing.file.name])}</p>
            <p class="controls">
              <button type="button" class="primary" onClick={() => jobs.importFile(importing.file, true)}>
                {t('backupRestore')}
              </button>
              <button type="button" onClick={() => jobs.importFile(importing.file, false)}>
                {t('backupAsPack')}
              </button>
              <button type="button" class="quiet" onClick={jobs.closeImport}>
                {t('backupCancel')}
              </button>
            </p>
          </div>
        )}
        {importing.is === 'over' && (
          <ImportedBox
            result={importing.result}
            onTakeOut={() => {
              onTakeOut(importing.result.fresh);
              jobs.closeImport();
            }}
            onShow={() => onShow(importing.result.name)}
            onClose={jobs.closeImport}
          />
        )}
      </div>
    </section>
  );
}
