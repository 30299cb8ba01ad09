import type { AnchoredReading } from '../../lib/article';
import { normalisedUrl } from '../../lib/corpus';
import type { Painter, PaintResult, PaintSpan } from '../../lib/highlight';
import type { Span } from '../../lib/text';

/** Quiet time after which a changed page is looked at again, in milliseconds. */
const SETTLE = 600;
/** Looks at one address before we stop following it: late text comes early, and a ticker never ends. */
const MAX_LOOKS = 8;
/** How long one address is followed for late text, in milliseconds. */
const FOLLOWED = 20_000;

/** A reading as the page stands at it. */
export interface Stand {
  readonly reading: AnchoredReading;
  /** Names this reading of this document. */
  readonly revision: string;
  readonly painted: string | null;
}

interface Watched {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  /** Whether the extension behind the script is still there; the signal ends where it is not. */
  readonly alive: () => boolean;
  readonly onLocationChange: (listener: () => void) => void;
  readonly gate: () => boolean;
  readonly read: () => AnchoredReading;
  /** A news report was read, or a page that the reader calls one. */
  readonly report: (stand: Stand) => void;
  /** Has the reader said that the page at this address is news? */
  readonly ruledNews: (url: string) => Promise<boolean>;
  /** The news report told last is not here any more. */
  readonly leave: (revision: string) => void;
  readonly painter: () => Painter;
}

/** What the background may ask of a watched page. */
export interface PageReader {
  readNow(): Stand;
  revision(): string | null;
  paint(revision: string, reportId: string | null, spans: readonly PaintSpan[]): PaintResult | null;
  scrollTo(revision: string, span: Span): boolean;
}

/**
 * Reads a page when it has come to rest, again after single-page navigation, late text and a return from the
 * back-forward cache, and keeps the paint in place over re-rendering. Of its own accord it tells of news reports alone; other
 * pages are told of when the reader asks. All following is bounded and ends with the signal.
 */
export function watchPage(watched: Watched): PageReader {
  const { window, signal, gate, read } = watched;
  const { document } = window;
  let stand: Stand | null = null;
  /** The reading that the background knows of. */
  let told: string | null = null;
  /** The reading for which the reader's own ruling was asked. */
  let asked: string | null = null;
  let count = 0;
  let spans: readonly PaintSpan[] = [];
  let painter: Painter | null = null;
  let looks = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let stopping: ReturnType<typeof setTimeout> | undefined;

  const brush = (): Painter => {
    painter ??= watched.painter();
    return painter;
  };

  const tell = (next: Stand) => {
    const { reading, revision } = next;
    if (told === revision) return;
    if (reading.news && reading.article) {
      watched.report(next);
      told = revision;
      return;
    }
    if (told !== null) watched.leave(told);
    told = null;
    if (reading.article && asked !== revision) void askRuling(revision, reading.article.url);
  };

  /** Ours is a guess: a page that looks like no news is told of after all where the reader has said that it is. */
  const askRuling = async (revision: string, url: string) => {
    asked = revision;
    if (!(await watched.ruledNews(url)) || signal.aborted || stand?.revision !== revision || told === revision) return;
    watched.report(stand);
    told = revision;
  };

  /** Reads the page. Paint outlives a second reading of the same article, on the nodes as they now are; not another article. */
  const take = (): Stand => {
    const reading = read();
    if (stand && sameArticle(stand.reading, reading)) {
      stand = { ...stand, reading };
      if (stand.painted !== null) brush().paint(reading, spans);
    } else {
      if (stand?.painted != null) brush().clear();
      spans = [];
      count++;
      stand = { reading, revision: `${window.performance.timeOrigin}/${count}`, painted: null };
    }
    return stand;
  };

  const look = () => {
    settling = undefined;
    if (!watched.alive()) return;
    looks++;
    if (stand || gate()) tell(take());
    if (looks >= MAX_LOOKS) observer.disconnect();
  };

  // Not put off by further changes: a page with a ticker never comes to rest.
  const lookSoon = () => {
    if (!isPrerendered(document)) settling ??= setTimeout(look, SETTLE);
  };

  const observer = new window.MutationObserver(lookSoon);

  const follow = () => {
    looks = 0;
    observer.disconnect();
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    clearTimeout(stopping);
    stopping = setTimeout(() => spans.length === 0 && observer.disconnect(), FOLLOWED);
  };

  const start = () => {
    follow();
    look();
  };

  // A page that is only prerendered has not been opened by the reader yet.
  if (isPrerendered(document)) document.addEventListener('prerenderingchange', start, { once: true, signal });
  else start();
  watched.onLocationChange(() => {
    follow();
    lookSoon();
  });
  window.addEventListener('pagehide', () => told !== null && watched.leave(told), { signal });
  window.addEventListener('pageshow', (event) => event.persisted && told !== null && stand && watched.report(stand), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(settling);
    clearTimeout(stopping);
    painter?.clear();
  });

  return {
    readNow: () => {
      const now = take();
      // The background has it from this answer, and must hear when it goes.
      told = now.revision;
      return now;
    },
    revision: () => stand?.revision ?? null,
    paint: (revision, reportId, wanted) => {
      if (stand?.revision !== revision) return null;
      spans = wanted;
      stand = { ...stand, painted: reportId };
      if (spans.length > 0) follow();
      return brush().paint(stand.reading, spans);
    },
    scrollTo: (revision, span) => stand?.revision === revision && brush().scrollTo(stand.reading, span),
  };
}

/** Same words at the same address; a fragment chooses a place in a page, not a page. */
function sameArticle(a: AnchoredReading, b: AnchoredReading): boolean {
  return (
    a.news === b.news &&
    a.article?.text === b.article?.text &&
    a.article?.title === b.article?.title &&
    normalisedUrl(a.article?.url ?? '') === normalisedUrl(b.article?.url ?? '')
  );
}

function isPrerendered(document: Document): boolean {
  return (document as Document & { prerendering?: boolean }).prerendering === true;
}
