import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FeedOffer } from '../../lib/browser';
import { useWords } from '../words';
import { OfferList } from './OfferList';

interface FromFile {
  readonly offers: readonly FeedOffer[];
  readonly refused: number;
}

interface ListFilesProps {
  /** Null: it is no OPML. Undefined: it failed, and was told. */
  readonly onRead: (file: Blob) => Promise<FromFile | null | undefined>;
  readonly onSave: () => void;
  readonly onFollow: (offers: readonly FeedOffer[]) => void;
  /** Whether there is anything to save. */
  readonly any: boolean;
}

/** Takes in the list of another reader of feeds, and gives one out (OPML). */
export function ListFiles({ onRead, onSave, onFollow, any }: ListFilesProps): JSX.Element {
  const { t, plural } = useWords();
  const [found, setFound] = useState<FromFile | null | undefined>(undefined);
  return (
    <details>
      <summary>
        <h2>{t('feedLists')}</h2>
      </summary>
      <p class="note">{t('feedListsNote')}</p>
      <div class="controls">
        <label class="field">
          <span>{t('feedListRead')}</span>
          <input
            type="file"
            accept=".opml,.xml,text/xml,application/xml,text/x-opml"
            onChange={async (event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (file) setFound(await onRead(file));
              // The same file again is a change again.
              input.value = '';
            }}
          />
        </label>
        <button type="button" disabled={!any} onClick={onSave}>
          {t('feedListSave')}
        </button>
      </div>
      <p aria-live="polite" class={found === undefined ? 'unseen' : 'note'}>
        {found === null && t('feedListNone')}
        {found && plural('feedListFound', found.offers.length)}
        {found && found.refused > 0 && ` ${plural('feedListRefused', found.refused)}`}
      </p>
      {found && found.offers.length > 0 && (
        <OfferList
          key={found.offers.map(({ address }) => address).join(' ')}
          offers={found.offers}
          chosen={found.offers.map(({ address }) => address)}
          onFollow={(offers) => {
            onFollow(offers);
            setFound(undefined);
          }}
        />
      )}
    </details>
  );
}
