/** The so many highest of a stream of scored slots, without sorting all of them. */
export class Best {
  readonly #most: number;
  /** Ascending by score. */
  readonly #kept: { slot: number; score: number }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether a score would be kept. */
  admits(score: number): boolean {
    return this.#kept.length < this.#most || score > (this.#kept[0]?.score ?? 0);
  }

  /** Keeps a slot if it is among the best so far. */
  add(slot: number, score: number): void {
    if (!this.admits(score)) return;
    let at = this.#kept.length;
    while (at > 0 && (this.#kept[at - 1]?.score ?? 0) > score) at--;
    this.#kept.splice(at, 0, { slot, score });
    if (this.#kept.length > this.#most) this.#kept.shift();
  }

  /** The slots kept, best first. */
  slots(): number[] {
    return this.#kept.map((one) => one.slot).reverse();
  }
}
