import browser, { type Runtime } from 'webextension-polyfill';
import { wrap } from './envelope';
import { Failure } from './errors';
import { READ_HERE, type Room } from './read-apart';

/** Answers in the page that is opened for reading (`room.ts`). Heard is the background alone: views and content scripts speak from an address, which a worker has too, or from a tab. */
export function answerInRoom(): void {
  const worker = browser.runtime.getURL('background.js');
  const listener = ((raw, from, send) => {
    const { room: kind, given } = raw as { room?: unknown; given?: unknown };
    if (typeof kind !== 'string') return;
    void wrap(() => {
      if (from.id !== browser.runtime.id || from.tab !== undefined || from.url !== worker || !Object.hasOwn(READ_HERE, kind))
        throw new Failure('not-understood');
      return (READ_HERE[kind as keyof Room] as (given: unknown) => unknown)(given);
    }).then(send);
    return true;
  }) as Runtime.OnMessageListenerCallback;
  browser.runtime.onMessage.addListener(listener);
}
