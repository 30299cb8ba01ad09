import browser, { type Runtime } from 'webextension-polyfill';
import { PAINT_KINDS } from '../highlight';
import { wrap } from './envelope';
import { Failure } from './errors';
import type { ContentMessages } from './messages';

type PageAnswers = {
  readonly [T in keyof ContentMessages]: (
    message: Parameters<ContentMessages[T]>[0],
  ) => ReturnType<ContentMessages[T]> | Promise<ReturnType<ContentMessages[T]>>;
};
type Message = Readonly<Record<string, unknown>>;

// By hand: a schema library would cost every page its bytes.
const SHAPES: { readonly [T in keyof ContentMessages]: (message: Message) => boolean } = {
  readNow: () => true,
  revision: () => true,
  paint: ({ revision, reportId, spans }) =>
    typeof revision === 'string' && (reportId === null || typeof reportId === 'string') && Array.isArray(spans) && spans.every(isPaint),
  scrollTo: ({ revision, span }) => typeof revision === 'string' && isSpan(span),
};

/** Answers the background's messages in a page, until the signal ends it. Only the extension itself can send them; other senders and shapes are refused. */
export function answerInPage(answers: PageAnswers, signal: AbortSignal): void {
  const listener: Runtime.OnMessageListenerCallback = (raw, from, send) => {
    void wrap(() => {
      const request = from.id === browser.runtime.id && isRecord(raw) ? raw : {};
      const { type, message } = request;
      if (typeof type !== 'string' || !Object.hasOwn(SHAPES, type) || !isRecord(message)) throw new Failure('not-understood');
      const known = type as keyof ContentMessages;
      if (!SHAPES[known](message)) throw new Failure('not-understood');
      return (answers[known] as (message: Message) => unknown)(message);
    }).then(send);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // An orphaned script has lost its runtime; there is nothing left to remove the listener from.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listener);
  });
}

function isRecord(value: unknown): value is Message {
  return typeof value === 'object' && value !== null;
}

function isSpan(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value.start) && Number.isInteger(value.end);
}

function isPaint(value: unknown): boolean {
  return isSpan(value) && PAINT_KINDS.some((kind) => kind === (value as Message).kind);
}
