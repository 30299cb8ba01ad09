// Which reports of a segment have a key, as bytes. Keys ascend; of each the slots ascend. A block holds whole lists, and its first
// key stands in a directory apart. A list too long for one block begins one, and goes on in the next under the same key.
//
// In a block, all numbers as varints (seven bits a byte, low ones first): twice the distance from the key before, plus one where
// there are several slots; then, if so, how many; then the first slot, and of each further one the distance from the one before.
// After the lists come landmarks, of six bytes each: the key before some list, and where that list begins. The last byte says how many there are.
// A key is looked up from the landmark before it: a worker that has just woken walks through bytes twenty times more slowly than one that has run for a while.

/** Lists of terms and names, or of fingerprint hashes. */
export type ListKind = 'keyBlocks' | 'gramBlocks';

/** Bytes of lists in a block. Small, because a query reads a few entries here and there: one read of 1 kB costs 0.02 ms of IndexedDB in Chromium, one of 4 kB twice that. */
const BLOCK_BYTES = 1536;
/** The same in a segment that will soon be merged with others: it is read in one go, and each block costs the browser as much as some kilobytes. */
const PASSING_BLOCK_BYTES = 16_384;
/** Bytes that a list's key and count take at most. */
const LIST_HEAD = 12;
/** Bytes of lists from one landmark to the next at least: a sixteenth of them are landmarks, 16 in a block, 171 in a large one. */
const APART = 96;
const LANDMARK = 6;

/** Writes lists into blocks. */
export class PostingsWriter {
  /** First key of each block. */
  readonly firstKeys: number[] = [];
  readonly #take: (block: Uint8Array) => void;
  readonly #bytes: Uint8Array;
  #at = 0;
  #before = 0;
  /** Of the block that is being filled: the key before a list, and where that begins. */
  #landmarks: { readonly before: number; readonly at: number }[] = [];

  /** @param passing whether what is written will soon be merged */
  constructor(take: (block: Uint8Array) => void, passing: boolean) {
    this.#take = take;
    this.#bytes = new Uint8Array(passing ? PASSING_BLOCK_BYTES : BLOCK_BYTES);
  }

