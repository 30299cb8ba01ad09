import type { Vector } from './vector';

/** Spare places to each that is taken: a third is taken at most. */
const ROOM = 3;
const SMALLEST = 1 << 10;
/** Weights of the commonest counts. */
const LOGS = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(count));

/** Counts hashed keys in a flat array: a map of numbers costs several times as much. Made once and used again. */
export class Tally {
  /** Each place is a key and its count, which is 0 where the place is free. */
  #places = new Float64Array(2 * SMALLEST);
  #used: Int32Array = new Int32Array(SMALLEST);
  #size = 0;

  /** Adds to a key's count; more than 0. */
  add(key: number, by: number): void {
    const place = this.#placeOf(key);
    if (this.#places[place + 1] === 0) {
      this.#places[place] = key;
      this.#places[place + 1] = by;
      this.#used[this.#size++] = place;
      if (this.#size * ROOM > this.#used.length) this.#grow();
    } else (this.#places[place + 1] as number) += by;
  }

  /** The keys with damped counts: the tenth mention of a word tells less than the first. */
  vector(): Vector {
    const keys = new Int32Array(this.#size);
    for (let i = 0; i < this.#size; i++) keys[i] = this.#places[this.#used[i] as number] as number;
    keys.sort();
    const weights = new Float32Array(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const count = this.#places[this.#placeOf(keys[i] as number) + 1] as number;
      weights[i] = LOGS[count] ?? 1 + Math.log(count);
    }
    return { keys, weights };
  }

  /** The place of a key, or the free one where it would stand. */
  #placeOf(key: number): number {
    const places = this.#places;
    const mask = places.length - 2;
    let place = ((key ^ (key >>> 16)) << 1) & mask;
    while (places[place + 1] !== 0 && places[place] !== key) place = (place + 2) & mask;
    return place;
  }

  /** Forgets all. */
  clear(): void {
    for (let i = 0; i < this.#size; i++) this.#places[(this.#used[i] as number) + 1] = 0;
    this.#size = 0;
    // The longest text ever read does not keep its room.
    if (this.#used.length > SMALLEST * 16) this.#resize(SMALLEST);
  }

  #grow(): void {
    const counted = Array.from(
      this.#used.subarray(0, this.#size),
      (place) => [this.#places[place] as number, this.#places[place + 1] as number] as const,
    );
    this.#resize(this.#used.length * 2);
    for (const [key, count] of counted) this.add(key, count);
  }

  #resize(places: number): void {
    this.#places = new Float64Array(2 * places);
    this.#used = new Int32Array(places);
    this.#size = 0;
  }
}
