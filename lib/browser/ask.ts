import browser from 'webextension-polyfill';
import { unwrap } from './envelope';
import { Failure } from './errors';
import type { ContentMessages, ViewMessages } from './messages';

/** How long a page may take to answer, in milliseconds. The largest pages are read in four seconds on a slow machine; one that is busy with itself, shows a dialog or is frozen by the browser answers never. */
export const PATIENCE = 10_000;

/** Sends one message from a view to the background. Rejects with a `Failure`. */
export async function ask<T extends keyof ViewMessages>(
  type: T,
  message: Parameters<ViewMessages[T]>[0],
): Promise<ReturnType<ViewMessages[T]>> {
  return unwrap(await browser.runtime.sendMessage({ type, message })) as ReturnType<ViewMessages[T]>;
}

/**
 * Sends one message to the content script of a tab's page. Null: no content script of ours is there. Rejects with a `Failure` that
 * the script answered, and with `page-unreachable` where it does not answer within `patience` milliseconds.
 */
export async function askPage<T extends keyof ContentMessages>(
  tabId: number,
  type: T,
  message: Parameters<ContentMessages[T]>[0],
  patience = PATIENCE,
): Promise<ReturnType<ContentMessages[T]> | null> {
  // "Receiving end does not exist" is the only way in which browsers say that nobody listens.
  const answer = browser.tabs.sendMessage(tabId, { type, message }, { frameId: 0 }).then(unwrap, () => null);
  return within(patience, answer) as Promise<ReturnType<ContentMessages[T]> | null>;
}

/** What a promise comes to. Rejects with `page-unreachable` after `patience` milliseconds. */
export function within<T>(patience: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Failure('page-unreachable')), patience);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
