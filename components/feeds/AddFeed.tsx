import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Added, FeedOffer } from '../../lib/browser';
import { AddressField } from '../AddressField';
import { useWords } from '../words';
import { troubleInWords } from './feed-words';
import { OfferList } from './OfferList';

interface AddFeedProps {
  /** Null: what was typed is no address. Undefined: it failed, and was told. */
  readonly onAdd: (typed: string) => Promise<Added | null | undefined>;
  readonly onFollow: (offers: readonly FeedOffer[]) => void;
}

type Answer = Added | null | 'asking';

/** Follows a feed by its address; where that is a page, offers the feeds that the page names. */
export function AddFeed({ onAdd, onFollow }: AddFeedProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<Answer | undefined>(undefined);
  const add = async () => {
    setAnswer('asking');
    const added = await onAdd(typed);
    setAnswer(added);
    if (added?.is === 'followed') setTyped('');
  };
  return (
    <form
      class="add-feed"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') void add();
      }}
    >
      <AddressField label={t('feedAddress')} value={typed} onInput={setTyped} hint="feed-address-hint" />
      <button type="submit" class="primary" disabled={answer === 'asking' || typed.trim() === ''}>
        {t('feedAdd')}
      </button>
      <p class="hint" id="feed-address-hint">
        {t('feedAddressHint')}
      </p>
      <p aria-live="polite" class={answer === undefined ? 'unseen' : 'note'}>
        {answer === 'asking' && t('feedAsking')}
        {answer === null && t('feedNoAddress')}
        {answer !== null && typeof answer === 'object' && answer.is === 'refused' && troubleInWords(answer.why, words)}
        {answer !== null && typeof answer === 'object' && answer.is === 'followed' && t('feedNowFollowed')}
        {answer !== null && typeof answer === 'object' && answer.is === 'page' && t('feedPageNames')}
      </p>
      {answer !== null && typeof answer === 'object' && answer.is === 'page' && (
        <OfferList
          offers={answer.offers}
          onFollow={(offers) => {
            onFollow(offers);
            setAnswer(undefined);
            setTyped('');
          }}
        />
      )}
    </form>
  );
}
