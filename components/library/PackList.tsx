import type { JSX } from 'preact';
import type { FacetCount } from '../../lib/corpus';
import { useWords } from '../words';

interface PackListProps {
  /** Names of packs, and how many reports each has. */
  readonly packs: readonly FacetCount[];
  readonly onShow: (pack: string) => void;
  readonly onRemove: (pack: string) => void;
}

/** The packs whose reports the library has. */
export function PackList({ packs, onShow, onRemove }: PackListProps): JSX.Element {
  const { t, plural } = useWords();
  return (
    <section aria-labelledby="packs-heading">
      <h2 id="packs-heading">{t('packHeldTitle')}</h2>
      {packs.length === 0 && <p class="note">{t('packHeldNone')}</p>}
      <ul class="held-list">
        {packs.map(([name, reports], i) => (
          <li key={name}>
            <bdi id={`pack-${i}`} class="held-name" dir="auto">
              {name}
            </bdi>
            <span class="note">{plural('libraryCount', reports)}</span>
            <button type="button" id={`show-pack-${i}`} aria-labelledby={`show-pack-${i} pack-${i}`} onClick={() => onShow(name)}>
              {t('packShow')}
            </button>
            <button type="button" aria-label={t('packRemoveNamed', [name])} onClick={() => onRemove(name)}>
              {t('packRemove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
