import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reading } from '../../lib/article';
import { makeFakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: {} as ReturnType<typeof import('./fake-browser').makeFakeBrowser> }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return fake.browser;
  },
}));

const { forgetReading, forgetTab, moveTab, setTabState, tabState, tabStates } = await import('../../lib/browser/tab-state');
const { selectedIn, setSelected } = await import('../../lib/browser/selection-store');
const { startTabs } = await import('../../lib/browser/start-tabs');

const state = (revision: string, length = 10) => ({
  reading: { news: true, kind: 'article', reason: 'a'.repeat(length), article: null, others: [] } as Reading,
  revision,
});
const known = async () => [...(await tabStates()).keys()].sort((a, b) => a - b);

describe('what is known of tabs', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(1_000);
    fake.browser = makeFakeBrowser();
    for (let id = 1; id <= 9; id++) fake.browser.openTabs.add(id);
    return () => vi.useRealTimers();
  });

  it('is told apart by tab, and is nothing where nothing was read', async () => {
    await setTabState(1, state('one'));
    await setTabState(2, state('two'));
    expect((await tabState(2))?.revision).toBe('two');
    expect(await tabState(3)).toBeNull();
  });

  it('is forgotten with the page that was left, and not when the next page has told of itself in the same moment', async () => {
    await setTabState(1, state('one'));
    expect(await Promise.all([forgetReading(1, 'one'), setTabState(1, state('two'))])).toEqual([true, undefined]);
    expect((await tabState(1))?.revision).toBe('two');
    expect(await Promise.all([setTabState(1, state('three')), forgetReading(1, 'two')])).toEqual([undefined, false]);
    expect((await tabState(1))?.revision).toBe('three');
  });

  it('gives way, read longest ago first, where the session store is full, and the new one is kept', async () => {
    fake.browser.room = 5_000;
    // Tab 3 was read first, tab 1 last.
    for (const id of [3, 4, 2, 1]) {
      await setTabState(id, state(`tab ${id}`, 1_000));
      vi.advanceTimersByTime(1);
    }
    expect(await known()).toEqual([1, 2, 3, 4]);
    await setTabState(5, state('new', 1_000));
    expect(await known()).toEqual([1, 2, 5]);
    expect((await tabState(5))?.revision).toBe('new');
  });

  it('gives way to what the reader asks about in another tab', async () => {
    fake.browser.room = 2_500;
    for (const id of [1, 2]) await setTabState(id, state(`tab ${id}`, 1_000));
    await setSelected(2, 'w'.repeat(800));
    expect([await known(), (await selectedIn(2))?.text.length]).toEqual([[2], 800]);
  });

  it('is not pushed out by another reading of the same tab', async () => {
    fake.browser.room = 3_000;
    for (const id of [1, 2]) await setTabState(id, state(`tab ${id}`, 1_000));
    await setTabState(1, state('again', 2_200));
    expect(await known()).toEqual([1]);
    expect((await tabState(1))?.revision).toBe('again');
  });

  it('leaves what else is in the session store alone', async () => {
    fake.browser.store.set('other', 1);
    await setTabState(1, state('one'));
    expect(await known()).toEqual([1]);
    await forgetTab(1);
    expect([...fake.browser.store.keys()]).toEqual(['other']);
  });

  it('goes with the tab', async () => {
    startTabs();
    await setTabState(1, state('one'));
    await setTabState(2, state('two'));
    fake.browser.openTabs.delete(1);
    fake.browser.tabs.onRemoved.fire(1, {});
    await vi.waitFor(async () => expect(await known()).toEqual([2]));
  });

  it('is not stored for a tab that closed while it was read', async () => {
    fake.browser.openTabs.delete(1);
    await setTabState(1, state('one'));
    expect(await known()).toEqual([]);
  });

  it('is handed to the tab that takes the place of another', async () => {
    startTabs();
    await setTabState(1, state('one'));
    fake.browser.openTabs.delete(1);
    fake.browser.tabs.onReplaced.fire(6, 1);
    await vi.waitFor(async () => expect(await known()).toEqual([6]));
    expect((await tabState(6))?.revision).toBe('one');
    await moveTab(8, 9);
    expect(await known()).toEqual([6]);
  });
});
