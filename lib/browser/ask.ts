import browser from 'webextension-polyfill';
import { unwrap } from './envelope';
import type { ContentMessages, PageMessages, ViewMessages } from './messages';

type Asked = ViewMessages & PageMessages;

/** Sends one message from a view or a content script to the background. Rejects with a `Failure`. */
export async function ask<T extends keyof Asked>(type: T, message: Parameters<Asked[T]>[0]): Promise<ReturnType<Asked[T]>> {
  return unwrap(await browser.runtime.sendMessage({ type, message })) as ReturnType<Asked[T]>;
}

/** Sends one message to the content script of a tab's page. Null: no content script of ours is there. Rejects with a `Failure` that the script answered. */
export async function askPage<T extends keyof ContentMessages>(
  tabId: number,
  type: T,
  message: Parameters<ContentMessages[T]>[0],
): Promise<ReturnType<ContentMessages[T]> | null> {
  let answer: unknown;
  try {
    answer = await browser.tabs.sendMessage(tabId, { type, message }, { frameId: 0 });
  } catch {
    return null; // "Receiving end does not exist": the only way in which browsers say that nobody listens
  }
  return unwrap(answer) as ReturnType<ContentMessages[T]>;
}
