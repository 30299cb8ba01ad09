import browser, { type Tabs } from 'webextension-polyfill';
import { LIBRARY_CHANNEL } from '../corpus';
import { atMostEvery } from './at-most-every';
import { watchReadings } from './tab-state';

/** After a change of the library nothing more is told for this long, in milliseconds: feeds bring hundreds of reports, one by one. */
const REST = 1_000;
/** How long a page that was left is given to tell of what took its place, in milliseconds: what is shown stays meanwhile. */
export const LEFT_QUIET = 800;

/** Tells of changes of the library, at once and then at most every second. Ends with the function given back. */
export function followLibrary(tell: () => void): () => void {
  const rationed = atMostEvery(REST, tell);
  const channel = new BroadcastChannel(LIBRARY_CHANNEL);
  channel.onmessage = rationed.ask;
  return () => {
    channel.close();
    rationed.end();
  };
}

/** Tells when a view of one tab may be out of date: the page was read anew or left, or the library has changed. Ends with the function given back. */
export function followTab(tabId: number, tell: () => void): () => void {
  const { after, end } = tellLater((which) => which === tabId, tell);
  const ends = [watchReadings({ read: (which) => after(which, 0), left: (which) => after(which, LEFT_QUIET) }), followLibrary(tell), end];
  return () => {
    for (const end of ends) end();
  };
}

/**
 * Tells when another page, or another text of it, may stand in a tab than a view that is open for a short while has asked about. That the asking
 * itself has the page read for the first time is not told. Ends with the function given back.
 */
export function followPage(tab: Promise<number | null>, tell: () => void): () => void {
  let left = false;
  let own: number | null = null;
  void tab.then((tabId) => {
    own = tabId;
  });
  const { after, end } = tellLater((which) => which === own, tell);
  // A page may have been left before anything was followed: that another has come says its load.
  const updated = (which: number, { status }: Tabs.OnUpdatedChangeInfoType): void => {
    if (status === 'complete') after(which, LEFT_QUIET);
  };
  browser.tabs.onUpdated.addListener(updated);
  const endReadings = watchReadings({
    read: (which, anew) => {
      if (anew || left) after(which, 0);
    },
    left: (which) => {
      left ||= which === own;
      after(which, LEFT_QUIET);
    },
  });
  return () => {
    end();
    browser.tabs.onUpdated.removeListener(updated);
    endReadings();
  };
}

/** Tells of a tab so many milliseconds after the last that was seen of it; what is seen of others is passed over. */
function tellLater(isOurs: (tabId: number) => boolean, tell: () => void): { after(tabId: number, ms: number): void; end(): void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    after: (tabId, ms) => {
      if (!isOurs(tabId)) return;
      clearTimeout(waiting);
      waiting = setTimeout(tell, ms);
    },
    end: () => clearTimeout(waiting),
  };
}
