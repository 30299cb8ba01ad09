import type { FeedMessages, FeedSummary, FeedsView } from '../../lib/browser';
import type { LogEntry } from '../../lib/feeds';
import { type Session, until } from './browsers';

type Answer<K extends keyof FeedMessages> = ReturnType<FeedMessages[K]>;

/** Sends the background a message about feeds, as a view would. Throws with the failure that it answers. */
export async function tell<K extends keyof FeedMessages>(
  session: Session,
  type: K,
  message: Parameters<FeedMessages[K]>[0],
): Promise<Answer<K>> {
  const answer = (await session.send({ type, message })) as { value?: Answer<K>; failure?: string };
  if (answer.failure) throw new Error(`${type}: ${answer.failure}`);
  return answer.value as Answer<K>;
}

/** Follows a feed as a reader does from the page that it is of. */
export async function follow(session: Session, address: string, hosts: readonly string[]): Promise<void> {
  await tell(session, 'followFeeds', {
    offers: [{ address, title: null, site: null, language: null, hosts, followed: false }],
    own: hosts,
  });
}

/** What is followed, once nothing is being fetched and nothing waits. */
export function rested(session: Session, timeout = 120_000): Promise<FeedsView> {
  return until(
    'the feeds to be at rest',
    async () => {
      const view = await tell(session, 'viewFeeds', {});
      return !view.running && view;
    },
    timeout,
  );
}

/** The one feed with that address. */
export const summaryOf = (view: FeedsView, address: string): FeedSummary => {
  const feed = view.feeds.find((one) => one.address === address);
  if (!feed) throw new Error(`not followed: ${address}`);
  return feed;
};

/** Looks at a feed now and waits for what comes of it. */
export async function look(session: Session, address: string): Promise<FeedSummary> {
  await tell(session, 'checkFeeds', { address });
  return summaryOf(await rested(session), address);
}

/** The whole log, oldest first. */
export async function wholeLog(session: Session): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for (;;) {
    const more = await tell(session, 'feedLog', { before: entries.at(-1)?.n ?? null });
    if (more.length === 0) return entries.reverse();
    entries.push(...more);
  }
}
