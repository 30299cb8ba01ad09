import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FeedOffer, StarterList } from '../../lib/browser';
import { dateInWords } from '../dates';
import { useWords } from '../words';
import { countryName, languageName } from './feed-words';
import { OfferList } from './OfferList';

interface StarterFeedsProps {
  readonly load: () => Promise<StarterList | undefined>;
  readonly onFollow: (offers: readonly FeedOffer[]) => void;
}

/** A list of outlets to begin with, by language and country. All are off; it is read when it is opened. */
export function StarterFeeds({ load, onFollow }: StarterFeedsProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const [list, setList] = useState<StarterList | undefined>(undefined);
  const [language, setLanguage] = useState('');
  const [country, setCountry] = useState('');
  const byName = (name: (code: string) => string) => (a: string, b: string) => name(a).localeCompare(name(b), words.language);
  const all = list?.feeds ?? [];
  const languages = [...new Set(all.map((feed) => feed.language))].sort(byName((tag) => languageName(tag, words)));
  const spoken = all.filter((feed) => language === '' || feed.language === language);
  const countries = [...new Set(spoken.map((feed) => feed.country))].sort(byName((code) => countryName(code, words)));
  const shown = spoken.filter((feed) => country === '' || feed.country === country);
  const begin = async () => {
    const loaded = await load();
    setList(loaded);
    // The reader's own language first, where there is something in it.
    const own = words.language.split('-')[0] ?? '';
    if (loaded?.feeds.some((feed) => feed.language === own)) setLanguage(own);
  };
  return (
    <details onToggle={(event) => event.currentTarget.open && list === undefined && void begin()}>
      <summary>
        <h2>{t('feedStarter')}</h2>
      </summary>
      <p class="note">{t('feedStarterNote')}</p>
      {list === undefined ? (
        <p class="note">{t('feedStarterLoading')}</p>
      ) : (
        <>
          <div class="choices">
            <label class="field">
              <span>{t('libraryLanguage')}</span>
              <select
                value={language}
                onChange={(event) => {
                  setLanguage(event.currentTarget.value);
                  setCountry('');
                }}
              >
                <option value="">{t('libraryAny')}</option>
                {languages.map((tag) => (
                  <option key={tag} value={tag}>
                    {languageName(tag, words)}
                  </option>
                ))}
              </select>
            </label>
            <label class="field">
              <span>{t('feedCountry')}</span>
              <select value={country} onChange={(event) => setCountry(event.currentTarget.value)}>
                <option value="">{t('libraryAny')}</option>
                {countries.map((code) => (
                  <option key={code} value={code}>
                    {countryName(code, words)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <OfferList offers={shown} onFollow={onFollow} />
          <p class="hint">{t('feedStarterFrom', [dateInWords(list.date, words.language)])}</p>
        </>
      )}
    </details>
  );
}
