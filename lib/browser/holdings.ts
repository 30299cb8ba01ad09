import browser from 'webextension-polyfill';
import { LIBRARY_CHANNEL, type Library, type LibraryChange, LibraryError, openLibrary, usePackStore } from '../corpus';
import { ENTRY_VERSION, entryOf, IndexUnreadable, type Matches, openIndex, type Query, type ReportIndex } from '../match';
import { Failure } from './errors';
import { lookForLoss, noteHeld } from './library-loss';
import { rememberMatches } from './matched-lately';
import { openPack } from './pack-file';
import { distrustLog, soundLog } from './sound-log';
import { isFull } from './space-left';

/** All reports that this browser holds, with their indexes: library, bundled pack, sample pack where the reader loaded it. Nothing of it is loaded whole. */
export interface Holdings {
  readonly library: Library;
  readonly sampleLoaded: boolean;
  /** To be called after a change: what it leaves to be done is done in the background. */
  tidy(): void;
  /** The reports that have to do with a text. Rejects with a `Failure`. */
  match(query: Query): Promise<Matches>;
  /** Reports held, and how many of them are not searched yet. */
  standing(): Promise<{ held: number; waiting: number }>;
  /** Those of some reports that the reader keeps. */
  keptAmong(ids: readonly string[]): Promise<Set<string>>;
}

const SAMPLE_FLAG = 'sampleLoaded';
/** How long after waking, or after a change, the index is tidied, in milliseconds: first come those who wait for an answer. */
const TIDY_AFTER = 500;
/** How long no more of a large import must have come in before it is indexed, in milliseconds. */
const TIDY_QUIET = 3000;
/** Rest between two steps, in milliseconds: whoever asks meanwhile is answered. */
const TIDY_REST = 10;

let loading: Promise<Holdings> | null = null;

/** The holdings, opened at the first call after the worker wakes. A failed opening is tried again at the next call. Rejects with a `Failure`. */
export function holdings(): Promise<Holdings> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(opened: Library | null = null): Promise<Holdings> {
  const [bundled, library, flags] = await Promise.all([openPack('bundled'), opened ?? open(), browser.storage.local.get(SAMPLE_FLAG)]);
  // The samples are a toy: without them everything else still works.
  const sample = flags[SAMPLE_FLAG] === true ? await openPack('sample').catch(() => null) : null;
  // The library first: what the reader keeps stands before a pack's report of the same id.
  const index = openIndex([library, bundled, ...(sample ? [sample] : [])]);
  tidySoon(library, index);
  const match = rememberMatches(
    (query) => index.match(query),
    () => library.generation(),
  );
  return {
    library,
    tidy: () => tidySoon(library, index),
    sampleLoaded: sample !== null,
    match: (query) => inLibrary(() => mended(library, () => match(query))),
    standing: () => inLibrary(() => mended(library, () => index.standing())),
    keptAmong: (ids) => inLibrary(() => library.keptAmong(ids)),
  };
}

/** Runs something over the index; where that turns out to be damaged it is thrown away, and answers come from what is indexed anew. */
async function mended<T>(library: Library, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof IndexUnreadable)) throw error;
    console.warn('The index of the library is damaged. It is made anew from the reports.');
    await library.rebuild();
    return run();
  }
}

let tidying = false;
/** What is to be tidied once more: it changed since tidying began. */
let untidy: { readonly library: Library; readonly index: ReportIndex } | null = null;
let tidyFrom = 0;

/** Leaves tidying until reports have stopped coming in: many are indexed in one go. */
export function tidyLater(): void {
  tidyFrom = Date.now() + TIDY_QUIET;
}

async function quiet(): Promise<void> {
  while (Date.now() < tidyFrom) await rest(tidyFrom - Date.now());
}

/** Tidies in the background until nothing is left to do. Stopped with the worker, it goes on when that wakes. */
function tidySoon(library: Library, index: ReportIndex): void {
  untidy = { library, index };
  if (tidying) return;
  tidying = true;
  // What fails, for want of space or because the library is closed, is begun anew when the worker wakes: no answer depends on it.
  tidyAll().catch((error: unknown) => {
    distrustLog();
    console.warn(error);
  });
}

async function tidyAll(): Promise<void> {
  try {
    for (; untidy; await rest(TIDY_REST)) {
      const { library, index } = untidy;
      untidy = null;
      await rest(TIDY_AFTER);
      for (await quiet(); await mended(library, () => index.tidy()); await quiet()) await rest(TIDY_REST);
      // What came in meanwhile is indexed before: readers wait for that.
      while (!untidy && (await library.sweep())) await rest(TIDY_REST);
      let signed = false;
      for (; !untidy && (await library.signRows()); await rest(TIDY_REST)) signed = true;
      if (signed) tellChange((await library.mark()).generation);
    }
  } finally {
    tidying = false;
  }
}

const rest = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * Changes the library: one change at a time, in the order asked for; after each the open pages of the extension are told. Rejects with a `Failure`.
 * @param gone asked once it is done: the reports that went, where nothing else changed; null: other things did
 */
export function changeLibrary<T>(change: (library: Library) => Promise<T>, gone: () => LibraryChange['gone'] = () => null): Promise<T> {
  return inTurn(async () => {
    const held = await holdings();
    await soundLog();
    const result = await inLibrary(() => change(held.library));
    held.tidy();
    const mark = await held.library.mark();
    noteHeld(mark);
    tellChange(mark.generation, gone());
    return result;
  });
}

let told: number | null = null;

function tellChange(generation: number, gone: LibraryChange['gone'] = null): void {
  if (generation === told) return;
  const channel = new BroadcastChannel(LIBRARY_CHANNEL);
  channel.postMessage({ generation, before: told, gone } satisfies LibraryChange);
  told = generation;
  channel.close();
}

/** Loads the sample reports or takes them out again. Answers how many reports are then held. */
export const setSample = (loaded: boolean): Promise<number> =>
  inTurn(async () => {
    const { library } = await holdings();
    if (loaded) await openPack('sample');
    await browser.storage.local.set({ [SAMPLE_FLAG]: loaded });
    loading = load(library);
    return (await (await loading).standing()).held;
  });

/** Forgets what was dropped, and which packs were ended, in an earlier session of the browser. */
export async function emptyTrash(): Promise<void> {
  const library = await open();
  await inLibrary(() => library.emptyTrash());
  library.close();
  await usePackStore((store) => store.forgetEnded());
}

let last: Promise<unknown> = Promise.resolve();

/** One change at a time, in the order asked for. */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const done = last.then(change);
  last = done.catch(() => undefined);
  return done;
}

async function open(): Promise<Library> {
  await soundLog();
  const library = await inLibrary(() => openLibrary({ version: ENTRY_VERSION, entryOf }));
  await lookForLoss(library);
  return library;
}

async function inLibrary<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    distrustLog();
    if (cause instanceof LibraryError && cause.code === 'disk-full') throw new Failure('disk-full', { cause });
    // The browser closed the connection under us: the next call opens it anew.
    loading = null;
    // On a full disk browsers also fail in other ways than by saying so.
    if (await isFull()) throw new Failure('disk-full', { cause });
    throw new Failure('library-unavailable', { cause });
  }
}
