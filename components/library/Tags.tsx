import type { JSX } from 'preact';
import { useWords } from '../words';
import { TagForm } from './TagForm';

interface TagsProps {
  readonly tags: readonly string[];
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
}

/** The tags of a report: each can be removed, and one added. */
export function Tags({ tags, onAdd, onRemove }: TagsProps): JSX.Element {
  const { t } = useWords();
  return (
    <section class="tags" aria-label={t('libraryTags')}>
      <ul>
        {tags.map((one) => (
          <li key={one} class="tag">
            <bdi dir="auto">{one}</bdi>
            <button type="button" class="quiet" aria-label={t('libraryRemoveTag', [one])} onClick={() => onRemove(one)}>
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <TagForm label={t('libraryTag')} onAdd={onAdd} />
    </section>
  );
}
