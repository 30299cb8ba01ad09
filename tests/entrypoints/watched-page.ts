import { vi } from 'vitest';
import { watchPage } from '../../entrypoints/content/watch';
import type { AnchoredReading, InView } from '../../lib/article';
import type { PaintSpan } from '../../lib/highlight';

type Ports = Parameters<typeof watchPage>[0];

/** A page in the hands of a test: a window without a browser, whose text the test changes. */
export interface WatchedPage {
  /** What the page would be read as; null: it has no article. */
  text: string | null;
  news: boolean;
  url: string;
  /** Whether the text is still in the page as it was read last. */
  stands: boolean;
  /** The one of several articles in view. */
  inView: InView | null;
  /** What the gate says. */
  gate: boolean;
  /** Is the extension still there? */
  alive: boolean;
  readonly read: ReturnType<typeof vi.fn<Ports['read']>>;
  readonly report: ReturnType<typeof vi.fn<Ports['report']>>;
  readonly leave: ReturnType<typeof vi.fn<Ports['leave']>>;
  readonly ruledNews: ReturnType<typeof vi.fn<Ports['ruledNews']>>;
  readonly painter: { paint: ReturnType<typeof vi.fn>; scrollTo: ReturnType<typeof vi.fn>; clear: ReturnType<typeof vi.fn> };
  readonly shown: ReturnType<typeof vi.fn<Ports['shown']>>;
  readonly window: EventTarget;
  readonly document: EventTarget & { prerendering: boolean };
  readonly ending: AbortController;
  /** Is the page's tree being observed? */
  observed(): boolean;
  /** Changes the page's tree. */
  mutate(): void;
  /** Goes to another address without loading a page. */
  navigate(url: string, text: string | null): void;
  /** Has readings wait, until the function that is given lets them go on. Nothing of the page is looked at before. */
  hold(): () => void;
  /** Begins to watch, and lets a first reading end unless it is held. */
  start(): Promise<ReturnType<typeof watchPage>>;
}

/** Makes a page that shows the text. */
export function makePage(text: string | null): WatchedPage {
  const observers = new Set<() => void>();
  class FakeObserver {
    constructor(private readonly changed: () => void) {}
    observe() {
      observers.add(this.changed);
    }
    disconnect() {
      observers.delete(this.changed);
    }
  }
  const document = Object.assign(new EventTarget(), { prerendering: false });
  const location = {
    get href() {
      return page.url;
    },
  };
  const window = Object.assign(new EventTarget(), { document, location, MutationObserver: FakeObserver, performance: { timeOrigin: 1 } });
  const moved = new Set<() => void>();
  let held: Promise<void> = Promise.resolve();
  const page: WatchedPage = {
    text,
    news: true,
    url: 'http://outlet.example/a',
    stands: true,
    inView: null,
    gate: true,
    alive: true,
    read: vi.fn(async (_, ending) => {
      await held;
      return ending.aborted ? null : readingOf(page);
    }),
    report: vi.fn(),
    leave: vi.fn(),
    ruledNews: vi.fn(async () => false),
    painter: {
      paint: vi.fn((_, spans: PaintSpan[]) => ({ placed: spans.map((span) => ({ span, ranges: [] })), unplaced: [] })),
      scrollTo: vi.fn(() => true),
      clear: vi.fn(),
    },
    shown: vi.fn(),
    window,
    document,
    ending: new AbortController(),
    observed: () => observers.size > 0,
    mutate: () => {
      for (const changed of [...observers]) changed();
    },
    navigate: (url, next) => {
      page.url = url;
      page.text = next;
      for (const listener of moved) listener();
    },
    hold: () => {
      let go: (() => void) | undefined;
      held = new Promise((done) => {
        go = done;
      });
      return () => go?.();
    },
    start: async () => {
      const reader = watchPage({
        window: window as unknown as Ports['window'],
        signal: page.ending.signal,
        alive: () => {
          if (!page.alive) page.ending.abort();
          return page.alive && !page.ending.signal.aborted;
        },
        onLocationChange: (listener) => void moved.add(listener),
        gate: () => page.gate,
        inView: () => page.inView,
        read: page.read,
        report: page.report,
        ruledNews: page.ruledNews,
        leave: page.leave,
        shown: page.shown,
        painter: page.painter as unknown as Ports['painter'],
      });
      await vi.advanceTimersByTimeAsync(0);
      return reader;
    },
  };
  return page;
}

function readingOf(page: WatchedPage): AnchoredReading {
  const { text, url, news } = page;
  const article = text === null ? null : { text, url, title: 'A title' };
  const node = {
    data: text,
    get isConnected() {
      return page.stands;
    },
    getRootNode: () => page.document,
  };
  const anchors = text === null ? [] : [{ span: { start: 0, end: text.length }, node, offset: 0 }];
  return { news: news && article !== null, kind: 'article', reason: 'any', article, others: [], anchors } as unknown as AnchoredReading;
}
