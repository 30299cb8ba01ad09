import browser from 'webextension-polyfill';
import { usePackStore } from '../corpus';
import { backedUp } from './backups';
import { feedStore } from './feeds-held';
import { changeLibrary, holdings } from './holdings';
import type { CheckStep, KeepingMessages, LossView, OtherTab, StorageState } from './keeping-messages';
import * as losses from './library-loss';
import * as others from './other-texts';
import { applyRetention, goneBy as idsGoneBy } from './retention';
import { changeSettings as change, settings as read, type Settings } from './settings';
import { littleRoom, spaceLeft } from './space-left';

const RETAINED = 'retainedAt';
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

/** Lets go what the reader's retention asks for. Names the deletion; null: nothing. */
export async function retain(): Promise<string | null> {
  const { retention } = await read();
  if (retention.days === null && retention.megabytes === null) return null;
  return changeLibrary((library) => applyRetention(library, retention, new Date()));
}

/** The same, once a day at most: for browsers that are never closed. */
export async function retainDaily(now: Date): Promise<void> {
  const last = ((await browser.storage.local.get(RETAINED))[RETAINED] as number | undefined) ?? 0;
  if (now.getTime() - last < DAY) return;
  await browser.storage.local.set({ [RETAINED]: now.getTime() });
  await retain();
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
