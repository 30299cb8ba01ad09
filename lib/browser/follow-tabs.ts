import browser, { type Tabs } from 'webextension-polyfill';
import { watchSelected } from './selection-store';
import { watchReadings } from './tab-state';

/** What a view that follows the tabs of its window is told. */
export interface TabsTold {
  /** This tab is in front now. */
  front(tabId: number): void;
  /** The page of this tab was read: there is more to know of it than before. */
  read(tabId: number): void;
  /** What was known of this tab is known no more: its page was left. */
  left(tabId: number): void;
  /** This tab has begun to load a page (`loading`), or is done with it. */
  moved(tabId: number, loading: boolean): void;
  /** The reader asks about a selection in this tab, or it is forgotten. */
  selected(tabId: number): void;
  /** This tab was closed. */
  gone(tabId: number): void;
}

/** Follows the tabs of the window that the view stands in; told first of the one in front. Ends with the function given back. */
export function followTabs(told: TabsTold): () => void {
  let windowId: number | null = null;
  let ended = false;
  const front = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (ended || tab?.id === undefined) return;
    windowId = tab.windowId ?? null;
    told.front(tab.id);
  };
  const activated = ({ tabId, windowId: where }: Tabs.OnActivatedActiveInfoType): void => {
    if (windowId === null || where === windowId) told.front(tabId);
  };
  // No more is asked for: addresses and titles are told to those alone who may read all tabs.
  const updated = (tabId: number, { status }: Tabs.OnUpdatedChangeInfoType): void => {
    if (status !== undefined) told.moved(tabId, status === 'loading');
  };
  const removed = (tabId: number): void => told.gone(tabId);
  const replaced = (_: number, before: number): void => {
    told.gone(before);
    void front();
  };
  const { onActivated, onUpdated, onRemoved, onReplaced } = browser.tabs;
  onActivated.addListener(activated);
  onUpdated.addListener(updated);
  onRemoved.addListener(removed);
  onReplaced?.addListener(replaced);
  const endReadings = watchReadings(told);
  const endSelected = watchSelected((tabId) => told.selected(tabId));
  void front();
  return () => {
    ended = true;
    onActivated.removeListener(activated);
    onUpdated.removeListener(updated);
    onRemoved.removeListener(removed);
    onReplaced?.removeListener(replaced);
    endReadings();
    endSelected();
  };
}
