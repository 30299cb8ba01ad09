import browser, { type Runtime } from 'webextension-polyfill';
import { PAINT_KINDS, type PaintSpan } from '../highlight';
import type { Envelope } from './envelope';
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
  paint: ({ revision, wish }) => typeof revision === 'string' && (wish === null || isWish(wish)),
  scrollTo: ({ revision, span }) => typeof revision === 'string' && isSpan(span),
};

/** Answers the background's messages in a page, until the signal ends it. Only the extension itself can send them; other senders and shapes are refused. */
export function answerInPage(answers: PageAnswers, signal: AbortSignal): void {
  // Not by `wrap`: a page's script has no failures of its own to tell, and each page would carry the names of all.
  const answer = async (raw: unknown, from: Runtime.MessageSender): Promise<Envelope> => {
    const { type, message } = from.id === browser.runtime.id && isRecord(raw) ? raw : {};
    const known = type as keyof ContentMessages;
    if (!Object.hasOwn(SHAPES, known) || !isRecord(message) || !SHAPES[known](message)) return { failure: 'not-understood' };
    try {
      return { value: (await (answers[known] as (message: Message) => unknown)(message)) ?? null };
    } catch (error) {
      console.error(error);
      return { failure: 'unexpected' };
    }
  };
  const listener: Runtime.OnMessageListenerCallback = (raw, from, send) => {
    void answer(raw, from).then(send);
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

function isWish(value: unknown): boolean {
  return isRecord(value) && typeof value.reportId === 'string' && Array.isArray(value.spans) && value.spans.every(isPaint);
}

function isPaint(value: unknown): boolean {
  return isSpan(value) && PAINT_KINDS.includes((value as unknown as PaintSpan).kind);
}
