/** Lets so many requests be under way at once, one at a time for each host, with a rest between two to the same. */
export class HostTurns {
  readonly #atOnce: number;
  readonly #busy = new Set<string>();
  /** Before when a host is not asked again, by the given clock. */
  readonly #resting = new Map<string, number>();
  readonly #waiting = new Set<() => void>();

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /**
   * Runs something when it is that host's turn. Rejects with the signal's reason where that is aborted while it waits.
   * @param rest milliseconds that the host is left alone afterwards
   */
  async take<T>(host: string, rest: () => number, signal: AbortSignal | undefined, run: () => Promise<T>): Promise<T> {
    for (;;) {
      signal?.throwIfAborted();
      const wait = this.#busy.size >= this.#atOnce || this.#busy.has(host) ? null : (this.#resting.get(host) ?? 0) - Date.now();
      if (wait !== null && wait <= 0) break;
      await this.#change(wait, signal);
    }
    this.#busy.add(host);
    try {
      return await run();
    } finally {
      this.#busy.delete(host);
      this.#resting.set(host, Date.now() + rest());
      for (const wake of [...this.#waiting]) wake();
    }
  }

  /** Waits until a request has ended, so many milliseconds have passed (null: any number), or the signal is aborted. */
  #change(ms: number | null, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        clearTimeout(timer);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const timer = ms === null ? undefined : setTimeout(wake, ms);
      this.#waiting.add(wake);
      signal?.addEventListener('abort', wake);
    });
  }
}
