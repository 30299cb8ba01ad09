import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => {
  const eventOf = () => {
    const heard = new Set<(...told: never[]) => void>();
    return {
      addListener: (listener: (...told: never[]) => void) => void heard.add(listener),
      removeListener: (listener: (...told: never[]) => void) => void heard.delete(listener),
      heard,
    };
  };
  return { stored: eventOf(), updated: eventOf() };
});
vi.mock('webextension-polyfill', () => ({ default: { tabs: { onUpdated: fake.updated }, storage: { onChanged: fake.stored } } }));

const { followPage, LEFT_QUIET } = await import('../../lib/browser/follow-tab');

/** Tells that what is known of a tab has changed: from one reading of its page, or none, to another, or none. */
function known(before: string | null, now: string | null, tabId = 7): void {
  const [oldValue, newValue] = [before, now].map((revision) => (revision === null ? undefined : { revision }));
  for (const listener of fake.stored.heard)
    (listener as (...told: unknown[]) => void)({ [`tab:${tabId}`]: { oldValue, newValue } }, 'session');
}

function loads(status: 'loading' | 'complete', tabId = 7): void {
  for (const listener of fake.updated.heard) (listener as (...told: unknown[]) => void)(tabId, { status });
}

describe('a popup over a page', () => {
  const tell = vi.fn();
  let end = (): void => {};
  const told = (ms = 0) => {
    vi.advanceTimersByTime(ms);
    return tell.mock.calls.length;
  };
  beforeEach(async () => {
    vi.useFakeTimers();
    tell.mockReset();
    end = followPage(Promise.resolve(7), tell);
    await Promise.resolve();
  });
  afterEach(() => {
    end();
    vi.useRealTimers();
  });

  it('is told where another reading takes the place of one', () => {
    known('a', 'b');
    expect(told()).toBe(1);
  });

  it('is not told where its own asking had the page read for the first time', () => {
    known(null, 'a');
    expect(told(9999)).toBe(0);
  });

  it('is told once where a page is left and another comes after it', () => {
    known('a', null);
    expect(told(LEFT_QUIET - 1)).toBe(0);
    known(null, 'b');
    expect(told()).toBe(1);
    expect(told(9999)).toBe(1);
  });

  it('is told where the page has loaded: another may have been left before anybody listened', () => {
    loads('loading');
    expect(told(9999)).toBe(0);
    loads('complete');
    expect(told(LEFT_QUIET)).toBe(1);
  });

  it('is told nothing of other tabs, nor after its end', () => {
    known('a', 'b', 8);
    loads('complete', 8);
    expect(told(9999)).toBe(0);
    known('a', null);
    end();
    expect(told(9999)).toBe(0);
    expect([fake.stored.heard.size, fake.updated.heard.size]).toEqual([0, 0]);
  });
});
