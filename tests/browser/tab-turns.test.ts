import { expect, it } from 'vitest';
import { makeTabTurns } from '../../lib/browser/tab-turns';

const inTabTurn = makeTabTurns();
const later = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

it('does what is asked for a tab in the order of asking, also after a failure; other tabs do not wait', async () => {
  const done: string[] = [];
  const slow = inTabTurn(1, async () => {
    await later(30);
    done.push('slow');
    throw new Error('in vain');
  });
  const quick = inTabTurn(1, async () => void done.push('quick'));
  await inTabTurn(2, async () => void done.push('other'));
  await expect(slow).rejects.toThrow('in vain');
  await quick;
  expect(done).toEqual(['other', 'slow', 'quick']);
});
