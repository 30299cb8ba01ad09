import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../words';

interface TagsProps {
  readonly tags: readonly string[];
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
}

/** The tags of a report: each can be removed, and one added. */
export function Tags({ tags, onAdd, onRemove }: TagsProps): JSX.Element {
  const { t } = useWords();
  const [tag, setTag] = useState('');
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
      <form
        class="tagging"
        onSubmit={(event) => {
          event.preventDefault();
          if (tag.trim() !== '') onAdd(tag.trim());
          setTag('');
        }}
      >
        <input
          type="text"
          value={tag}
          maxLength={60}
          dir="auto"
          aria-label={t('libraryTag')}
          placeholder={t('libraryTag')}
          onInput={(event) => setTag(event.currentTarget.value)}
        />
        <button type="submit">{t('libraryAddTag')}</button>
      </form>
    </section>
  );
}
