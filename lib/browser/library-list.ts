import {
  LIBRARY_CHANNEL,
  type LibraryChange,
  LibraryError,
  type LibraryReader,
  openLibraryReader,
  RowList,
  type RowsCursor,
} from '../corpus';
import { atMostEvery } from './at-most-every';
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

/**
 * Reads the library's list, tells of it as it grows, and after each change of the library: where reports went and nothing else, they are taken out of
 * it; after any other change it is read anew. Ends with the function given back.
 */
export function watchLibrary(tell: (told: ListingTold) => void): () => void {
  let ended = false;
  let reading: Promise<void> | null = null;
  let again = false;
  let reader: LibraryReader | null = null;
  /** What is shown; null: nothing yet. */
  let listing: Listing | null = null;
  /** The generation that was told last. */
  let known: number | null = null;
  /** Reports that went while the list was read: it may have them all the same. */
  const gone = new Set<string>();

  const show = (next: Listing): void => {
    listing = next;
    tell({ is: 'ready', value: next });
  };
  const read = async (): Promise<void> => {
    reader ??= await openLibraryReader();
    gone.clear();
    const { reports: total } = await reader.usage();
    const list = new RowList();
    let after: RowsCursor | null = null;
    do {
      const part = await reader.rows({ after, most: list.size === 0 ? FIRST_ROWS : MORE_ROWS });
      list.add(part.rows);
      after = part.next;
      if (ended) return;
      if (after === null && gone.size > 0) list.remove(gone);
      // What is shown already stays until all of the new list is there.
      if (!listing?.whole || after === null) show({ list, total: after === null ? list.size : total, whole: after === null });
    } while (after !== null);
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
  const removed = atMostEvery(REST, () => {
    if (listing) show({ ...listing, total: listing.whole ? listing.list.size : listing.total });
  });
  const channel = new BroadcastChannel(LIBRARY_CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<LibraryChange>) => {
    const missed = data.before === null || data.before !== known;
    known = data.generation;
    if (missed || !data.gone) return changed();
    for (const id of data.gone) gone.add(id);
    listing?.list.remove(data.gone);
    removed.ask();
  };
  begin();
  return () => {
    ended = true;
    removed.end();
    channel.close();
    reader?.close();
  };
}
