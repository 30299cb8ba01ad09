import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AddressField } from '../AddressField';
import { isolate, useWords } from '../words';
import type { LibraryActions } from './actions';

interface ExceptedSitesProps {
  /** Hosts, as settings name them. */
  readonly sites: readonly string[];
  readonly siteOf: LibraryActions['siteOf'];
  readonly onChange: (sites: readonly string[]) => void;
}

/** The sites of which nothing is kept by itself, and a field for one more; it empties itself for the next. */
export function ExceptedSites({ sites, siteOf, onChange }: ExceptedSitesProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState(false);
  const add = () => {
    const site = siteOf(typed);
    setUnknown(site === null);
    if (site === null) return;
    if (!sites.includes(site)) onChange([...sites, site]);
    setTyped('');
  };
  return (
    <>
      {sites.length > 0 && <p>{t('settingsExcepted')}</p>}
      <ul class="held-list">
        {sites.map((site) => (
          <li key={site}>
            <span class="held-name">{isolate(site, words)}</span>
            <button type="button" onClick={() => onChange(sites.filter((other) => other !== site))}>
              {t('settingsExceptedRemove', [isolate(site, words)])}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="subscribe"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <AddressField label={t('settingsExceptSite')} value={typed} onInput={setTyped} />
        <button type="submit">{t('settingsExceptAdd')}</button>
      </form>
      <p role="status">{unknown && t('settingsExceptUnknown')}</p>
    </>
  );
}
