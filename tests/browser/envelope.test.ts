import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeFakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: {} as ReturnType<typeof import('./fake-browser').makeFakeBrowser> }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return fake.browser;
  },
}));

const { ask, askPage } = await import('../../lib/browser/ask');
const { unwrap, wrap } = await import('../../lib/browser/envelope');
const { FAILURES, Failure } = await import('../../lib/browser/errors');

/** As a message travels: as plain data. */
const travelled = async (run: () => unknown): Promise<unknown> => JSON.parse(JSON.stringify(await wrap(run)));

describe('an answer', () => {
  beforeEach(() => {
    fake.browser = makeFakeBrowser();
  });

  it.each(FAILURES)('that is the failure %s arrives as that failure', async (code) => {
    const answer = await travelled(() => {
      throw new Failure(code, { cause: new Error('inner') });
    });
    expect(() => unwrap(answer)).toThrow(expect.objectContaining({ name: 'Failure', code }));
    fake.browser.runtime.sendMessage.mockResolvedValue(answer);
    await expect(ask('viewTab', { tabId: 1 })).rejects.toMatchObject({ code });
    fake.browser.tabs.sendMessage.mockResolvedValue(answer);
    await expect(askPage(1, 'readNow', {})).rejects.toMatchObject({ code });
  });

  it('that is a value arrives as it is, nothing as null', async () => {
    expect(unwrap(await travelled(async () => ({ held: 8 })))).toEqual({ held: 8 });
    expect(unwrap(await travelled(() => undefined))).toBeNull();
    expect(unwrap(await travelled(() => false))).toBe(false);
  });

  it('with a code that nobody knows is a fault', () => {
    expect(() => unwrap({ failure: 'made-up' })).toThrow(expect.objectContaining({ code: 'unexpected' }));
  });

  it.each([undefined, null, 'ok', {}])('that is no envelope (%j) means that nobody answered', (answer) => {
    expect(() => unwrap(answer)).toThrow(expect.objectContaining({ code: 'page-unreachable' }));
  });

  it('from a page without our script is null, and only the top frame was asked', async () => {
    fake.browser.tabs.sendMessage.mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
    expect(await askPage(7, 'readNow', {})).toBeNull();
    expect(fake.browser.tabs.sendMessage).toHaveBeenCalledWith(7, { type: 'readNow', message: {} }, { frameId: 0 });
  });
});
