import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ToldRuling } from '../../lib/browser';
import { isolate, type Key, useWords } from '../words';
import type { LibraryActions } from './actions';
import type { Doings } from './doings';

const SAID: Readonly<Record<ToldRuling['scope'], Readonly<Record<ToldRuling['ruling'], Key>>>> = {
  page: { news: 'rulingsNews', 'not-news': 'rulingsNotNews' },
  site: { news: 'rulingsNewsSite', 'not-news': 'rulingsNotNewsSite' },
};

interface RulingsBoxProps {
  readonly actions: LibraryActions;
  readonly doings: Doings;
}

/** What the reader has said of pages and sites: switched off, or news after all. */
export function RulingsBox({ actions, doings }: RulingsBoxProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const [rulings, setRulings] = useState<readonly ToldRuling[]>([]);
  const read = () => void doings.attempt(async () => setRulings(await actions.rulings()));
  useEffect(read, []);
  return (
    <section aria-labelledby="rulings-heading">
      <h2 id="rulings-heading">{t('rulingsTitle')}</h2>
      {rulings.length === 0 && <p class="note">{t('rulingsNone')}</p>}
      <ul class="held-list">
        {rulings.map((ruling) => (
          <li key={`${ruling.scope}:${ruling.subject}`}>
            <span class="held-name">{isolate(ruling.subject, words)}</span>
            <span class="note">{t(SAID[ruling.scope][ruling.ruling])}</span>
            <button
              type="button"
              aria-label={t('rulingsForget', [ruling.subject])}
              onClick={() =>
                void doings.attempt(async () => {
                  await actions.forgetRuling(ruling);
                  read();
                })
              }
            >
              {t('rulingsForgetShort')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
