import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FeedOffer } from '../../lib/browser';
import { failureKey } from '../failures';
import { useWords } from '../words';
import type { PageFeeds } from './actions';
import { OfferList } from './OfferList';

type Stage =
  | { readonly is: 'closed' | 'looking' | 'none' | 'following' | 'followed' | 'not-agreed' }
  | { readonly is: 'offered'; readonly offers: readonly FeedOffer[] }
  | { readonly is: 'failed'; readonly error: unknown };

/** Follows the outlet of the page: its feeds are looked up when the reader asks, and followed with one more click. */
export function FollowControl({ feeds }: { readonly feeds: PageFeeds }): JSX.Element {
  const { t } = useWords();
  const [stage, setStage] = useState<Stage>({ is: 'closed' });
  const attempt = async (doing: () => Promise<Stage>) => {
    try {
      setStage(await doing());
    } catch (error) {
      setStage({ is: 'failed', error });
    }
  };
  const look = () => {
    setStage({ is: 'looking' });
    void attempt(async () => {
      const offers = await feeds.onPage();
      return offers.length === 0 ? { is: 'none' } : { is: 'offered', offers };
    });
  };
  const follow = (offers: readonly FeedOffer[]) =>
    // Not after a wait: browsers give leave in a click alone.
    void attempt(async () => ((await feeds.follow(offers)) ? { is: 'followed' } : { is: 'not-agreed' }));
  const first = stage.is === 'offered' ? stage.offers.find(({ followed }) => !followed) : undefined;
  return (
    <section class="follow" aria-label={t('feedFollowOutlet')}>
      {(stage.is === 'closed' || stage.is === 'looking') && (
        <button type="button" disabled={stage.is === 'looking'} onClick={look}>
          {t('feedFollowOutlet')}
        </button>
      )}
      {stage.is === 'offered' && (
        <>
          <h2>{t('feedOfPage')}</h2>
          <OfferList offers={stage.offers} chosen={first ? [first.address] : []} onFollow={follow} />
        </>
      )}
      <p aria-live="polite" class={stage.is === 'closed' || stage.is === 'offered' ? 'unseen' : 'note'}>
        {stage.is === 'none' && t('feedNone')}
        {stage.is === 'followed' && t('feedNowFollowed')}
        {stage.is === 'not-agreed' && t('feedNotAgreed')}
        {stage.is === 'failed' && t(failureKey(stage.error))}
      </p>
    </section>
  );
}
