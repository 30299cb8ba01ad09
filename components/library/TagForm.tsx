import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../words';

interface TagFormProps {
  /** How the field is called for the ear. */
  readonly label: string;
  readonly onAdd: (tag: string) => void;
}

/** A field for a tag; it empties itself for the next one. */
export function TagForm({ label, onAdd }: TagFormProps): JSX.Element {
  const { t } = useWords();
  const [tag, setTag] = useState('');
  return (
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
        aria-label={label}
        placeholder={t('libraryTag')}
        onInput={(event) => setTag(event.currentTarget.value)}
      />
      <button type="submit">{t('libraryAddTag')}</button>
    </form>
  );
}
