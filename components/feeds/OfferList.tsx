import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FeedOffer } from '../../lib/browser';
import { Content } from '../Content';
import { useWords } from '../words';
import { hostsInWords } from './feed-words';

/** Hosts that are named one by one; of more, the rest is counted, and all of them are a click away. */
const NAMED = 6;

interface OfferListProps {
  readonly offers: readonly FeedOffer[];
  /** Addresses that are chosen at first. */
  readonly chosen?: readonly string[];
  /** False: the reader did not agree; then the choice stays. */
  readonly onFollow: (offers: readonly FeedOffer[]) => void;
}

/** Feeds to choose from. Which hosts would be asked stands beside the button that agrees to it. */
export function OfferList({ offers, chosen = [], onFollow }: OfferListProps): JSX.Element {
  const words = useWords();
  const { t, plural } = words;
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(chosen));
  const open = offers.filter(({ address, followed }) => picked.has(address) && !followed);
  const hosts = [...new Set(open.flatMap((offer) => offer.hosts))];
  const toggle = (address: string) => {
    const next = new Set(picked);
    if (!next.delete(address)) next.add(address);
    setPicked(next);
  };
  return (
    <div class="offers">
      <ul>
        {offers.map(({ address, title, followed }) => (
          <li key={address}>
            <label class="offer">
              <input type="checkbox" checked={followed || picked.has(address)} disabled={followed} onChange={() => toggle(address)} />
              <span>
                <Content text={title ?? address} language={null} />
                {followed && <span class="facts"> {t('feedFollowed')}</span>}
                {title !== null && (
                  <span class="address" dir="ltr">
                    {address}
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <p class="agreement" id="feed-consent">
          {hosts.length <= NAMED
            ? t('feedConsent', [hostsInWords(hosts, words)])
            : t('feedConsentMany', [hostsInWords(hosts.slice(0, NAMED), words), plural('feedMoreHosts', hosts.length - NAMED)])}
        </p>
      )}
      {hosts.length > NAMED && (
        <details class="all-hosts">
          <summary>{t('feedAllHosts')}</summary>
          <p>{hostsInWords(hosts, words)}</p>
        </details>
      )}
      <button type="button" class="primary" disabled={open.length === 0} aria-describedby="feed-consent" onClick={() => onFollow(open)}>
        {open.length === 0 ? t('feedFollowNone') : plural('feedFollowCount', open.length)}
      </button>
    </div>
  );
}
