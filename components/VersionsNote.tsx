import type { JSX } from 'preact';
import type { KeptState } from '../lib/browser';
import { changesInWords } from './changes';
import { momentInWords } from './dates';
import { useWords } from './words';

interface VersionsNoteProps {
  readonly kept: KeptState;
  readonly onCompare: (version: number) => void;
}

/** Says that the report has changed since the reader read it, and how; earlier versions are opened from here. */
export function VersionsNote({ kept, onCompare }: VersionsNoteProps): JSX.Element | null {
  const words = useWords();
  const [newest, ...older] = kept.versions;
  if (!newest) return null;
  const when = momentInWords(newest.seen, words);
  const changes = newest.changes && changesInWords(newest.changes, words);
  return (
    <div class="banner versions">
      <p>
        {changes === null
          ? words.t('keptVersionSame', [when])
          : words.t(kept.changedNow ? 'keptChangedSince' : 'keptVersionDiffers', [when, changes])}
      </p>
      <button type="button" class="quiet" id="row-version" onClick={() => onCompare(newest.n)}>
        {words.t('keptCompareVersion')}
      </button>
      {older.length > 0 && (
        <details>
          <summary>{words.plural('keptOlderVersions', older.length)}</summary>
          {kept.bounded && <p class="note">{words.plural('keptVersionsBound', kept.versions.length)}</p>}
          <ul class="choices">
            {older.map(({ n, seen }) => (
              <li key={n}>
                <button type="button" class="quiet" onClick={() => onCompare(n)}>
                  {words.t('keptVersionRead', [momentInWords(seen, words)])}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
