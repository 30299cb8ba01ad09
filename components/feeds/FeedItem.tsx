import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FeedSummary } from '../../lib/browser';
import { Content } from '../Content';
import { useWords } from '../words';
import { feedTroubleInWords, hostsInWords, stateInWords, troubleInWords } from './feed-words';

interface FeedItemProps {
  readonly feed: FeedSummary;
  readonly onCheck: () => void;
  readonly onPause: (paused: boolean) => void;
  readonly onAllow: (hosts: readonly string[]) => void;
  readonly onUnfollow: (drop: boolean) => void;
}

/** A feed that is followed: how it stands, what is wrong with it, and what can be done. */
export function FeedItem({ feed, onCheck, onPause, onAllow, onUnfollow }: FeedItemProps): JSX.Element {
  const words = useWords();
  const { t, plural } = words;
  const [ending, setEnding] = useState(false);
  const trouble = feedTroubleInWords(feed, words);
  const left = Object.entries(feed.left) as [keyof typeof feed.left, number][];
  return (
    <li class={feed.paused ? 'feed paused' : 'feed'}>
      <h3>
        <Content text={feed.title ?? feed.address} language={feed.language} />
      </h3>
      <p class="address" dir="ltr">
        {feed.address}
      </p>
      <p class="facts">
        <span>{plural('feedHeld', feed.held)}</span>
        {feed.waiting > 0 && <span>{plural('feedWaiting', feed.waiting)}</span>}
        <span>{stateInWords(feed, words)}</span>
      </p>
      {trouble !== null && <p class="trouble">{trouble}</p>}
      {feed.lost > 0 && <p class="note">{plural('feedLost', feed.lost)}</p>}
      {feed.wanted.length > 0 && (
        <div class="wanted">
          <p>{t('feedWanted', [hostsInWords(feed.wanted, words)])}</p>
          <button type="button" onClick={() => onAllow(feed.wanted)}>
            {t('feedAllow')}
          </button>
        </div>
      )}
      <details>
        <summary>{t('feedMore')}</summary>
        <p class="note">{t('feedHosts', [hostsInWords(feed.hosts, words)])}</p>
        {left.length > 0 && (
          <>
            <p class="note">{t('feedLeft')}</p>
            <ul class="left">
              {left.map(([code, count]) => (
                <li key={code}>{t('feedLeftOne', [words.number(count), troubleInWords(code, words)])}</li>
              ))}
            </ul>
          </>
        )}
        <div class="controls">
          <button type="button" onClick={onCheck} disabled={feed.paused}>
            {t('feedCheck')}
          </button>
          <button type="button" onClick={() => onPause(!feed.paused)}>
            {t(feed.paused ? 'feedGoOn' : 'feedPause')}
          </button>
          <button type="button" aria-expanded={ending} onClick={() => setEnding(!ending)}>
            {t('feedUnfollow')}
          </button>
        </div>
        {ending && (
          <div class="ending">
            <p>{t('feedUnfollowAsk')}</p>
            <div class="controls">
              <button type="button" class="primary" onClick={() => onUnfollow(false)}>
                {t('feedUnfollowKeep')}
              </button>
              <button type="button" onClick={() => onUnfollow(true)}>
                {t('feedUnfollowDrop')}
              </button>
            </div>
          </div>
        )}
      </details>
    </li>
  );
}
