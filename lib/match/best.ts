interface Kept {
  readonly slot: number;
  readonly score: number;
  readonly tie: number;
}

/** The so many highest of a stream of scored slots, without sorting all of them. Which is kept does not hang on the order they come in. */
export class Best {
  readonly #most: number;
  /** Lowest first. */
  readonly #kept: Kept[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether a score might be kept. */
  admits(score: number): boolean {
    return this.#kept.length < this.#most || score >= (this.#kept[0]?.score ?? 0);
  }

  /**
   * Keeps a slot if it is among the best so far.
   * @param tie something of the report itself: of equal scores the higher goes first
   */
  add(slot: number, score: number, tie: number): void {
    const one = { slot, score, tie };
    let at = this.#kept.length;
    while (at > 0 && isBelow(one, this.#kept[at - 1] as Kept)) at--;
    if (at === 0 && this.#kept.length === this.#most) return;
    this.#kept.splice(at, 0, one);
    if (this.#kept.length > this.#most) this.#kept.shift();
  }

  /** The slots kept, best first. */
  slots(): number[] {
    return this.#kept.map((one) => one.slot).reverse();
  }
}

function isBelow(a: Kept, b: Kept): boolean {
  return a.score < b.score || (a.score === b.score && a.tie < b.tie);
}
