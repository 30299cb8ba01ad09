import browser from 'webextension-polyfill';
import type { PageMessages } from './messages';

/**
 * Sends one message from a page's script to the background. Null where the answer is, where it failed, or where nobody answers
 * (extension updated, worker gone for good): a page can do nothing about either. Never rejects.
 */
export async function tell<T extends keyof PageMessages>(
  type: T,
  message: Parameters<PageMessages[T]>[0],
): Promise<ReturnType<PageMessages[T]> | null> {
  try {
    return ((await browser.runtime.sendMessage({ type, message })) as { value: ReturnType<PageMessages[T]> }).value;
  } catch {
    return null;
  }
}
