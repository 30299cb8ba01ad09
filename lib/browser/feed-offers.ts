import browser from 'webextension-polyfill';
import { type FeedChoice, feedsAmong, hostOf, isLocal, linksInPage, webAddress } from '../feeds';
import type { FeedOffer, PageOffers } from './feed-messages';
import { feedStore } from './feeds-held';
import { isPrivate } from './page-reach';

/** The feeds that the page of a tab names. None in private windows, and where the page cannot be looked at. */
export async function feedsOnPage({ tabId }: { tabId: number }): Promise<PageOffers> {
  const none = { own: null, offers: [] };
  if (await isPrivate(tabId)) return none;
  const [result] = await browser.scripting.executeScript({ target: { tabId }, func: linksInPage }).catch(() => []);
  const url = (await browser.tabs.get(tabId)).url ?? null;
  if (url === null || webAddress(url) === null || !Array.isArray(result?.result)) return none;
  const own = hostOf(url);
  return { own, offers: await offersOf(feedsAmong(result.result, url), own) };
}

/** Feeds as they are offered: asked are the feed's own host and that of the pages it is of. @param page host of the page that names them; null: a list does */
export async function offersOf(choices: readonly FeedChoice[], page: string | null): Promise<FeedOffer[]> {
  const followed = new Set((await (await feedStore()).feeds()).map(({ address }) => address));
  return choices.flatMap((choice) => {
    const { address, title, site, language } = choice;
    const hosts = hostsOf(choice);
    // A page or list may not send us to the reader's own network.
    const open = hosts.filter((host) => host === page || !isLocal(host));
    return open.includes(hostOf(address)) ? [{ address, title, site, language, hosts: open, followed: followed.has(address) }] : [];
  });
}

/** The hosts that are asked for a feed: its own, and that of the pages that it is of. */
export function hostsOf({ address, site }: Pick<FeedChoice, 'address' | 'site'>): string[] {
  return [...new Set([hostOf(address), ...(site === null ? [] : [hostOf(site)])])];
}
