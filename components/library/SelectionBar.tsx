import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../words';

/** Reports that a table has room for; as many as `tabulate` takes. */
export const MOST_COMPARED = 8;

interface SelectionBarProps {
  readonly count: number;
  readonly onCompare: () => void;
  readonly onTag: (tag: string) => void;
  readonly onDelete: () => void;
  readonly onExport: () => void;
  readonly onNone: () => void;
}

/** What can be done with the selected reports. */
export function SelectionBar({ count, onCompare, onTag, onDelete, onExport, onNone }: SelectionBarProps): JSX.Element {
  const { t, plural } = useWords();
  const [tag, setTag] = useState('');
  const few = count < 2;
  const many = count > MOST_COMPARED;
  return (
    <section class="selection" aria-label={t('librarySelection')}>
      <p class="selection-count">{plural('librarySelected', count)}</p>
      <button type="button" class="primary" disabled={few || many} aria-describedby="compare-hint" onClick={onCompare}>
        {t('libraryCompare')}
      </button>
      <form
        class="tagging"
        onSubmit={(event) => {
          event.preventDefault();
          if (tag.trim() !== '') onTag(tag.trim());
          setTag('');
        }}
      >
        <input
          type="text"
          value={tag}
          maxLength={60}
          dir="auto"
          aria-label={t('libraryTagName')}
          placeholder={t('libraryTag')}
          onInput={(event) => setTag(event.currentTarget.value)}
        />
        <button type="submit">{t('libraryAddTag')}</button>
      </form>
      <button type="button" onClick={onExport}>
        {t('libraryExportSelected')}
      </button>
      <button type="button" onClick={onDelete}>
        {t('libraryDelete')}
      </button>
      <button type="button" class="quiet" onClick={onNone}>
        {t('librarySelectNone')}
      </button>
      <p class="hint" id="compare-hint">
        {few && t('libraryCompareHint')}
        {many && t('libraryCompareMost', [String(MOST_COMPARED)])}
      </p>
    </section>
  );
}
