import browser from 'webextension-polyfill';
import { type FullReport, type Library, LibraryError, openLibrary, type Pack, type Report } from '../corpus';
import { buildIndex, type MemoryIndex } from '../match';
import { Failure } from './errors';
import { loadPack } from './pack-file';

/** All reports that this browser holds, indexed: bundled pack, sample pack where the reader loaded it, library. */
export interface Holdings {
  readonly index: MemoryIndex;
  readonly library: Library;
  /** Ids of the reports that the reader keeps. */
  readonly kept: Set<string>;
  readonly sampleIds: Set<string>;
}

const SAMPLE_FLAG = 'sampleLoaded';
let loading: Promise<Holdings> | null = null;

/** The holdings, loaded at the first call after the worker wakes. A failed load is tried again at the next call. Rejects with a `Failure`. */
export function holdings(): Promise<Holdings> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Holdings> {
  const [bundled, library, flags] = await Promise.all([loadPack('bundled'), open(), browser.storage.local.get(SAMPLE_FLAG)]);
  // The samples are a toy: without them everything else still works.
  const sample: Pack | null = flags[SAMPLE_FLAG] === true ? await loadPack('sample').catch(() => null) : null;
  const kept = await inLibrary(() => library.all());
  const reports = new Map<string, Report>();
  for (const report of [...bundled.reports, ...(sample?.reports ?? []), ...kept]) reports.set(report.id, report);
  return {
    index: buildIndex(reports.values()),
    library,
    kept: new Set(kept.map((r) => r.id)),
    sampleIds: new Set(sample?.reports.map((r) => r.id) ?? []),
  };
}

/** Keeps a report: stored first, then indexed, so that nothing is shown as kept that is not on disk. */
export const keep = (report: FullReport): Promise<void> =>
  inTurn(async () => {
    const held = await holdings();
    await inLibrary(() => held.library.keep(report));
    held.index.add(report);
    held.kept.add(report.id);
  });

/** Drops a kept report; it stays restorable until the browser closes. */
export const drop = (id: string): Promise<void> =>
  inTurn(async () => {
    const held = await holdings();
    // Nothing of that name is kept: a bundled or sample report is not the reader's to drop.
    if (!(await inLibrary(() => held.library.drop(id)))) return;
    held.index.remove(id);
    held.kept.delete(id);
  });

/** Brings a dropped report back. Rejects with `report-gone` where it is not there any more. */
export const restore = (id: string): Promise<void> =>
  inTurn(async () => {
    const held = await holdings();
    const report = await inLibrary(async () => ((await held.library.restore(id)) ? held.library.get(id) : null));
    if (!report) throw new Failure('report-gone');
    held.index.add(report);
    held.kept.add(id);
  });

/** Loads the sample reports or takes them out again. Answers how many reports are then held. */
export const setSample = (loaded: boolean): Promise<number> =>
  inTurn(async () => {
    const held = await holdings();
    const pack = loaded ? await loadPack('sample') : null;
    await browser.storage.local.set({ [SAMPLE_FLAG]: loaded });
    for (const id of held.sampleIds) held.index.remove(id);
    held.sampleIds.clear();
    for (const report of pack?.reports ?? []) {
      held.index.add(report);
      held.sampleIds.add(report.id);
    }
    return held.index.size;
  });

/** Forgets what was dropped in an earlier session of the browser. */
export async function emptyTrash(): Promise<void> {
  const library = await open();
  await inLibrary(() => library.emptyTrash());
  library.close();
}

let last: Promise<unknown> = Promise.resolve();

/** One change at a time, in the order asked for: what is indexed must not tell another story than what is stored. */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const done = last.then(change);
  last = done.catch(() => undefined);
  return done;
}

const open = (): Promise<Library> => inLibrary(() => openLibrary());

async function inLibrary<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    if (cause instanceof LibraryError && cause.code === 'disk-full') throw new Failure('disk-full', { cause });
    // The browser closed the connection under us: the next call opens it anew.
    loading = null;
    throw new Failure('library-unavailable', { cause });
  }
}
