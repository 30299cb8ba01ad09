import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { PastedText } from '../lib/browser';
import { useWords } from './words';

/** Characters that can be compared: as much as a page may have. */
const MOST = 600_000;
/** Below so many there is nothing to compare. */
const LEAST = 40;

/** Days that a report may be of: the browser says so where another is typed. */
const [FIRST_DAY, LAST_DAY] = ['1500-01-01', '2099-12-31'];

/** Takes a pasted text with the outlet and the date that the reader knows of it. */
export function PasteForm({ onPaste }: { readonly onPaste: (pasted: PastedText) => void }): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [outlet, setOutlet] = useState('');
  const [published, setPublished] = useState('');
  const enough = text.trim().length >= LEAST;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (enough)
      onPaste({ text: text.slice(0, MOST), title: null, outlet: outlet.trim().slice(0, 200) || null, published: published || null });
  };
  return (
    <form class="paste" onSubmit={submit}>
      <label for={`${id}-text`}>{t('keptPasteText')}</label>
      <textarea id={`${id}-text`} rows={4} dir="auto" maxLength={MOST} value={text} onInput={(e) => setText(e.currentTarget.value)} />
      <div class="paste-facts">
        <span>
          <label for={`${id}-outlet`}>{t('keptPasteOutlet')}</label>
          <input
            id={`${id}-outlet`}
            type="text"
            dir="auto"
            maxLength={200}
            value={outlet}
            onInput={(e) => setOutlet(e.currentTarget.value)}
          />
        </span>
        <span>
          <label for={`${id}-date`}>{t('keptPasteDate')}</label>
          <input
            id={`${id}-date`}
            type="date"
            min={FIRST_DAY}
            max={LAST_DAY}
            value={published}
            onInput={(e) => setPublished(e.currentTarget.value)}
          />
        </span>
      </div>
      <button type="submit" disabled={!enough}>
        {t('keptPasteCompare')}
      </button>
    </form>
  );
}
