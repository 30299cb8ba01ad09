import { render } from 'preact';
import { App } from '../../components/App';
import type { Words } from '../../components/words';
import { ask } from '../../lib/browser';
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
  leave(): void;
}

/** Opens the view of a tab. It reads of its own accord no page that has not told of itself. */
export function openRoom(tabId: number, words: Words): Room {
  const holder = document.createElement('div');
  let url: string | null = null;
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
    leave: () => render(null, holder),
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
  render(<App words={words} actions={{ ...actionsFor(Promise.resolve(tabId)), view, follow }} />, holder);
  return room;
}
