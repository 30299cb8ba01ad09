import { usePackStore } from '../corpus';
import { scheduleFeeds } from './feed-run';
import { feedStore } from './feeds-held';
import { askForPacksSoon } from './pack-clock';

/** Has all that is followed brought anew, once the library is gone: what stands as held in its records is held no more. */
export async function bringAnew(): Promise<void> {
  await (await feedStore()).readAnew(new Date());
  await usePackStore(async (store) => {
    for (const pack of await store.all()) await store.put({ ...pack, etag: null, lastModified: null, sha256: null });
  });
  await scheduleFeeds();
  await askForPacksSoon();
}
