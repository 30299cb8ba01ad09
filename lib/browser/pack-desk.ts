import { type Subscription, usePackStore } from '../corpus';
import { hostOf, webAddress } from '../feeds';
import { Failure } from './errors';
import { feedStore } from './feeds-held';
import { giveBack } from './host-permissions';
import { setHostRules } from './host-rules';
import { dropWhole } from './long-work';
import { setPackAlarm } from './pack-clock';
import type { PackSubscription } from './pack-messages';
import { askForPack, PIN, reasonOf, takeFile } from './pack-update';
import { refreshAllBadges } from './refresh-badges';

/** The packs that the reader has subscribed to. */
export function viewPacks(): Promise<readonly PackSubscription[]> {
  return usePackStore(async (store) => (await store.all()) as PackSubscription[]);
}

/** Subscribes to a pack, and fetches it. */
export async function subscribePack({ address: given }: { address: string }): Promise<PackSubscription | null> {
  const plain = webAddress(given);
  if (plain === null) return null;
  const address = plain + (PIN.exec(given)?.[0].toLowerCase() ?? '');
  const feeds = await feedStore();
  await feeds.allow([hostOf(plain)], reasonOf(address), true, new Date());
  await setHostRules(feeds);
  await usePackStore(async (store) => {
    if (!(await store.get(address))) await store.put(newSubscription(address));
  });
  await setPackAlarm();
  return askForPack(address);
}

/** Asks for a pack now; where the reader had gone back to the file before, this goes on from there. */
export async function updatePack({ address }: { address: string }): Promise<PackSubscription | null> {
  await usePackStore(async (store) => {
    const pack = await store.get(address);
    // The server is to send what was refused before.
    if (pack?.heldBack) await store.put({ ...pack, heldBack: false, etag: null, lastModified: null });
  });
  return askForPack(address);
}

/** Goes back to the file before. */
export function rollBackPack({ address }: { address: string }): Promise<PackSubscription | null> {
  return usePackStore(async (store) => {
    const [pack, file] = await Promise.all([store.get(address), store.previousFile(address)]);
    if (!pack || !file) return null;
    return takeFile(store, { ...pack, heldBack: true }, file);
  });
}

/** Ends a subscription; the host is asked no more for it. */
export async function unsubscribePack({ address, drop }: { address: string; drop: boolean }): Promise<{ token: string | null }> {
  // Before the leave is given back, which would be heeded as taken.
  await usePackStore((store) => store.end(address));
  const feeds = await feedStore();
  const left = await feeds.disallow(reasonOf(address));
  await setHostRules(feeds);
  await giveBack(
    left,
    (await feeds.consents()).map(({ host }) => host),
  );
  await setPackAlarm();
  if (!drop) return { token: null };
  const dropped = await dropWhole(reasonOf(address));
  await refreshAllBadges();
  return { token: dropped?.token ?? null };
}

/** Subscribes again, as it was, to a pack that was ended since the browser started. Rejects with `report-gone` where there is none. */
export async function resubscribePack({ address }: { address: string }): Promise<null> {
  const pack = await usePackStore((store) => store.recall(address));
  const plain = webAddress(address);
  if (!pack || plain === null) throw new Failure('report-gone');
  const feeds = await feedStore();
  await feeds.allow([hostOf(plain)], reasonOf(address), true, new Date());
  await setHostRules(feeds);
  await setPackAlarm();
  return null;
}

function newSubscription(address: string): Subscription {
  const nothing = { name: null, etag: null, lastModified: null, sha256: null, checked: null, changed: null };
  return { address, ...nothing, reports: 0, bad: 0, trouble: null, previous: false, heldBack: false };
}
