import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings } from '../../lib/browser';
import { useWords } from '../words';

type Retention = Settings['retention'];

interface RetentionBoxProps {
  readonly retention: Retention;
  /** Ids of what a retention would let go now; null: it could not be found out, and was told. */
  readonly goneBy: (retention: Retention) => Promise<readonly string[] | null>;
  /** Exports reports as a backup, and says when it is done. */
  readonly onExport: (ids: readonly string[]) => Promise<boolean>;
  readonly onSave: (retention: Retention) => void;
}

/** What is to be agreed to before reports go. */
interface Asking {
  readonly wish: Retention;
  readonly ids: readonly string[];
  readonly exported: boolean;
}

/** How long reports stay that came in by themselves, and how much room they may take. */
export function RetentionBox({ retention, goneBy, onExport, onSave }: RetentionBoxProps): JSX.Element {
  const { t, plural } = useWords();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [days, setDays] = useState(retention.days?.toString() ?? '');
  const [megabytes, setMegabytes] = useState(retention.megabytes?.toString() ?? '');
  const [bad, setBad] = useState(false);
  const save = async (wish: Retention): Promise<void> => {
    const ids = await goneBy(wish);
    if (!ids) return;
    if (ids.length === 0) onSave(wish);
    setAsking(ids.length === 0 ? null : { wish, ids, exported: false });
  };
  return (
    <section aria-labelledby="retention-heading">
      <h2 id="retention-heading">{t('settingsRetentionTitle')}</h2>
      <p class="note">{t('settingsRetentionNote')}</p>
      <form
        class="retention"
        onSubmit={(event) => {
          event.preventDefault();
          const wish = { days: numberOf(days), megabytes: numberOf(megabytes) };
          const wrong = wish.days === 'bad' || wish.megabytes === 'bad';
          setBad(wrong);
          if (wish.days !== 'bad' && wish.megabytes !== 'bad') void save({ days: wish.days, megabytes: wish.megabytes });
        }}
      >
        <label class="field">
          <span>{t('settingsDays')}</span>
          <input
            inputMode="numeric"
            value={days}
            placeholder={t('settingsNever')}
            onInput={(event) => setDays(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{t('settingsMegabytes')}</span>
          <input
            inputMode="numeric"
            value={megabytes}
            placeholder={t('settingsNever')}
            onInput={(event) => setMegabytes(event.currentTarget.value)}
          />
        </label>
        <p role="status">{bad && t('settingsBadNumber')}</p>
        <p class="controls">
          <button type="submit">{t('settingsSave')}</button>
        </p>
      </form>
      {asking && (
        <div class="outcome" role="status">
          <p>{plural('retentionAsk', asking.ids.length)}</p>
          <p class="controls">
            <button
              type="button"
              disabled={asking.exported}
              onClick={() => void onExport(asking.ids).then((exported) => setAsking({ ...asking, exported }))}
            >
              {t(asking.exported ? 'retentionExported' : 'retentionExport')}
            </button>
            <button
              type="button"
              onClick={() => {
                onSave(asking.wish);
                setAsking(null);
              }}
            >
              {t('retentionGo')}
            </button>
            <button type="button" class="quiet" onClick={() => setAsking(null)}>
              {t('backupCancel')}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}

/** A number as a reader writes it; null: never. */
function numberOf(written: string): number | null | 'bad' {
  const text = written.trim();
  if (text === '') return null;
  const number = Number(text);
  return /^\d{1,5}$/.test(text) && number >= 1 && number <= 36_500 ? number : 'bad';
}
