import { incomingFromPack, type PackedReport, PackRefused, readPack } from '../corpus';
import { changeLibrary } from './holdings';

/** Reports of a pack that is put into the library in one piece. */
const MOST_REPORTS = 20_000;

/** A file that cannot take the place of the one before. */
export class PackUnfit extends Error {
  override readonly name = 'PackUnfit';
  constructor(readonly code: 'no-pack' | 'newer-format' | 'too-many') {
    super(`pack: ${code}`);
  }
}

/** What a file holds. */
export interface PackFileRead {
  /** As its header says. */
  readonly name: string | null;
  readonly reports: number;
  /** Lines that could not be read. */
  readonly bad: number;
}

/**
 * Puts a whole file in the place of what a source has in the library, in one transaction: it is the old file's or the new one's reports,
 * never some of both. Reports that came in some other way too stay as they are. Rejects with `PackUnfit`, and with a `Failure` of the library.
 */
export async function putPackFile(source: string, file: Uint8Array): Promise<PackFileRead> {
  const packed = new Map<string, PackedReport>();
  let name: string | null = null;
  let bad = 0;
  try {
    for await (const batch of readPack(inPieces(await unpacked(file)))) {
      name = batch.header?.name || name;
      bad += batch.problems.length;
      for (const one of batch.reports) packed.set(one.report.id, one);
      if (packed.size > MOST_REPORTS) throw new PackUnfit('too-many');
    }
  } catch (error) {
    if (error instanceof PackRefused) throw new PackUnfit(error.code);
    throw error;
  }
  const now = new Date();
  await changeLibrary(async (library) => {
    const ids = [...packed.keys()];
    const [held, rows] = await Promise.all([library.reports(ids), Promise.all(ids.map((id) => library.row(id)))]);
    const incoming = [...packed.values()].map((one, i) =>
      incomingFromPack(one, { report: held[i] ?? null, row: rows[i] ?? null }, source, now),
    );
    await library.replaceSource(source, incoming);
  });
  return { name, reports: packed.size, bad };
}

/** SHA-256 in hex. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A gzipped file as a stream of what is in it; any other as it is. */
async function unpacked(file: Uint8Array): Promise<ReadableStream<Uint8Array>> {
  const stream = new Blob([Uint8Array.from(file)]).stream();
  return file[0] === 0x1f && file[1] === 0x8b ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
}

async function* inPieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
