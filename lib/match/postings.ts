/** Which reports have a key: slots in the order they were added. */
export class Postings {
  readonly #lists = new Map<number, Int32Array | number>();
  readonly #sizes = new Map<number, number>();

  /** Adds a slot to a key's list. Slots must come in ascending order. */
  add(key: number, slot: number): void {
    const list = this.#lists.get(key);
    if (list === undefined) this.#lists.set(key, slot);
    else if (typeof list === 'number') {
      this.#lists.set(key, Int32Array.of(list, slot, 0, 0));
      this.#sizes.set(key, 2);
    } else {
      const size = this.#sizes.get(key) as number;
      let room = list;
      if (size === list.length) {
        room = new Int32Array(size * 2);
        room.set(list);
        this.#lists.set(key, room);
      }
      room[size] = slot;
      this.#sizes.set(key, size + 1);
    }
  }

  /** How many slots have the key, dropped ones included. */
  count(key: number): number {
    const list = this.#lists.get(key);
    return list === undefined ? 0 : typeof list === 'number' ? 1 : (this.#sizes.get(key) as number);
  }

  /** Calls back for each slot that has a key. */
  each(key: number, visit: (slot: number) => void): void {
    const list = this.#lists.get(key);
    if (list === undefined) return;
    if (typeof list === 'number') {
      visit(list);
      return;
    }
    const size = this.#sizes.get(key) as number;
    for (let i = 0; i < size; i++) visit(list[i] as number);
  }
}
