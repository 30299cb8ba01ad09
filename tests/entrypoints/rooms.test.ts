// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LEFT_QUIET } from '../../lib/browser/follow-tab';
import { WORDS } from '../components/words';

// A room draws the popup's views, which ask the background: here it is only noted when it is to ask anew.
const asked = vi.hoisted(() => vi.fn<(tabId: number) => void>());
vi.mock('../../entrypoints/sidepanel/room', () => ({
  openRoom: (tabId: number) => ({
    holder: document.createElement('div'),
    ready: Promise.resolve(),
    top: 0,
    article: () => true,
    again: () => asked(tabId),
    select: async () => {},
    selected: () => false,
    leave: () => {},
  }),
}));
vi.mock('webextension-polyfill', () => ({ default: {} }));

const { keepRooms } = await import('../../entrypoints/sidepanel/rooms');

describe('the panel', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    asked.mockClear();
  });
  afterEach(() => void vi.useRealTimers());

  it('gives a page that was left a moment to tell of what took its place', async () => {
    const rooms = keepRooms(document.body, WORDS);
    rooms.front(1);
    rooms.left(1);
    rooms.read(1);
    await vi.advanceTimersByTimeAsync(LEFT_QUIET);
    expect(asked).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('asks anew of a page that was left just before the reader turned to another tab, when they are back', async () => {
    const rooms = keepRooms(document.body, WORDS);
    rooms.front(1);
    rooms.left(1);
    rooms.front(2);
    await vi.advanceTimersByTimeAsync(2 * LEFT_QUIET);
    expect(asked).not.toHaveBeenCalled();
    rooms.front(1);
    expect(asked).toHaveBeenCalledExactlyOnceWith(1);
  });
});
