import { deleteDB, openDB } from 'idb';

/** An empty database, there for a moment. */
const PASSING = 'collate-passing';

/**
 * Has a Chromium begin a new log for all databases of this origin, by making and deleting an empty one: what is deleted is compacted,
 * and that begins with a new log. It goes on for a moment after the promise resolves. Rejects with what the browser throws.
 */
export async function beginNewLog(): Promise<void> {
  (await openDB(PASSING, 1)).close();
  await deleteDB(PASSING);
}
