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
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const after = (which: number, ms: number): void => {
    if (which !== tabId) return;
    clearTimeout(waiting);
    waiting = setTimeout(tell, ms);
  };
  const ends = [watchReadings({ read: (which) => after(which, 0), left: (which) => after(which, LEFT_QUIET) }), followLibrary(tell)];
  return () => {
    clearTimeout(waiting);
    for (const end of ends) end();
  };
}
