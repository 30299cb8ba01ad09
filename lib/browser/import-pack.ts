import { type PackBatch, type PackProblem, packName, readPack, writePackLine } from '../corpus';
import { ask } from './ask';
import type { PackedIn } from './library-messages';

/** Bad lines that are remembered one by one; of more it is told how many there were. */
const MOST_TOLD = 200;

/** Files up to so many bytes, some 500 reports, are indexed as they come in; larger ones once they are in. */
const INDEXED_AT_ONCE = 2_000_000;

/** How far a long work is, and the way to stop it. */
export interface Job<Progress> {
  readonly signal: AbortSignal;
  tell(progress: Progress): void;
}

/** How far an import is. */
export interface ImportProgress {
  /** Of the file, 0 to 1. */
  readonly part: number;
  readonly reports: number;
}

/** What an import came to; also where it was stopped or failed: what had come in until then stays, and can be taken out again. */
export interface Imported {
  /** The pack's own name, or else the file's. */
  readonly name: string;
  /** Ids of the reports that were not held before. */
  readonly fresh: readonly string[];
  readonly same: number;
  readonly changed: number;
  /** The first of the lines that did not go in. */
  readonly problems: readonly PackProblem[];
  /** All lines that did not go in. */
  readonly bad: number;
  /** Stopped by the reader. */
  readonly stopped: boolean;
  /** Why it ended before its time; null: it did not. */
  readonly error: unknown;
}

/** Reads a pack from a file, plain or gzipped, and puts its reports into the library, batch by batch. Never rejects. */
export async function importPack(file: File, job: Job<ImportProgress>): Promise<Imported> {
  const fresh: string[] = [];
  const problems: PackProblem[] = [];
  let [same, changed, bad, read] = [0, 0, 0, 0];
  let name = packName(file.name.replace(/\.gz$/i, '').replace(/\.[a-z]{1,8}$/i, '')) || 'pack';
  let error: unknown = null;
  // Where the browser has not promised it yet; whether it does changes nothing here, and settings tell.
  void navigator.storage.persist().catch(() => false);
  try {
    const bytes = await bytesOf(file, (count) => {
      read = count;
    });
    for await (const batch of readPack(bytes)) {
      if (job.signal.aborted) break;
      name = batch.header?.name || name;
      problems.push(...batch.problems.slice(0, MOST_TOLD - problems.length));
      bad += batch.problems.length;
      const put = await putBatch(name, batch, file.size > INDEXED_AT_ONCE);
      fresh.push(...put.fresh);
      same += put.same;
      changed += put.changed;
      job.tell({ part: file.size > 0 ? read / file.size : 1, reports: fresh.length + same + changed });
    }
  } catch (thrown) {
    error = thrown;
  }
  return { name, fresh, same, changed, problems, bad, stopped: job.signal.aborted, error };
}

async function putBatch(pack: string, { reports }: PackBatch, later: boolean): Promise<PackedIn> {
  if (reports.length === 0) return { fresh: [], same: 0, changed: 0 };
  return ask('putPacked', { pack, lines: reports.map(writePackLine), later });
}

/** The bytes of a file, unpacked where it is gzipped. `tell`: how many of the file's own were read. */
async function bytesOf(file: File, tell: (count: number) => void): Promise<AsyncIterable<Uint8Array>> {
  let count = 0;
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, out) {
      count += chunk.byteLength;
      tell(count);
      out.enqueue(chunk);
    },
  });
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const plain = file.stream().pipeThrough(counting);
  return chunksOf(one === 0x1f && two === 0x8b ? plain.pipeThrough(new DecompressionStream('gzip')) : plain);
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Left early, the rest is not wanted.
    await reader.cancel().catch(() => {});
  }
}
