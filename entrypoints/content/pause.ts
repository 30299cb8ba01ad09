/**
 * Lets what the page and the reader have waiting go first, for one turn. Not by a timer: a page in a tab behind gets those once
 * a second, later once a minute. Not by `scheduler.yield`: its continuations go before the page's own tasks.
 */
export function pause(): Promise<void> {
  return new Promise((done) => void scheduler.postTask(done));
}
