import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FeedOffer, FeedSummary, FeedsView } from '../../lib/browser';
import { Failed } from '../Failed';
import { failureKey } from '../failures';
import { Loading } from '../Loading';
import type { Asked } from '../session';
import { useWords } from '../words';
import { AddFeed } from './AddFeed';
import type { FeedActions } from './actions';
import { FeedItem } from './FeedItem';
import { ListFiles } from './ListFiles';
import { RequestLog } from './RequestLog';
import { StarterFeeds } from './StarterFeeds';

interface FeedsPanelProps {
  readonly actions: FeedActions;
  /** Tells what was just done, with the way back where there is one. */
  readonly tell: (text: string, undo?: (() => void) | null) => void;
}

/** The feeds that are followed, and all ways to follow one. */
export function FeedsPanel({ actions, tell }: FeedsPanelProps): JSX.Element {
  const { t } = useWords();
  const [view, setView] = useState<Asked<FeedsView>>({ is: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => actions.watch(setView), [actions, turn]);
  /** Undefined: it failed, and was told. */
  const attempt = async <T,>(doing: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await doing();
    } catch (error) {
      tell(t(failureKey(error)));
      return undefined;
    }
  };
  const agreed = (doing: () => Promise<boolean>, done: string) =>
    void attempt(async () => tell((await doing()) ? done : t('feedNotAgreed')));
  const follow = (offers: readonly FeedOffer[]) => agreed(() => actions.follow(offers), t('feedNowFollowed'));
  if (view.is === 'loading') return <Loading />;
  if (view.is === 'failed') return <Failed error={view.error} onRetry={() => setTurn(turn + 1)} />;
  const { feeds } = view.value;
  const unfollow = (feed: FeedSummary, drop: boolean) =>
    void attempt(async () => {
      const unfollowed = await actions.unfollow(feed.address, drop);
      const back = async () => {
        const again = await actions.refollow(feed.address, unfollowed);
        tell(t(again ? 'feedBack' : unfollowed.token === null ? 'feedNotAgreed' : 'feedReportsBack'));
      };
      tell(t(drop ? 'feedUnfollowedDropped' : 'feedUnfollowed'), () => void attempt(back));
    });
  return (
    <main class="library-main panel feeds">
      <h1>{t('feedsTitle')}</h1>
      <p class="note">{t('feedsNote')}</p>
      <AddFeed onAdd={(typed) => attempt(() => actions.add(typed))} onFollow={follow} />
      {feeds.length > 0 ? (
        <Followed view={view.value} actions={actions} attempt={attempt} agreed={agreed} unfollow={unfollow} />
      ) : (
        <p class="empty">{t('feedsEmpty')}</p>
      )}
      <section>
        <StarterFeeds load={() => attempt(() => actions.starter())} onFollow={follow} />
      </section>
      <section>
        <ListFiles
          any={feeds.length > 0}
          onRead={(file) => attempt(() => actions.readList(file))}
          onSave={() => void attempt(() => actions.saveList())}
          onFollow={follow}
        />
      </section>
      <section>
        <RequestLog load={(before) => attempt(() => actions.log(before))} onClear={() => attempt(() => actions.clearLog())} />
      </section>
    </main>
  );
}

interface FollowedProps {
  readonly view: FeedsView;
  readonly actions: FeedActions;
  readonly attempt: <T>(doing: () => Promise<T>) => Promise<T | undefined>;
  readonly agreed: (doing: () => Promise<boolean>, done: string) => void;
  readonly unfollow: (feed: FeedSummary, drop: boolean) => void;
}

/** The feeds that are followed, with what can be done to all of them. */
function Followed({ view: { feeds, running }, actions, attempt, agreed, unfollow }: FollowedProps): JSX.Element {
  const { t, plural } = useWords();
  const waiting = feeds.reduce((sum, feed) => sum + feed.waiting, 0);
  const held = feeds.reduce((sum, feed) => sum + feed.held, 0);
  const resting = feeds.every(({ paused }) => paused);
  /** Lets feeds rest or go on; those whose leave was taken back once it is given again. */
  const pause = (address: string | null, paused: boolean) => {
    const meant = feeds.filter((feed) => address === null || feed.address === address);
    const lacking = paused ? [] : meant.filter(({ trouble }) => trouble?.code === 'leave').flatMap(({ hosts }) => hosts);
    if (lacking.length === 0) void attempt(() => actions.pause(address, paused));
    else agreed(() => actions.goOn(address, lacking), t('feedAllowed'));
  };
  return (
    <section aria-labelledby="feeds-followed">
      <h2 id="feeds-followed">{plural('feedsFollowed', feeds.length)}</h2>
      <div class="controls">
        <button type="button" disabled={running || resting} onClick={() => void attempt(() => actions.check(null))}>
          {t('feedCheckAll')}
        </button>
        <button type="button" onClick={() => pause(null, !resting)}>
          {t(resting ? 'feedGoOnAll' : 'feedPauseAll')}
        </button>
        {running && (
          <button type="button" onClick={() => void attempt(() => actions.stop())}>
            {t('feedStop')}
          </button>
        )}
      </div>
      <p aria-live="polite" class={running ? 'note' : 'unseen'}>
        {running && plural('feedFetching', waiting)}
      </p>
      {running && waiting > 0 && <progress max={held + waiting} value={held} aria-label={plural('feedFetching', waiting)} />}
      <ul class="feed-list">
        {feeds.map((feed) => (
          <FeedItem
            key={feed.address}
            feed={feed}
            onCheck={() => void attempt(() => actions.check(feed.address))}
            onPause={(paused) => pause(feed.address, paused)}
            onAllow={(hosts) => agreed(() => actions.allow(feed.address, hosts), t('feedAllowed'))}
            onUnfollow={(drop) => unfollow(feed, drop)}
          />
        ))}
      </ul>
    </section>
  );
}
