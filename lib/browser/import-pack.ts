import {
  BackupLines,
  inUtf8,
  type PackBatch,
  type PackedReport,
  type PackProblem,
  packName,
  parsePackHeader,
  readPack,
  writePackLine,
} from '../corpus';
import { ask } from './ask';
import type { PackedIn } from './library-messages';

/** Bad lines that are remembered one by one; of more it is told how many there were. */
const MOST_TOLD = 200;

/** Files up to so many bytes, some 500 reports, are indexed as they come in; larger ones once they are in. */
const INDEXED_AT_ONCE = 2_000_000;

/** How far a file is read is told each time that it is so much farther, of the whole. */
const TOLD_EVERY = 0.01;

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

/** Bytes in which the first line of a pack stands, if it has one that says what it is. */
const HEADER_BYTES = 4_096;

/** Whether a file says that it is a library's own backup. */
export async function isBackup(file: File): Promise<boolean> {
  try {
    let start = '';
    const decoder = new TextDecoder();
    for await (const chunk of inUtf8(await bytesOf(file, () => undefined))) {
      start += decoder.decode(chunk, { stream: true });
      if (start.length >= HEADER_BYTES || start.includes('\n')) break;
    }
    return parsePackHeader(start.split('\n', 1)[0] ?? '')?.backup === true;
  } catch {
    // What is wrong with it, its reading tells.
    return false;
  }
}

/** Reads a pack from a file, plain or gzipped, and puts its reports into the library, batch by batch; `restore`: as they were held when the backup was made. Never rejects. */
export async function importPack(file: File, restore: boolean, job: Job<ImportProgress>): Promise<Imported> {
  const fresh: string[] = [];
  const problems: PackProblem[] = [];
  let [same, changed, bad, part] = [0, 0, 0, 0];
  let name = packName(file.name.replace(/\.gz$/i, '').replace(/\.[a-z]{1,8}$/i, '')) || 'pack';
  let error: unknown = null;
  // Where the browser has not promised it yet; whether it does changes nothing here, and settings tell.
  void navigator.storage.persist().catch(() => false);
  try {
    const tell = () => job.tell({ part, reports: fresh.length + same + changed });
    const bytes = await bytesOf(file, (count) => {
      // A line may be as long as the whole file: how far it is, and the way to stop it, must not wait for its end.
      if (job.signal.aborted) throw new DOMException('stopped', 'AbortError');
      const now = file.size > 0 ? count / file.size : 1;
      if (now < part + TOLD_EVERY) return;
      part = now;
      tell();
    });
    const later = file.size > INDEXED_AT_ONCE;
    const groups = new BackupGroups();
    const took = (put: PackedIn) => {
      fresh.push(...put.fresh);
      same += put.same;
      changed += put.changed;
    };
    for await (const batch of readPack(bytes)) {
      if (job.signal.aborted) break;
      name = batch.header?.name || name;
      problems.push(...batch.problems.slice(0, MOST_TOLD - problems.length));
      bad += batch.problems.length;
      if (!restore) took(await putBatch(name, batch, later));
      else for (const some of groups.add(batch.reports)) took(await ask('putBackup', { pack: name, groups: some, later }));
      tell();
    }
    if (!job.signal.aborted) for (const some of groups.end()) took(await ask('putBackup', { pack: name, groups: some, later }));
  } catch (thrown) {
    if (!job.signal.aborted) error = thrown;
  }
  return { name, fresh, same, changed, problems, bad, stopped: job.signal.aborted, error };
}

/** Reports of a backup in one message at most, and characters of their lines, about. */
const GROUPS_AT_ONCE = 100;
const GROUP_CHARACTERS = 1_000_000;

/** Gathers the lines of a backup into messages: of each report all its lines, and no report twice. */
class BackupGroups {
  readonly #lines = new BackupLines();
  #groups = new Map<string, string[]>();
  #characters = 0;

  add(reports: readonly PackedReport[]): string[][][] {
    return reports.flatMap((report) => this.#lines.add(report)).flatMap((lines) => this.#take(lines));
  }

  end(): string[][][] {
    return [...this.#lines.end().flatMap((lines) => this.#take(lines)), ...this.#message()];
  }

  #take(lines: readonly PackedReport[]): string[][][] {
    const id = lines[0]?.report.id ?? '';
    const full = this.#groups.has(id) || this.#groups.size >= GROUPS_AT_ONCE || this.#characters >= GROUP_CHARACTERS;
    const whole = full ? this.#message() : [];
    const written = lines.map(writePackLine);
    this.#groups.set(id, written);
    this.#characters += written.reduce((sum, { length }) => sum + length, 0);
    return whole;
  }

  #message(): string[][][] {
    const groups = [...this.#groups.values()];
    this.#groups = new Map();
    this.#characters = 0;
    return groups.length > 0 ? [groups] : [];
  }
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
