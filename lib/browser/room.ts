import browser from 'webextension-polyfill';
import { unwrap } from './envelope';
import { READ_HERE, type Room } from './read-apart';

/** A room that is asked, and answers later. */
export type AskedRoom = { readonly [K in keyof Room]: (given: Parameters<Room[K]>[0]) => Promise<ReturnType<Room[K]>> };

/** The page of this extension that has a document for Chrome's worker, which has none. */
const PAGE = 'offscreen.html';
/** How long that page is held after its last answer, in milliseconds. */
const HELD = 10_000;

interface Offscreen {
  createDocument(what: { url: string; reasons: ['DOM_PARSER']; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}
const offscreen = (): Offscreen => (browser as unknown as { offscreen: Offscreen }).offscreen;

/** Where pages and feeds are read: in Firefox here, where the background is a page; in Chrome in a page of our own that is opened for it. */
export const room: AskedRoom = import.meta.env.FIREFOX ? roomOf(askHere) : roomOf(askApart);

function roomOf(ask: (kind: keyof Room, given: unknown) => Promise<unknown>): AskedRoom {
  const each =
    <K extends keyof Room>(kind: K) =>
    (given: Parameters<Room[K]>[0]) =>
      ask(kind, given) as Promise<ReturnType<Room[K]>>;
  return {
    feed: each('feed'),
    page: each('page'),
    body: each('body'),
    feedsOf: each('feedsOf'),
    fromOpml: each('fromOpml'),
    toOpml: each('toOpml'),
  };
}

async function askHere(kind: keyof Room, given: unknown): Promise<unknown> {
  return (READ_HERE[kind] as (given: unknown) => unknown)(given);
}

let opening: Promise<void> | null = null;
let asking = 0;

async function askApart(kind: keyof Room, given: unknown): Promise<unknown> {
  asking++;
  try {
    await openPage();
    return unwrap(await browser.runtime.sendMessage({ room: kind, given }));
  } finally {
    asking--;
    setTimeout(closeIdle, HELD);
  }
}

/** Opens the page where it is not open; one that a worker before this one has opened will do. */
function openPage(): Promise<void> {
  opening ??= offscreen()
    .createDocument({ url: PAGE, reasons: ['DOM_PARSER'], justification: 'Reads the articles of feeds that the reader follows.' })
    .catch((error: unknown) => {
      if (/single offscreen/i.test(String(error))) return;
      opening = null;
      throw error;
    });
  return opening;
}

/** Lets go of the page, and of the memory that it holds. */
function closeIdle(): void {
  if (asking > 0 || opening === null) return;
  opening = null;
  offscreen()
    .closeDocument()
    .catch(() => undefined);
}
