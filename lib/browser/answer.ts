import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { wrap } from './envelope';
import { Failure } from './errors';
import type { PageMessages, ViewMessages } from './messages';
import { pageShapes, viewShapes } from './shapes';

type ViewAnswers = { readonly [T in keyof ViewMessages]: Answer<ViewMessages[T], []> };
/** Told from which tab the page speaks. */
type PageAnswers = { readonly [T in keyof PageMessages]: Answer<PageMessages[T], [tabId: number]> };
type Answer<F, More extends unknown[]> = F extends (message: infer P) => infer R ? (message: P, ...more: More) => R | Promise<R> : never;

/**
 * Answers messages in the background. A page message is taken only from the top frame of a tab, a view message only from
 * a page of this extension; both are checked for shape before a handler sees them. To be called synchronously at start.
 */
export function answerMessages(views: ViewAnswers, pages: PageAnswers): void {
  const ownPages = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((raw, from, send) => {
    const type = typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : null;
    const message = typeof raw === 'object' && raw !== null && 'message' in raw ? raw.message : null;
    const handle = (): unknown => {
      if (from.id !== browser.runtime.id) throw new Failure('not-understood');
      if (isKey(viewShapes, type) && from.url?.startsWith(ownPages)) {
        return (views[type] as Handler)(checked(viewShapes[type], message));
      }
      if (isKey(pageShapes, type) && from.tab?.id !== undefined && from.frameId === 0) {
        return (pages[type] as Handler)(checked(pageShapes[type], message), from.tab.id);
      }
      throw new Failure('not-understood');
    };
    void wrap(handle).then(send);
    return true;
  });
}

type Handler = (message: unknown, tabId?: number) => unknown;

function isKey<T extends object>(map: T, key: unknown): key is keyof T {
  return typeof key === 'string' && Object.hasOwn(map, key);
}

function checked(shape: v.GenericSchema, message: unknown): unknown {
  const result = v.safeParse(shape, message);
  if (!result.success) throw new Failure('not-understood');
  return result.output;
}
