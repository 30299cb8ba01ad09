import { beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({ query: vi.fn(), sendMessage: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: { tabs: { query: fake.query }, runtime: { sendMessage: fake.sendMessage } } }));

const { askFirst, firstAsked } = await import('../../lib/browser/ask-first');
const { Failure } = await import('../../lib/browser/errors');

describe('what the popup asks before its modules are there', () => {
  beforeEach(() => {
    fake.query.mockReset().mockResolvedValue([{ id: 7 }]);
    fake.sendMessage.mockReset();
  });

  // Before all others: what is asked stays asked while the page does.
  it('is nothing where nobody asked', () => expect(firstAsked()).toBeNull());

  it('is what there is to show of the tab in front, asked once', async () => {
    fake.sendMessage.mockResolvedValue({ value: { state: 'loading' } });
    askFirst();
    await expect(firstAsked()?.tab).resolves.toBe(7);
    await expect(firstAsked()?.view).resolves.toEqual({ state: 'loading' });
    expect(fake.sendMessage.mock.calls).toEqual([[{ type: 'viewTab', message: { tabId: 7 } }]]);
  });

  it('is null where the window has no tab: then nobody is asked', async () => {
    fake.query.mockResolvedValue([]);
    askFirst();
    await expect(firstAsked()?.tab).resolves.toBeNull();
    await expect(firstAsked()?.view).resolves.toBeNull();
    expect(fake.sendMessage).not.toHaveBeenCalled();
  });

  it('fails as any question does, in the words of who takes it up', async () => {
    fake.sendMessage.mockResolvedValue({ failure: 'tab-gone' });
    askFirst();
    await expect(firstAsked()?.view).rejects.toEqual(new Failure('tab-gone'));
    fake.sendMessage.mockRejectedValue(new Error('nobody listens'));
    askFirst();
    await expect(firstAsked()?.view).rejects.toThrow('nobody listens');
  });
});
