import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeFakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: {} as ReturnType<typeof import('./fake-browser').makeFakeBrowser> }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return fake.browser;
  },
}));

const { beginPageLife } = await import('../../lib/browser/page-life');

describe('the life of a content script', () => {
  beforeEach(() => {
    fake.browser = makeFakeBrowser();
  });

  it('ends when another one begins in the same page', () => {
    const first = beginPageLife();
    expect(first.alive()).toBe(true);
    const second = beginPageLife();
    expect([first.alive(), first.signal.aborted]).toEqual([false, true]);
    expect(second.alive()).toBe(true);
  });

  it('ends when the extension is found gone', () => {
    const life = beginPageLife();
    fake.browser.runtime.id = undefined;
    expect([life.alive(), life.signal.aborted]).toEqual([false, true]);
  });

  it('is known by no name that a page could look up or an event that it could send', () => {
    const names = Object.getOwnPropertyNames(globalThis);
    const dispatched = vi.spyOn(EventTarget.prototype, 'dispatchEvent');
    const life = beginPageLife();
    expect(dispatched).not.toHaveBeenCalled();
    expect(Object.getOwnPropertyNames(globalThis)).toEqual(names);
    expect(life.alive()).toBe(true);
    dispatched.mockRestore();
  });
});
