import { IDBDatabase, IDBTransaction } from 'fake-indexeddb';
import { vi } from 'vitest';

/** The inner of a transaction of fake-indexeddb. */
interface Inner {
  _state: 'active' | 'inactive' | 'finished';
  _start(): void;
}

/** Makes transactions take requests in their own turns alone, as browsers do; fake-indexeddb lets them take requests until they end. Holds until mocks are restored. */
export function keepTurns(): void {
  const inner = IDBTransaction.prototype as unknown as Inner;
  const { _start: start } = inner;
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const begun = transaction.apply(this, args);
    endTurn(begun as unknown as Inner);
    return begun;
  });
  vi.spyOn(inner, '_start').mockImplementation(function (this: Inner) {
    start.call(this);
    endTurn(this);
  });
}

/** Once all promises of this turn are settled: what a promise asks for next comes after them. */
function endTurn(of: Inner): void {
  queueMicrotask(() =>
    process.nextTick(() => {
      if (of._state === 'active') of._state = 'inactive';
    }),
  );
}
