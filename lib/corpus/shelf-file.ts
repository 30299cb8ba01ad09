import * as v from 'valibot';
import type { ShelfContents } from './memory-shelf';
import { PackError } from './pack';

// A pack's index as one file: the length of a JSON table of contents, the table, then the parts, each on a multiple of eight bytes.

const MAGIC = 0x31_58_49_43;
const ALIGNED = 8;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const parts = v.array(v.tuple([count, count]));
const table = v.object({
  manifest: v.object({
    revision: count,
    next: count,
    segments: v.array(v.object({ id: count, blocks: count, reports: count })),
  }),
  /** Key and length of each, in the order in which they lie. */
  blocks: parts,
  entries: parts,
});

/** Writes a shelf's index into one file. */
export function writeShelfFile({ manifest, blocks, entries }: ShelfContents): Uint8Array {
  const lengths = (of: ReadonlyMap<number, Uint8Array>) => [...of].map(([key, bytes]) => [key, bytes.length]);
  const json = new TextEncoder().encode(JSON.stringify({ manifest, blocks: lengths(blocks), entries: lengths(entries) }));
  const pieces = [json, ...blocks.values(), ...entries.values()];
  const file = new Uint8Array(ALIGNED + pieces.reduce((n, piece) => n + padded(piece.length), 0));
  new Uint32Array(file.buffer, 0, 2).set([MAGIC, json.length]);
  let at = ALIGNED;
  for (const piece of pieces) {
    file.set(piece, at);
    at += padded(piece.length);
  }
  return file;
}

/**
 * Reads such a file. Its parts lie in the given buffer.
 * @throws PackError where it is none, or not whole.
 */
export function readShelfFile(buffer: ArrayBuffer): ShelfContents {
  const fail = () => new PackError('This is no index of a pack that Collate can read.');
  if (buffer.byteLength < ALIGNED) throw fail();
  const [magic, length = 0] = new Uint32Array(buffer, 0, 2);
  if (magic !== MAGIC || ALIGNED + length > buffer.byteLength) throw fail();
  const parsed = v.safeParse(table, JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, ALIGNED, length))));
  if (!parsed.success) throw fail();
  let at = ALIGNED + padded(length);
  const take = (of: readonly (readonly [number, number])[]) =>
    new Map(
      of.map(([key, size]) => {
        if (at + size > buffer.byteLength) throw fail();
        const bytes = new Uint8Array(buffer, at, size);
        at += padded(size);
        return [key, bytes];
      }),
    );
  const { manifest, blocks, entries } = parsed.output;
  return { manifest, blocks: take(blocks), entries: take(entries) };
}

function padded(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}
