import { LIBRARY_CHANNEL, LibraryError, type LibraryReader, openLibraryReader, RowList, type RowsCursor } from '../corpus';
import { Failure } from './errors';
import type { Listing } from './library-messages';

/** Rows read at once: first what fills a window, so that it is there at once; then as many as take some tens of milliseconds. */
const FIRST_ROWS = 200;
const MORE_ROWS = 4_000;
/** After a change the list is read anew, but not more often than this, in milliseconds: feeds bring hundreds of items, one by one. */
const REST = 1_000;
/** Nor more of the time than one part in so many: while a large pack comes in, that is left to the pack. */
const REST_PARTS = 5;

/** How the reading of the list went. */
export type ListingTold = { readonly is: 'ready'; readonly value: Listing } | { readonly is: 'failed'; readonly error: unknown };

const toldOf = (cause: unknown): unknown =>
  cause instanceof LibraryError && cause.code !== 'disk-full' ? new Failure('library-unavailable', { cause }) : cause;

/** Reads the library's list, tells of it as it grows, and reads it anew after each change of the library. Ends with the function given back. */
export function watchLibrary(tell: (told: ListingTold) => void): () => void {
  let ended = false;
  let shown = false;
  let reading: Promise<void> | null = null;
  let again = false;
  let reader: LibraryReader | null = null;

  const read = async (): Promise<void> => {
    reader ??= await openLibraryReader();
    const { reports: total } = await reader.usage();
    const list = new RowList();
    let after: RowsCursor | null = null;
    do {
      const part = await reader.rows({ after, most: list.size === 0 ? FIRST_ROWS : MORE_ROWS });
      list.add(part.rows);
      after = part.next;
      if (ended) return;
      // What is shown already stays until all of the new list is there.
      if (!shown || after === null) tell({ is: 'ready', value: { list, total, whole: after === null } });
    } while (after !== null);
    shown = true;
  };
  const begin = (): void => {
    again = false;
    const began = performance.now();
    reading = read()
      .catch((error: unknown) => {
        if (!ended) tell({ is: 'failed', error: toldOf(error) });
      })
      .then(() => {
        const took = performance.now() - began;
        return new Promise<void>((done) => setTimeout(done, Math.max(REST, took * (REST_PARTS - 1))));
      })
      .finally(() => {
        reading = null;
        if (again && !ended) begin();
      });
  };
  const changed = (): void => {
    if (reading) again = true;
    else begin();
  };
  const channel = new BroadcastChannel(LIBRARY_CHANNEL);
  channel.onmessage = changed;
  begin();
  return () => {
    ended = true;
    channel.close();
    reader?.close();
  };
}
