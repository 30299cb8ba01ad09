import type { Library } from '../corpus';
import { changeLibrary, tidyLater } from './holdings';

/** Where views hear how far a long work is. */
const WORK_CHANNEL = 'collate-work';
/** Reports that are worked at in one turn, a tenth of a second: between two turns whoever keeps a page is let in, and Stop is heard. */
const IN_A_TURN = 250;

/** How far a work on many reports is. */
export interface WorkProgress {
  readonly what: 'deleting' | 'restoring';
  readonly done: number;
  readonly all: number;
}

/** What a deletion came to. */
export interface Dropped {
  readonly token: string;
  /** Reports that were taken, or that lost the source. */
  readonly reports: number;
  /** The reader stopped it; the rest is as before. */
  readonly stopped: boolean;
}

/** Which deletions go on: those begun since the reader stopped some last. */
let stops = 0;

/** Stops the deletions that are under way, between two turns. */
export function stopLongWork(): void {
  stops++;
}

/**
 * Moves reports to the trash, a turn at a time. Rejects with a `Failure`; what went until then can be brought back all the same.
 * @param still those of some that are still to go when their turn comes
 * @param begun a deletion that is gone on with; null: a new one
 */
export function dropMany(
  ids: readonly string[],
  still: (library: Library, some: readonly string[]) => Promise<readonly string[]> = async (_library, some) => some,
  begun: string | null = null,
): Promise<Dropped> {
  return dropInTurns(ids.length, begun, (done, token) => {
    let going: readonly string[] = [];
    return changeLibrary(
      async (library) => {
        going = await still(library, ids.slice(done, done + IN_A_TURN));
        return library.dropAll(going, token);
      },
      () => going,
    );
  });
}

/** Takes a source away from its reports, a turn at a time; null: there is none. */
export async function dropWhole(source: string): Promise<Dropped | null> {
  const all = await changeLibrary((library) => library.countOf(source));
  if (all === 0) return null;
  return dropInTurns(all, null, (_done, token) => {
    let going: readonly string[] | null = null;
    return changeLibrary(
      async (library) => {
        const rows = await library.rowsOf(source, { most: IN_A_TURN });
        // Those that came in some other way too stay.
        going = rows.every(({ sources }) => sources.length === 1) ? rows.map(({ id }) => id) : null;
        return library.dropSource(source, token, IN_A_TURN);
      },
      () => going,
    );
  });
}

/** Brings back what a deletion took, a turn at a time; says how many reports. */
export async function restoreMany(token: string): Promise<number> {
  const all = await changeLibrary(async (library) => (await library.deletions()).find((one) => one.token === token)?.reports ?? 0);
  let done = 0;
  for (; done < all; tell({ what: 'restoring', done, all })) {
    if (all > IN_A_TURN) tidyLater();
    const some = await changeLibrary((library) => library.restoreAll(token, IN_A_TURN));
    if (some === 0) break;
    done += some;
  }
  return done;
}

async function dropInTurns(
  all: number,
  begunToken: string | null,
  turn: (done: number, token: string | null) => Promise<string>,
): Promise<Dropped> {
  const begun = stops;
  let token = begunToken;
  let done = 0;
  do {
    // The index is tidied once all is done: what is to go need not be indexed before.
    if (all > IN_A_TURN) tidyLater();
    token = await turn(done, token);
    done = Math.min(all, done + IN_A_TURN);
    tell({ what: 'deleting', done, all });
  } while (done < all && begun === stops);
  return { token, reports: done, stopped: done < all };
}

function tell(progress: WorkProgress): void {
  const channel = new BroadcastChannel(WORK_CHANNEL);
  channel.postMessage(progress);
  channel.close();
}

/** Tells how far long works are, until the function given back is called. */
export function watchWork(told: (progress: WorkProgress) => void): () => void {
  const channel = new BroadcastChannel(WORK_CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<WorkProgress>) => told(data);
  return () => channel.close();
}
