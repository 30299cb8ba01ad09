/**
 * What requests of one transaction come to, in their order. They are answered in the order of asking, so that the last is waited for alone:
 * a promise for each costs a query of hundreds more than the reading.
 * @throws what the storage says
 */
export function answersOf(requests: readonly IDBRequest[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const last = requests.at(-1);
    if (!last?.transaction) {
      resolve([]);
      return;
    }
    const { transaction } = last;
    last.onsuccess = () => resolve(requests.map(({ result }) => result));
    // A request that fails takes its transaction along.
    const abort = () => reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
    transaction.addEventListener('abort', abort, { once: true });
  });
}
