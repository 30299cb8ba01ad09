import browser from 'webextension-polyfill';
import { usePackStore } from '../corpus';
import { backedUp } from './backups';
import { feedStore } from './feeds-held';
import { changeLibrary, holdings } from './holdings';
import type { CheckStep, Gone, KeepingMessages, LossView, OtherTab, StorageState } from './keeping-messages';
import * as losses from './library-loss';
import { dropMany } from './long-work';
import * as others from './other-texts';
import { refreshAllBadges } from './refresh-badges';
import { goneBy as idsGoneBy, stillToGo } from './retention';
import { changeSettings as change, settings as read, type Settings } from './settings';
import { littleRoom, spaceLeft } from './space-left';

const RETAINED = 'retainedAt';
/** Names the deletion of what went by itself, until the browser closes: it can be brought back for as long. */
const GONE = 'retentionGone';
const DAY = 86_400_000;

// What the background answers about keeping: settings, storage, many reports at once.

/** The settings. */
export const settings = (): Promise<Settings> => read();

/** Changes settings, and lets go what they say is to go. */
export async function changeSettings({ change: wish }: Parameters<KeepingMessages['changeSettings']>[0]) {
  const settings = await change(wish);
  const token = wish.retention ? await retain() : null;
  return { settings, token };
}

/** What a retention would let go now. */
export async function goneBy({ retention }: Parameters<KeepingMessages['goneBy']>[0]): Promise<readonly string[]> {
  return idsGoneBy((await holdings()).library, retention, new Date());
}

/**
 * Lets go what the reader's retention asks for. Names the deletion; null: nothing.
 * @param begun a deletion that is gone on with; null: a new one
 */
async function retain(begun: string | null = null): Promise<string | null> {
  const { retention } = await read();
  if (retention.days === null && retention.megabytes === null) return null;
  const ids = await idsGoneBy((await holdings()).library, retention, new Date());
  if (ids.length === 0) return null;
  const { token } = await dropMany(ids, stillToGo, begun);
  await refreshAllBadges();
  return token;
}

/** Lets it go of its own accord, and remembers it: the reader finds what went, and the way back, in the library page. */
export async function retainAlone(): Promise<void> {
  // What went before, and the reader was not told of yet, is told and brought back together with it.
  const token = await retain((await viewGone())?.token ?? null);
  if (token !== null) await browser.storage.session.set({ [GONE]: token });
}

/** The same, once a day at most: for browsers that are never closed. */
export async function retainDaily(now: Date): Promise<void> {
  const last = ((await browser.storage.local.get(RETAINED))[RETAINED] as number | undefined) ?? 0;
  // A clock may have been set back since.
  if (Math.abs(now.getTime() - last) < DAY) return;
  await browser.storage.local.set({ [RETAINED]: now.getTime() });
  await retainAlone();
}

/** What went by itself since the browser started, and the reader was not told of yet. */
export async function viewGone(): Promise<Gone | null> {
  const gone = (await browser.storage.session.get(GONE))[GONE] as string | undefined;
  if (gone === undefined) return null;
  // It may have been brought back from the list of what was deleted.
  const deletion = (await (await holdings()).library.deletions()).find(({ token }) => token === gone);
  return deletion ? { token: deletion.token, reports: deletion.reports } : null;
}

/** The reader knows of what went by itself. */
export async function forgetGone(): Promise<null> {
  await browser.storage.session.remove(GONE);
  return null;
}

/** Articles in other tabs. */
export const otherTabs = ({ tabId }: { tabId: number }): Promise<OtherTab[]> => others.otherTabs(tabId);

/** How much is held, and how much room there is. */
export async function storageState(): Promise<StorageState> {
  const [{ library }, found, persisted, backup] = await Promise.all([
    holdings(),
    spaceLeft(),
    isPersisted().catch((): null => null),
    backedUp(),
  ]);
  return { ...(await library.usage()), ...found, persisted, low: littleRoom(found) !== null, backedUp: backup };
}

/** How far the index is. */
export async function viewIndexing(): Promise<{ held: number; waiting: number }> {
  return (await holdings()).standing();
}

/** A loss of the library that the reader is to be told of. */
export async function viewLoss(): Promise<LossView | null> {
  // What was lost is seen where the library is opened.
  await holdings();
  const loss = await losses.lossNow();
  if (!loss) return null;
  const [feeds, packs] = [await (await feedStore()).feeds(), await usePackStore((store) => store.all())];
  return { ...loss, followed: feeds.length + packs.length, backedUp: await backedUp() };
}

/** The reader knows of a loss. */
export async function forgetLoss(): Promise<null> {
  await losses.forgetLoss();
  return null;
}

/** Chromium clears nothing of extensions with unlimited storage, and says all the same that it has promised nothing; Firefox has then promised it. */
async function isPersisted(): Promise<boolean> {
  return (await browser.permissions.contains({ permissions: ['unlimitedStorage'] })) || navigator.storage.persisted();
}

/** A step of the integrity check. */
export async function checkLibrary({ after, repair }: Parameters<KeepingMessages['checkLibrary']>[0]): Promise<CheckStep> {
  return changeLibrary((library) => library.check(after, repair));
}
