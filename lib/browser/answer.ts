import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { wrap } from './envelope';
import { Failure } from './errors';
import type { PageMessages, ViewMessages } from './messages';
import { pageShapes, viewShapes } from './shapes';

type Answers<M> = {
  readonly [T in keyof M]: M[T] extends (message: infer P) => infer R ? (message: P, sender: Sender) => R | Promise<R> : never;
};

/** Who sent a message: the tab of a content script; null for a view of ours. */
export interface Sender {
  readonly tabId: number | null;
}

/**
 * Answers messages in the background. A page message is taken only from the top frame of a tab, a view message only from
 * a page of this extension; both are checked for shape before a handler sees them. To be called synchronously at start.
 */
export function answerMessages(views: Answers<ViewMessages>, pages: Answers<PageMessages>): void {
  const ownPages = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((raw, from, send) => {
    const type = typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : null;
    const message = typeof raw === 'object' && raw !== null && 'message' in raw ? raw.message : null;
    const handle = (): unknown => {
      if (from.id !== browser.runtime.id) throw new Failure('not-understood');
      if (isKey(viewShapes, type) && from.url?.startsWith(ownPages)) {
        return (views[type] as Handler)(checked(viewShapes[type], message), { tabId: null });
      }
      if (isKey(pageShapes, type) && from.tab?.id !== undefined && from.frameId === 0) {
        return (pages[type] as Handler)(checked(pageShapes[type], message), { tabId: from.tab.id });
      }
      throw new Failure('not-understood');
    };
    void wrap(handle).then(send);
    return true;
  });
}

type Handler = (message: unknown, sender: Sender) => unknown;

function isKey<T extends object>(map: T, key: unknown): key is keyof T {
  return typeof key === 'string' && Object.hasOwn(map, key);
}

function checked(shape: v.GenericSchema, message: unknown): unknown {
  const result = v.safeParse(shape, message);
  if (!result.success) throw new Failure('not-understood');
  return result.output;
}
