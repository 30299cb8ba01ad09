import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings } from '../../lib/browser';
import { useWords } from '../words';

type Retention = Settings['retention'];

interface RetentionBoxProps {
  readonly retention: Retention;
  readonly onSave: (retention: Retention) => void;
}

/** How long reports stay that came in by themselves, and how much room they may take. */
export function RetentionBox({ retention, onSave }: RetentionBoxProps): JSX.Element {
  const { t } = useWords();
  const [days, setDays] = useState(retention.days?.toString() ?? '');
  const [megabytes, setMegabytes] = useState(retention.megabytes?.toString() ?? '');
  const [bad, setBad] = useState(false);
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
          if (wish.days !== 'bad' && wish.megabytes !== 'bad') onSave({ days: wish.days, megabytes: wish.megabytes });
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
