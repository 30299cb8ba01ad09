/** Does something for a tab once what was asked for it before is done, or has failed: what is quick does not overtake what takes long. */
export type InTabTurn = <T>(tabId: number, run: () => Promise<T>) => Promise<T>;

/** Turns of their own: one kind of thing does not wait for another. */
export function makeTabTurns(): InTabTurn {
  /** The last thing that was begun for each tab, while it goes on. */
  const going = new Map<number, Promise<unknown>>();
  return (tabId, run) => {
    const done = (going.get(tabId) ?? Promise.resolve()).then(run);
    const over = done
      .catch(() => undefined)
      .then(() => {
        if (going.get(tabId) === over) going.delete(tabId);
      });
    going.set(tabId, over);
    return done;
  };
}
