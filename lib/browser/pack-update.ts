import { type PackStore, type Subscription, usePackStore } from '../corpus';
import { fetchAddress } from './fetch';
import type { PackSubscription, PackTrouble } from './pack-messages';
import { PackUnfit, putPackFile, sha256Of } from './pack-put';
import { refreshAllBadges } from './refresh-badges';

/** Bytes of a pack that is subscribed to: it is put into the library in one piece. */
const MAX_PACK_BYTES = 50_000_000;

/** What a pack's host is asked for, and what its reports came in as. */
export const reasonOf = (address: string): string => `pack:${address}`;
/** What a pinned address asks for: the file's own hash. */
export const PIN = /#sha256=([0-9a-f]{64})$/i;

/** Asks for a pack, and takes it where it has changed. What it came to stands in the subscription. */
export function askForPack(address: string): Promise<PackSubscription | null> {
  return usePackStore(async (store) => {
    const pack = await store.get(address);
    if (!pack) return null;
    const { etag, lastModified } = pack;
    const asked = address.replace(PIN, '');
    const got = await fetchAddress(asked, { what: 'pack', of: address, maxBytes: MAX_PACK_BYTES, etag, lastModified });
    const checked = { ...pack, checked: new Date().toISOString() };
    if (got.is === 'failed') return tell(store, checked, got.why);
    if (got.is === 'unchanged') return tell(store, checked, null);
    const pinned = PIN.exec(address)?.[1];
    if (pinned && pinned !== (await sha256Of(got.bytes))) return tell(store, checked, 'wrong-hash');
    return takeFile(store, { ...checked, etag: got.etag, lastModified: got.lastModified }, got.bytes);
  });
}

/** Puts a file's reports in the place of those that the library has of the pack; null: it is not subscribed to any more. Where that fails all is as before, and the subscription says why. */
export async function takeFile(store: PackStore, pack: Subscription, file: Uint8Array): Promise<PackSubscription | null> {
  const sha256 = await sha256Of(file);
  if (sha256 === pack.sha256) return tell(store, pack, null);
  // The reader may have ended it while the server was waited for.
  if (!(await store.get(pack.address))) return null;
  try {
    const { name, reports, bad } = await putPackFile(reasonOf(pack.address), file);
    const next = { ...pack, sha256, name, reports, bad, changed: new Date().toISOString(), trouble: null };
    await store.replace(next, file);
    await refreshAllBadges();
    return ((await store.get(pack.address)) ?? next) as PackSubscription;
  } catch (error) {
    // What was refused is not asked for again under its own mark, but sent anew.
    const before = { ...pack, etag: null, lastModified: null };
    if (error instanceof PackUnfit) return tell(store, before, error.code);
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return tell(store, before, code === 'disk-full' ? 'disk-full' : 'library-unavailable');
  }
}

async function tell(store: PackStore, pack: Subscription, trouble: PackTrouble | null): Promise<PackSubscription | null> {
  if (!(await store.get(pack.address))) return null;
  const told = { ...pack, trouble };
  await store.put(told);
  return told;
}
