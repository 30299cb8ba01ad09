import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LogEntry } from '../../lib/feeds';
import { type Key, useWords } from '../words';
import { momentInWords, troubleInWords } from './feed-words';

const WHAT: Readonly<Record<LogEntry['what'], Key>> = {
  feed: 'feedLogFeed',
  article: 'feedLogArticle',
  robots: 'feedLogRobots',
  pack: 'feedLogPack',
};

interface RequestLogProps {
  /** Undefined: it failed, and was told. */
  readonly load: (before: number | null) => Promise<readonly LogEntry[] | undefined>;
  readonly onClear: () => Promise<unknown>;
}

/** Every request that Collate has made, newest first; read when it is opened. */
export function RequestLog({ load, onClear }: RequestLogProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const [entries, setEntries] = useState<readonly LogEntry[] | undefined>(undefined);
  const [ended, setEnded] = useState(false);
  const more = async (before: readonly LogEntry[]) => {
    const next = await load(before.at(-1)?.n ?? null);
    setEntries([...before, ...(next ?? [])]);
    setEnded(!next || next.length === 0);
  };
  return (
    <details onToggle={(event) => event.currentTarget.open && void more([])}>
      <summary>
        <h2>{t('feedLog')}</h2>
      </summary>
      <p class="note">{t('feedLogNote')}</p>
      {entries?.length === 0 && <p class="note">{t('feedLogEmpty')}</p>}
      {entries !== undefined && entries.length > 0 && (
        <>
          <section class="log" aria-label={t('feedLog')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('feedLogWhen')}</th>
                  <th scope="col">{t('feedLogWhat')}</th>
                  <th scope="col">{t('feedLogAddress')}</th>
                  <th scope="col">{t('feedLogCame')}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <tr key={entry.n}>
                    <td>{momentInWords(entry.at, words.language)}</td>
                    <td>{t(WHAT[entry.what])}</td>
                    <td class="address" dir="ltr">
                      {entry.ended === null ? entry.address : `${entry.address} → ${entry.ended}`}
                    </td>
                    <td>
                      {entry.trouble !== null
                        ? troubleInWords(entry.trouble, words)
                        : entry.status === 304
                          ? t('feedLogUnchanged')
                          : t('feedLogBytes', [words.number(Math.ceil(entry.bytes / 1000))])}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <div class="controls">
            {!ended && (
              <button type="button" onClick={() => void more(entries)}>
                {t('feedLogMore')}
              </button>
            )}
            <button
              type="button"
              onClick={async () => {
                await onClear();
                setEntries([]);
              }}
            >
              {t('feedLogClear')}
            </button>
          </div>
        </>
      )}
    </details>
  );
}
