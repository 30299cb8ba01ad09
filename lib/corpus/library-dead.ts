import { unwrap } from 'idb';
import { answersOf } from './answers';
import type { Changing } from './library-database';

// Numbers that were dropped and may still stand in segments or in the log: one bit each, in chunks, so that a deletion of thousands
// writes some bytes, and a worker that wakes reads no more.

/** Numbers of a chunk: half a kilobyte. */
const CHUNK = 4096;

/** The chunk that a number stands in. */
export function chunkOf(number: number): number {
  return Math.floor(number / CHUNK);
}

/** The numbers of a chunk, ascending. */
export function numbersOf(chunk: number, bits: Uint8Array): number[] {
  const numbers: number[] = [];
  bits.forEach((byte, at) => {
    for (let bit = 0; byte >> bit > 0; bit++) if ((byte >> bit) & 1) numbers.push(chunk * CHUNK + at * 8 + bit);
  });
  return numbers;
}

/** Chunks of some numbers, to be stored. */
export function chunksOf(numbers: Iterable<number>): Map<number, Uint8Array<ArrayBuffer>> {
  const chunks = new Map<number, Uint8Array<ArrayBuffer>>();
  for (const number of numbers) {
    const chunk = chunkOf(number);
    const bits = chunks.get(chunk) ?? new Uint8Array(CHUNK / 8);
    chunks.set(chunk, bits);
    setBit(bits, number, true);
  }
  return chunks;
}

/** Those of some numbers that are dead. */
export async function deadAmong(to: Changing, numbers: readonly number[]): Promise<Set<number>> {
  const found = await chunksAt(to, numbers);
  return new Set(numbers.filter((number) => hasBit(found.get(chunkOf(number)), number)));
}

/** Makes numbers dead (true), or takes that back. */
export async function writeDead(to: Changing, changes: ReadonlyMap<number, boolean>): Promise<void> {
  if (changes.size === 0) return;
  const found = await chunksAt(to, [...changes.keys()]);
  const after = new Map<number, Uint8Array>();
  for (const [number, dead] of changes) {
    const chunk = chunkOf(number);
    const bits = after.get(chunk) ?? Uint8Array.from(found.get(chunk) ?? new Uint8Array(CHUNK / 8));
    after.set(chunk, bits);
    setBit(bits, number, dead);
  }
  const store = unwrap(to).objectStore('dead');
  await answersOf([...after].map(([chunk, bits]) => (bits.some((byte) => byte !== 0) ? store.put(bits, chunk) : store.delete(chunk))));
}

async function chunksAt(to: Changing, numbers: readonly number[]): Promise<Map<number, Uint8Array | undefined>> {
  const chunks = [...new Set(numbers.map(chunkOf))];
  const store = unwrap(to).objectStore('dead');
  const found = (await answersOf(chunks.map((chunk) => store.get(chunk)))) as (Uint8Array | undefined)[];
  return new Map(chunks.map((chunk, i) => [chunk, found[i]]));
}

function hasBit(bits: Uint8Array | undefined, number: number): boolean {
  const at = number % CHUNK;
  return (((bits?.[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;
}

function setBit(bits: Uint8Array, number: number, on: boolean): void {
  const at = number % CHUNK;
  const bit = 1 << (at & 7);
  bits[at >> 3] = on ? (bits[at >> 3] as number) | bit : (bits[at >> 3] as number) & ~bit;
}