  /** Adds a list: a key higher than those before, below 2³², and its slots, ascending. */
  add(key: number, slots: readonly number[]): void {
    if (LIST_HEAD + sizeOf(slots, 0, slots.length) > this.#bytes.length - this.#at) this.end();
    for (let from = 0; from < slots.length; ) {
      // A long list goes on in the next block.
      if (from > 0) this.end();
      let to = from + 1;
      for (let room = this.#bytes.length - this.#at - LIST_HEAD - sizeOf(slots, from, to); to < slots.length; to++) {
        room -= bytesOf((slots[to] as number) - (slots[to - 1] as number));
        if (room < 0) break;
      }
      this.#addPiece(key, slots, from, to);
      from = to;
    }
  }

  /** Closes the last block. */
  end(): void {
    if (this.#at > 0) this.#take(this.#block());
    this.#at = 0;
    this.#landmarks = [];
  }

  #block(): Uint8Array {
    const block = new Uint8Array(this.#at + this.#landmarks.length * LANDMARK + 1);
    block.set(this.#bytes.subarray(0, this.#at));
    const view = new DataView(block.buffer);
    this.#landmarks.forEach(({ before, at }, i) => {
      view.setUint32(this.#at + i * LANDMARK, before, true);
      view.setUint16(this.#at + i * LANDMARK + 4, at, true);
    });
    block[block.length - 1] = this.#landmarks.length;
    return block;
  }

  #addPiece(key: number, slots: readonly number[], from: number, to: number): void {
    if (this.#at === 0) {
      this.firstKeys.push(key);
      this.#before = key;
    } else if (this.#at - (this.#landmarks.at(-1)?.at ?? 0) >= APART) this.#landmarks.push({ before: this.#before, at: this.#at });
    const several = to - from > 1;
    this.#put((key - this.#before) * 2 + (several ? 1 : 0));
    if (several) this.#put(to - from);
    for (let i = from; i < to; i++) this.#put((slots[i] as number) - (i === from ? 0 : (slots[i - 1] as number)));
    this.#before = key;
  }

  #put(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#at++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#at++] = rest;
  }
}

function bytesOf(value: number): number {
  return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x200000 ? 3 : 5;
}

function sizeOf(slots: readonly number[], from: number, to: number): number {
  let size = 0;
  for (let i = from; i < to; i++) size += bytesOf((slots[i] as number) - (i === from ? 0 : (slots[i - 1] as number)));
  return size;
}

/** Walks the lists of one block. A torn block ends early. */
export class PostingsReader {
  /** Key of the list that it stands at; −1 before the first. */
  key = -1;
  /** Slots of that list in this block. */
  count = 0;
  readonly #bytes: Uint8Array;
  /** Where the lists end. */
  readonly #end: number;
  #at = 0;
  #unread = 0;

  /** @param landmarks whether the block has any: those of earlier versions have none */
  constructor(bytes: Uint8Array, firstKey: number, landmarks: boolean) {
    this.#bytes = bytes;
    this.#end = landmarks ? Math.max(0, bytes.length - 1 - LANDMARK * (bytes.at(-1) ?? 0)) : bytes.length;
    this.key = firstKey;
  }

  /** Goes to a list not after that of a key, near before it. To be called first. */
  goNear(key: number): void {
    for (let at = this.#bytes.length - 1 - LANDMARK; at >= this.#end; at -= LANDMARK) {
      const before = this.#number(at, 4);
      if (before >= key) continue;
      this.key = before;
      this.#at = this.#number(at + 4, 2);
      return;
    }
  }

  /** Goes to the next list. False: there is none. */
  next(): boolean {
    this.#skip();
    if (this.#at >= this.#end) return false;
    const head = this.#get();
    this.key += Math.floor(head / 2);
    this.count = head % 2 === 1 ? this.#get() : 1;
    this.#unread = this.count;
    return true;
  }

  /** The slots of the list. Once a list. */
  slots(): Uint32Array {
    // Each takes a byte at least: a torn block makes no room for what it only says to have.
    const slots = new Uint32Array(Math.min(this.#unread, this.#end - this.#at));
    let n = 0;
    this.each((slot) => {
      slots[n++] = slot;
    });
    return n === slots.length ? slots : slots.subarray(0, n);
  }

  /** Calls back for each slot of the list, without making room for them. Once a list. */
  each(visit: (slot: number) => void): void {
    let slot = 0;
    for (; this.#unread > 0 && this.#at < this.#end; this.#unread--) {
      slot += this.#get();
      visit(slot);
    }
  }

  /** So many bytes as one number, low ones first. */
  #number(at: number, bytes: number): number {
    let value = 0;
    for (let i = bytes - 1; i >= 0; i--) value = value * 256 + (this.#bytes[at + i] as number);
    return value;
  }

  #get(): number {
    const bytes = this.#bytes;
    const end = this.#end;
    let at = this.#at;
    let byte = at < end ? (bytes[at++] as number) : 0;
    let value = byte & 127;
    for (let scale = 128; byte >= 128; scale *= 128) {
      byte = at < end ? (bytes[at++] as number) : 0;
      value += (byte & 127) * scale;
    }
    this.#at = at;
    return value;
  }

  /** Passes over what is left of the list: one number ends with each byte below 128. */
  #skip(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    let unread = this.#unread;
    for (; unread > 0 && at < this.#end; at++) if ((bytes[at] as number) < 128) unread--;
    this.#at = at;
    this.#unread = 0;
  }
}

/** The blocks in which a key's list stands, if it has one: from the first up to but not including the last. */
export function blocksOf(firstKeys: Uint32Array, key: number): [number, number] {
  let low = 0;
  let high = firstKeys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstKeys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  if (firstKeys[low] !== key) return low === 0 ? [0, 0] : [low - 1, low];
  let end = low + 1;
  while (firstKeys[end] === key) end++;
  return [low, end];
}

/**
 * The slots that a block lists under a key; null: none.
 * @param landmarks whether the block has any
 */
export function slotsIn(block: Uint8Array, firstKey: number, key: number, landmarks: boolean): Uint32Array | null {
  const reader = new PostingsReader(block, firstKey, landmarks);
  if (landmarks) reader.goNear(key);
  while (reader.next()) if (reader.key >= key) return reader.key === key ? reader.slots() : null;
  return null;
}
