import type { Words } from '../../components/words';
import { forgetSelected, LEFT_QUIET, type TabsTold } from '../../lib/browser';
import { openRoom, type Room } from './room';

/** Tabs whose place is kept while others are in front; the one looked at longest ago gives way. */
const MOST_ROOMS = 8;
/** How long what is shown waits for the first answer of another tab, in milliseconds. */
const PATIENCE = 600;

/** What keeps them up to date, and what is to be done when the panel is closed. */
export interface Rooms extends TabsTold {
  /** Other reports are held than before. */
  held(): void;
  leave(): void;
}

/** Keeps a view for each of the tabs looked at last, and shows in `root` the one in front. */
export function keepRooms(root: HTMLElement, words: Words): Rooms {
  const rooms = new Map<number, Room>();
  /** Tabs of which something has changed since they were in front. */
  const stale = new Set<number>();
  let wanted: number | null = null;
  let shown: number | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const roomOf = (tabId: number): Room => {
    const room = rooms.get(tabId) ?? openRoom(tabId, words);
    // Last in the order of the map: looked at last.
    rooms.delete(tabId);
    rooms.set(tabId, room);
    for (const old of rooms.keys()) {
      if (rooms.size <= MOST_ROOMS) break;
      close(old);
    }
    return room;
  };

  const close = (tabId: number): void => {
    const room = rooms.get(tabId);
    // Nobody would forget it later.
    if (room?.selected()) void forgetSelected(tabId);
    room?.leave();
    rooms.delete(tabId);
    stale.delete(tabId);
  };

  const show = async (tabId: number): Promise<void> => {
    if (tabId === wanted) return;
    // What was to be asked anew in the other tab is asked when it is in front again.
    if (wanted !== null && waiting !== undefined && rooms.has(wanted)) stale.add(wanted);
    wanted = tabId;
    clearTimeout(waiting);
    waiting = undefined;
    const room = roomOf(tabId);
    if (stale.delete(tabId)) room.again();
    await Promise.race([room.ready, new Promise((done) => setTimeout(done, PATIENCE))]);
    if (wanted !== tabId || shown === tabId) return;
    const left = shown === null ? undefined : rooms.get(shown);
    if (left) left.top = document.documentElement.scrollTop;
    root.replaceChildren(room.holder);
    document.documentElement.scrollTop = room.top;
    shown = tabId;
  };

  const again = (tabId: number, after: number): void => {
    if (tabId !== wanted) {
      stale.add(tabId);
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
      rooms.get(tabId)?.again();
    }, after);
  };

  return {
    front: (tabId) => void show(tabId),
    read: (tabId) => again(tabId, 0),
    left: (tabId) => again(tabId, LEFT_QUIET),
    // Of a page that was read the reading tells when it is left.
    moved: (tabId, loading) => {
      const room = rooms.get(tabId);
      if (!room?.article()) again(tabId, LEFT_QUIET);
      // What was selected in the last page is asked about no more.
      if (loading && room?.selected()) void forgetSelected(tabId);
    },
    selected: (tabId) => void rooms.get(tabId)?.select(),
    held: () => {
      for (const tabId of rooms.keys()) again(tabId, 0);
    },
    leave: () => void forgetSelected(...[...rooms.keys()].filter((tabId) => rooms.get(tabId)?.selected())),
    gone: (tabId) => {
      close(tabId);
      if (wanted === tabId) wanted = null;
      if (shown === tabId) shown = null;
    },
  };
}
