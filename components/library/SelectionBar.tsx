import type { JSX } from 'preact';
import { useWords } from '../words';
import { TagForm } from './TagForm';

/** Reports that a table has room for; as many as `tabulate` takes. */
export const MOST_COMPARED = 40;

interface SelectionBarProps {
  readonly count: number;
  readonly onCompare: () => void;
  /** Shows what has to do with the one that is selected. */
  readonly onRelated: () => void;
  readonly onTag: (tag: string) => void;
  readonly onDelete: () => void;
  readonly onExport: () => void;
  readonly onNone: () => void;
}

/** What can be done with the selected reports. */
export function SelectionBar({ count, onCompare, onRelated, onTag, onDelete, onExport, onNone }: SelectionBarProps): JSX.Element {
  const { t, plural, number } = useWords();
  const few = count < 2;
  const many = count > MOST_COMPARED;
  return (
    <section class="selection" aria-label={t('librarySelection')}>
      <p class="selection-count">{plural('librarySelected', count)}</p>
      <button type="button" class="primary" disabled={few || many} aria-describedby="compare-hint" onClick={onCompare}>
        {t('libraryCompare')}
      </button>
      {count === 1 && (
        <button type="button" onClick={onRelated}>
          {t('libraryRelated')}
        </button>
      )}
      <TagForm label={t('libraryTagName')} onAdd={onTag} />
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
        {many && t('libraryCompareMost', [number(MOST_COMPARED)])}
      </p>
    </section>
  );
}
