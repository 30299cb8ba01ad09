import type { Vector } from './vector';

/** Spare places to each that is taken: a third is taken at most. */
const ROOM = 3;
const SMALLEST = 1 << 10;
/** Weights of the commonest counts. */
const LOGS = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(count));

/** Counts hashed keys in flat arrays: a map of numbers costs several times as much. Made once and used again. */
export class Tally {
  #places = new Int32Array(SMALLEST);
  #counts = new Float64Array(SMALLEST);
  /** 1 for each place that is taken. */
  #taken = new Uint8Array(SMALLEST);
  #used: Int32Array = new Int32Array(SMALLEST);
  #size = 0;

  /** Adds to a key's count. */
  add(key: number, by: number): void {
    const place = this.#placeOf(key);
    if (this.#taken[place] === 0) {
      this.#taken[place] = 1;
      this.#places[place] = key;
      this.#counts[place] = by;
      this.#used[this.#size++] = place;
      if (this.#size * ROOM > this.#places.length) this.#grow();
    } else (this.#counts[place] as number) += by;
  }

  /** The keys with damped counts: the tenth mention of a word tells less than the first. */
  vector(): Vector {
    const keys = new Int32Array(this.#size);
    for (let i = 0; i < this.#size; i++) keys[i] = this.#places[this.#used[i] as number] as number;
    keys.sort();
    const weights = new Float32Array(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const count = this.#counts[this.#placeOf(keys[i] as number)] as number;
      weights[i] = LOGS[count] ?? 1 + Math.log(count);
    }
    return { keys, weights };
  }

  /** The place of a key, or the free one where it would stand. */
  #placeOf(key: number): number {
    const mask = this.#places.length - 1;
    let place = (key ^ (key >>> 16)) & mask;
    while (this.#taken[place] === 1 && this.#places[place] !== key) place = (place + 1) & mask;
    return place;
  }

  /** Forgets all. */
  clear(): void {
    for (let i = 0; i < this.#size; i++) this.#taken[this.#used[i] as number] = 0;
    this.#size = 0;
    // The longest text ever read does not keep its room.
    if (this.#places.length > SMALLEST * 16) this.#resize(SMALLEST);
  }

  #grow(): void {
    const counted = Array.from(
      this.#used.subarray(0, this.#size),
      (place) => [this.#places[place] as number, this.#counts[place] as number] as const,
    );
    this.#resize(this.#places.length * 2);
    for (const [key, count] of counted) this.add(key, count);
  }

  #resize(places: number): void {
    this.#places = new Int32Array(places);
    this.#counts = new Float64Array(places);
    this.#taken = new Uint8Array(places);
    this.#used = new Int32Array(places);
    this.#size = 0;
  }
}
