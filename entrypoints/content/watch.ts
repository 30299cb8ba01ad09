import type { AnchoredReading } from '../../lib/article';
import type { Painter, PaintResult, PaintSpan } from '../../lib/highlight';
import type { Span } from '../../lib/text';

/** Quiet time after which a changed page is looked at again, in milliseconds. */
const SETTLE = 600;
/** Looks at one address before we stop following it: late text comes early, and a ticker never ends. */
const MAX_LOOKS = 8;
/** How long one address is followed for late text, in milliseconds. */
const FOLLOWED = 20_000;

interface Watched {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  readonly onLocationChange: (listener: () => void) => void;
  readonly gate: () => boolean;
  readonly read: () => AnchoredReading;
  /** Tells the background; null: no article is here any more. */
  readonly report: (reading: AnchoredReading | null) => void;
  readonly painter: () => Painter;
}

/** What the background may ask of a watched page. */
export interface PageReader {
  readNow(): AnchoredReading;
  paint(textLength: number, spans: readonly PaintSpan[]): PaintResult;
  scrollTo(textLength: number, span: Span): boolean;
}

/**
 * Reads a page when it has come to rest, again after single-page navigation, late text and a return from the
 * back-forward cache, and keeps the paint in place over re-rendering. All following is bounded and ends with the signal.
 */
export function watchPage(watched: Watched): PageReader {
  const { window, signal, gate, read, report } = watched;
  let reading: AnchoredReading | null = null;
  let reported = false;
  let painted: readonly PaintSpan[] = [];
  let painter: Painter | null = null;
  let looks = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let stopping: ReturnType<typeof setTimeout> | undefined;

  const tell = (next: AnchoredReading | null) => {
    if (next?.article) report(next);
    else if (reported) report(null);
    reported = next?.article != null;
  };

  const take = (next: AnchoredReading): AnchoredReading => {
    const changed =
      next.article?.text !== reading?.article?.text || next.article?.url !== reading?.article?.url || next.news !== reading?.news;
    reading = next;
    if (painted.length > 0) {
      if (changed) painted = [];
      painter?.paint(next, painted);
    }
    if (changed) tell(next);
    return next;
  };

  const look = () => {
    settling = undefined;
    if (signal.aborted) return;
    looks++;
    if (reading?.article || gate()) take(read());
    if (looks >= MAX_LOOKS) observer.disconnect();
  };

  // Not put off by further changes: a page with a ticker never comes to rest.
  const lookSoon = () => {
    settling ??= setTimeout(look, SETTLE);
  };

  const observer = new window.MutationObserver(lookSoon);

  const follow = () => {
    looks = 0;
    observer.disconnect();
    observer.observe(window.document, { childList: true, subtree: true, characterData: true });
    clearTimeout(stopping);
    stopping = setTimeout(() => painted.length === 0 && observer.disconnect(), FOLLOWED);
  };

  const start = () => {
    follow();
    look();
  };

  const changedAddress = () => {
    follow();
    lookSoon();
  };

  // A page that is only prerendered has not been opened by the reader yet.
  if ((window.document as Document & { prerendering?: boolean }).prerendering) {
    window.document.addEventListener('prerenderingchange', start, { once: true, signal });
  } else start();
  watched.onLocationChange(changedAddress);
  window.addEventListener('pageshow', (event) => event.persisted && reading?.article && report(reading), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(settling);
    clearTimeout(stopping);
    painter?.clear();
  });

  const ready = (textLength: number): AnchoredReading | null => (reading?.article?.text.length === textLength ? reading : null);

  return {
    readNow: () => {
      reading = read();
      reported = reading.article !== null;
      return reading;
    },
    paint: (textLength, spans) => {
      painter ??= watched.painter();
      const current = ready(textLength);
      painted = current ? spans : [];
      if (!current) {
        painter.clear();
        return { placed: 0, unplaced: spans };
      }
      if (spans.length > 0) follow();
      return painter.paint(current, spans);
    },
    scrollTo: (textLength, span) => {
      painter ??= watched.painter();
      const current = ready(textLength);
      return current ? painter.scrollTo(current, span) : false;
    },
  };
}
