import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ExportWish } from '../../lib/browser';
import { dateInWords } from '../dates';
import { failureKey } from '../failures';
import { type Key, useWords } from '../words';
import type { Jobs } from './jobs';
import { Progress } from './Progress';

const WHATS = { all: 'packWhatAll', found: 'packWhatFound', selected: 'packWhatSelected' } as const satisfies Record<string, Key>;
const FORMS = { backup: 'packFormBackup', text: 'packFormText', prints: 'packFormPrints' } as const satisfies Record<
  ExportWish['form'],
  Key
>;
export type What = keyof typeof WHATS;

interface ExportBoxProps {
  readonly jobs: Jobs;
  /** How many reports each choice has. */
  readonly counts: Readonly<Record<What, number>>;
  /** Ids of a choice; null: the whole library. */
  readonly idsOf: (what: What) => readonly string[] | null;
}

/** Export: what, in which form, under which name. */
export function ExportBox({ jobs, counts, idsOf }: ExportBoxProps): JSX.Element {
  const words = useWords();
  const { t, plural } = words;
  const [what, setWhat] = useState<What>(counts.selected > 0 ? 'selected' : 'all');
  const [form, setForm] = useState<ExportWish['form']>('backup');
  const [name, setName] = useState(() => t('packNameGiven', [dateInWords(new Date().toISOString().slice(0, 10), words.language)]));
  const { exporting } = jobs;
  return (
    <section aria-labelledby="export-heading">
      <h2 id="export-heading">{t('packExportTitle')}</h2>
      <p class="note">{t('packExportNote')}</p>
      <form
        class="export"
        onSubmit={(event) => {
          event.preventDefault();
          jobs.export({ name: name.trim() || t('packExport'), ids: idsOf(what), form });
        }}
      >
        <fieldset>
          <legend>{t('packWhat')}</legend>
          {(Object.keys(WHATS) as What[]).map((one) => (
            <label key={one} class="option">
              <input type="radio" name="what" checked={what === one} disabled={counts[one] === 0} onChange={() => setWhat(one)} />
              {t('packWhatCount', [t(WHATS[one]), words.number(counts[one])])}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('packForm')}</legend>
          {(Object.keys(FORMS) as ExportWish['form'][]).map((one) => (
            <label key={one} class="option">
              <input type="radio" name="form" checked={form === one} onChange={() => setForm(one)} />
              {t(FORMS[one])}
            </label>
          ))}
        </fieldset>
        <label class="field">
          <span>{t('packName')}</span>
          <input type="text" value={name} maxLength={80} dir="auto" onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        {exporting.is !== 'running' && (
          <p class="controls">
            <button type="submit" class="primary" disabled={counts[what] === 0}>
              {t('packExport')}
            </button>
          </p>
        )}
      </form>
      {exporting.is === 'running' && (
        <Progress
          label={plural('packExporting', exporting.progress.done, [words.number(exporting.progress.all)])}
          part={exporting.progress.all > 0 ? exporting.progress.done / exporting.progress.all : 0}
          onStop={jobs.stopExport}
        />
      )}
      <p role="status">
        {exporting.is === 'over' &&
          (exporting.error !== null
            ? t(failureKey(exporting.error))
            : exporting.stopped
              ? t('packExportStopped')
              : plural('packExported', exporting.reports))}
      </p>
    </section>
  );
}
