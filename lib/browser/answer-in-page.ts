import browser, { type Runtime } from 'webextension-polyfill';
import { wrap } from './envelope';
import { Failure } from './errors';
import type { ContentMessages } from './messages';

type PageAnswers = {
  readonly [T in keyof ContentMessages]: (message: Parameters<ContentMessages[T]>[0]) => ReturnType<ContentMessages[T]>;
};

/** Answers the background's messages in a page, until the signal ends it. Only the extension itself can send them; other senders and shapes are refused. */
export function answerInPage(answers: PageAnswers, signal: AbortSignal): void {
  const listener: Runtime.OnMessageListenerCallback = (raw, from, send) => {
    void wrap(() => {
      if (from.id !== browser.runtime.id || !isRequest(raw) || !Object.hasOwn(answers, raw.type)) throw new Failure('not-understood');
      return (answers[raw.type as keyof PageAnswers] as (message: unknown) => unknown)(raw.message);
    }).then(send);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // An orphaned script has lost its runtime; there is nothing left to remove the listener from.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listener);
  });
}

function isRequest(raw: unknown): raw is { type: string; message: object } {
  if (typeof raw !== 'object' || raw === null || !('type' in raw) || !('message' in raw)) return false;
  return typeof raw.type === 'string' && typeof raw.message === 'object' && raw.message !== null;
}
