import browser from 'webextension-polyfill';

/** How long a content script of ours lives in its page. */
export interface PageLife {
  /** Aborted when a newer one takes its place. */
  readonly signal: AbortSignal;
  /** False once the extension that the script belongs to is gone (updated, removed), which no event tells; the signal is then aborted too. */
  alive(): boolean;
}

const PLACE = Symbol.for('collate-page-life');

/**
 * Begins the life of a content script; one that lives in this page already ends. It is known by a symbol of the world that
 * only this extension's scripts share, so that the page neither learns of it nor can end it.
 */
export function beginPageLife(): PageLife {
  const world = globalThis as { [PLACE]?: AbortController };
  world[PLACE]?.abort();
  const life = new AbortController();
  world[PLACE] = life;
  return {
    signal: life.signal,
    alive: () => {
      if (!browser.runtime?.id) life.abort();
      return !life.signal.aborted;
    },
  };
}

/** Whether the extension that a script in a page belongs to is still there: not updated or removed since. */
export function extensionIsThere(): boolean {
  return Boolean(browser.runtime?.id);
}
