/** Readings of one page, of which one at a time is under way. */
export interface Turns<T> {
  /** Begins a reading; one under way ends, and who waited for it gets this one. Null: it was stopped. */
  begin(): Promise<T | null>;
  /** The same, for one that `stop` does not end: the reader waits for it. */
  insist(): Promise<T | null>;
  busy(): boolean;
  /** Ends the reading under way, unless somebody insists on it. True: there was one to end. */
  stop(): boolean;
}

interface Turn<T> {
  readonly ending: AbortController;
  readonly insisted: boolean;
  newer: Promise<T | null> | null;
}

/** @param run reads once; null where the signal has ended it */
export function takeTurns<T>(run: (signal: AbortSignal) => Promise<T | null>): Turns<T> {
  let current: Turn<T> | null = null;

  const start = async (turn: Turn<T>): Promise<T | null> => {
    try {
      const found = await run(turn.ending.signal);
      return turn.ending.signal.aborted ? turn.newer : found;
    } finally {
      if (current === turn) current = null;
    }
  };

  const begin = (asked: boolean): Promise<T | null> => {
    const before = current;
    const turn: Turn<T> = { ending: new AbortController(), insisted: asked || before?.insisted === true, newer: null };
    current = turn;
    const done = start(turn);
    if (before) {
      before.newer = done;
      before.ending.abort();
    }
    return done;
  };

  return {
    begin: () => begin(false),
    insist: () => begin(true),
    busy: () => current !== null,
    stop: () => {
      if (!current || current.insisted) return false;
      current.ending.abort();
      current = null;
      return true;
    },
  };
}
