import 'fake-indexeddb/auto';
import { openDB, unwrap } from 'idb';
import { describe, expect, test } from 'vitest';
import { answersOf } from '../../lib/corpus/answers';

async function opened() {
  const db = await openDB('answers', 1, { upgrade: (to) => void to.createObjectStore('numbers') });
  await db.put('numbers', 'one', 1);
  await db.put('numbers', 'two', 2);
  return unwrap(db);
}

describe('answers of one transaction', () => {
  test('come in the order of asking, with nothing for what is not there', async () => {
    const store = (await opened()).transaction('numbers').objectStore('numbers');
    expect(await answersOf([store.get(2), store.get(3), store.getAll(), store.get(1)])).toEqual(['two', undefined, ['one', 'two'], 'one']);
  });

  test('are none where nothing was asked', async () => {
    expect(await answersOf([])).toEqual([]);
  });

  test('fail where the transaction is aborted', async () => {
    const transaction = (await opened()).transaction('numbers');
    const answers = answersOf([transaction.objectStore('numbers').get(1)]);
    transaction.abort();
    await expect(answers).rejects.toThrow();
  });
});
