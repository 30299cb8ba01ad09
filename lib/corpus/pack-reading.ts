import { inUtf8, linesOf } from './pack-bytes';
import {
  isPacked,
  PACK_BOUNDS,
  type PackedReport,
  type PackHeader,
  type PackProblem,
  PackRefused,
  parsePackHeader,
  parsePackLine,
} from './pack-lines';

/** Reports in one batch at most: what the library takes in one transaction, and a message carries. */
const IN_BATCH = 100;
/** Characters of lines in one batch, about. */
const BATCH_CHARACTERS = 1_000_000;
/** So many bad lines before the first good one, and the file is no pack. */
const HOPELESS = 50;

/** A part of a pack, as it was read. */
export interface PackBatch {
  /** The pack's header; null where it has none. The same in every batch. */
  readonly header: PackHeader | null;
  /** No id stands twice in a batch. */
  readonly reports: readonly PackedReport[];
  readonly problems: readonly PackProblem[];
  /** Lines and bytes (in UTF-8) of the file read so far. */
  readonly lines: number;
  readonly bytes: number;
}

/**
 * Reads a pack from its bytes (UTF-8, or UTF-16 with its mark), a batch at a time; never holds more than one batch and one line. Bad lines are told with
 * their numbers, the others go in; empty ones are passed over. The last batch may be empty.
 * @throws PackRefused where it is no pack, or made for a later Collate; what `bytes` throws.
 */
export async function* readPack(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<PackBatch, void> {
  let header: PackHeader | null = null;
  let [reports, problems]: [PackedReport[], PackProblem[]] = [[], []];
  let ids = new Set<string>();
  let [line, characters, read, good, bad] = [0, 0, 0, 0, 0];
  let first = true;
  const batch = (): PackBatch => {
    const made = { header, reports, problems, lines: line, bytes: read };
    [reports, problems, ids, characters] = [[], [], new Set(), 0];
    return made;
  };
  for await (const { line: next, after } of linesOf(inUtf8(bytes))) {
    const { text } = next;
    line++;
    read = after;
    if (text?.trim() === '') continue;
    if (first && text !== null) header = parsePackHeader(text);
    const isHeader = first && header !== null;
    first = false;
    if (isHeader) continue;
    const packed = next.fault ? { line, code: next.fault, detail: '' } : parsePackLine(next.text, line);
    if (!isPacked(packed)) {
      problems.push(packed);
      if (good === 0 && ++bad >= HOPELESS) throw new PackRefused('no-pack');
    } else {
      good++;
      if (ids.has(packed.report.id)) yield batch();
      ids.add(packed.report.id);
      reports.push(packed);
    }
    characters += text?.length ?? PACK_BOUNDS.line;
    if (reports.length >= IN_BATCH || problems.length >= IN_BATCH || characters >= BATCH_CHARACTERS) yield batch();
  }
  if (good === 0 && (bad > 0 || header === null)) throw new PackRefused('no-pack');
  yield batch();
}
