import { beforeEach, describe, expect, it, vi } from 'vitest';

const session = vi.hoisted(() => new Map<string, unknown>());
const beginNewLog = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: async (key: string) => (session.has(key) ? { [key]: session.get(key) } : {}),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) session.set(key, value);
        },
        remove: async (key: string) => void session.delete(key),
      },
    },
  },
}));
vi.mock('../../lib/corpus', () => ({ beginNewLog }));

/** The module as a worker that has just woken has it. */
async function woken() {
  vi.resetModules();
  return import('../../lib/browser/sound-log');
}

beforeEach(() => {
  session.clear();
  beginNewLog.mockReset();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('a new log', () => {
  it('is begun once in a session of the browser, however often the worker wakes and whoever asks', async () => {
    const { soundLog } = await woken();
    await Promise.all([soundLog(), soundLog()]);
    await (await woken()).soundLog();
    expect(beginNewLog).toHaveBeenCalledTimes(1);
    session.clear();
    await (await woken()).soundLog();
    expect(beginNewLog).toHaveBeenCalledTimes(2);
  });

  it('is begun anew after a change that failed, by this worker or the next', async () => {
    const worker = await woken();
    await worker.soundLog();
    worker.distrustLog();
    await worker.soundLog();
    expect(beginNewLog).toHaveBeenCalledTimes(2);
    worker.distrustLog();
    await (await woken()).soundLog();
    expect(beginNewLog).toHaveBeenCalledTimes(3);
  });

  it('that could not be begun keeps nobody from what they asked for, and is tried again', async () => {
    const { soundLog } = await woken();
    beginNewLog.mockRejectedValueOnce(new Error('no room'));
    await soundLog();
    await soundLog();
    expect(beginNewLog).toHaveBeenCalledTimes(2);
    expect(session.size).toBe(1);
  });
});
