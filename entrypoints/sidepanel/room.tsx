import { render } from 'preact';
import { App } from '../../components/App';
import { hashOf, routeTo } from '../../components/compare/route';
import { SelectionApp } from '../../components/selection/SelectionApp';
import type { Words } from '../../components/words';
import { ask, forgetSelected, openComparePage, type SelectionView } from '../../lib/browser';
import { actionsFor } from '../popup/actions';

/** The view of one tab. It stays out of the document while another tab is in front, with all that the reader has opened in it. */
export interface Room {
  readonly holder: HTMLElement;
  /** When there is something to show. */
  readonly ready: Promise<unknown>;
  /** How far the reader had scrolled when it was shown last, in pixels. */
  top: number;
  /** Whether it shows an article. */
  article(): boolean;
  /** Asks anew what is known of the tab. */
  again(): void;
  /** Shows what the reader has selected in the tab, or where that is forgotten the page again. */
  select(): Promise<void>;
  /** Whether it shows a selection. */
  selected(): boolean;
  leave(): void;
}

/** Opens the view of a tab. It reads of its own accord no page that has not told of itself. */
export function openRoom(tabId: number, words: Words): Room {
  const [holder, page, selection] = [document.createElement('div'), document.createElement('div'), document.createElement('div')];
  holder.append(page);
  let url: string | null = null;
  let turn = 0;
  /** How often it was asked what is selected. */
  let selecting = 0;
  let outOfDate = (): void => {};
  let begun = (): void => {};
  const ready = new Promise<void>((done) => {
    begun = done;
  });
  const room: Room = {
    holder,
    ready,
    top: 0,
    article: () => url !== null,
    again: () => outOfDate(),
    select: async () => {
      const asked = ++selecting;
      const selected = await ask('viewSelection', { tabId }).catch(() => null);
      // The reader has selected something else meanwhile, or let it go.
      if (asked !== selecting) return;
      if (selected) {
        const actions = { ...selectionActions(tabId, selected), back: () => void forgetSelected(tabId) };
        // Another selection is another view.
        render(<SelectionApp key={++turn} words={words} view={selected} actions={actions} />, selection);
      } else render(null, selection);
      if ((selected !== null) === room.selected()) return;
      // The page's view goes out of the document as it is, and comes back so.
      holder.replaceChildren(selected ? selection : page);
      if (holder.isConnected) document.documentElement.scrollTop = 0;
    },
    selected: () => selection.parentNode === holder,
    leave: () => {
      render(null, page);
      render(null, selection);
    },
  };
  const view = async (asked: boolean) => {
    try {
      const seen = await ask(asked ? 'viewTab' : 'glanceTab', { tabId });
      const now = seen.state === 'article' ? seen.article.url : null;
      // Another page begins at its top.
      if (url !== null && now !== url) {
        room.top = 0;
        if (holder.isConnected) document.documentElement.scrollTop = 0;
      }
      url = now;
      return seen;
    } finally {
      // After the view has drawn it.
      setTimeout(begun);
    }
  };
  const follow = (listener: () => void) => {
    outOfDate = listener;
    return () => {
      if (outOfDate === listener) outOfDate = () => {};
    };
  };
  render(<App words={words} actions={{ ...actionsFor(Promise.resolve(tabId)), view, follow }} />, page);
  void room.select();
  return room;
}

/** What can be asked about a selection of a tab, but the way back. */
function selectionActions(tabId: number, { place }: SelectionView) {
  return {
    compare: (reportId: string) => ask('compareSelection', { tabId, reportId }),
    openFull: (reportId: string) => {
      const route = routeTo([{ tab: tabId }, { report: reportId, version: null }]);
      return openComparePage(hashOf({ ...route, at: place && { side: 'a', start: place.start } }));
    },
  };
}
