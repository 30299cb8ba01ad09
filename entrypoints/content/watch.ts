import { type AnchoredReading, type InView, stillStands } from '../../lib/article';
import type { Painted, PaintWish, ShownPaint } from '../../lib/browser';
import { normalisedUrl } from '../../lib/corpus';
import type { Painter, PaintResult } from '../../lib/highlight';
import type { Span } from '../../lib/text';
import { followPage } from './follow';
import { followScrolling } from './follow-scrolling';
import { keepPaint } from './paint';
import { takeTurns } from './turns';

/** A reading as the page stands at it. */
export interface Stand {
  readonly reading: AnchoredReading;
  /** Names this reading of this document. */
  readonly revision: string;
  readonly painted: Painted | null;
}

interface Watched {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  /** Whether the extension behind the script is still there; the signal ends where it is not. */
  readonly alive: () => boolean;
  readonly onLocationChange: (listener: () => void) => void;
  readonly gate: () => boolean;
  /** The one of several articles that the reader has before them; null: there are not several. */
  readonly inView: () => InView | null;
  /** Null where the signal has ended the reading. */
  readonly read: (inView: InView | null, signal: AbortSignal) => Promise<AnchoredReading | null>;
  /** A news report was read, or a page that the reader calls one. */
  readonly report: (stand: Stand) => void;
  /** Has the reader said that the page at this address is news? */
  readonly ruledNews: (url: string) => Promise<boolean>;
  /** The news report told last is not here any more. */
  readonly leave: (revision: string) => void;
  readonly painter: Painter;
  /** What is painted has changed. */
  readonly shown: (painted: ShownPaint | null) => void;
}

/** What the background may ask of a watched page. */
export interface PageReader {
  readNow(): Promise<Stand>;
  /** Where the page stands now: null before its first reading, and where nothing is painted. */
  stand(): { readonly revision: string | null; readonly painted: Painted | null };
  /** Null takes all paint away. The answer is null where the page does not stand at that reading any more. */
  paint(revision: string, wish: PaintWish | null): PaintResult | null;
  scrollTo(revision: string, span: Span): boolean;
}

/**
 * Reads a page when it has come to rest, again after single-page navigation, late text and a return from the
 * back-forward cache, and keeps the paint in place over re-rendering. Of its own accord it tells of news reports alone; other
 * pages are told of when the reader asks. All following is bounded and ends with the signal.
 */
export function watchPage(watched: Watched): PageReader {
  const { window, signal, gate } = watched;
  const { document } = window;
  const paint = keepPaint(watched.painter, watched.shown);
  let last: Omit<Stand, 'painted'> | null = null;
  let part: Element | null = null;
  // Of its own in each run: an updated Collate reads the same document again.
  const script = `${window.performance.timeOrigin}-${Math.random().toString(36).slice(2)}`;
  let count = 0;
  /** The reading that the background knows of. */
  let told: string | null = null;
  /** The reading for which the reader's own ruling was asked. */
  let asked: string | null = null;
  /** The page was to be looked at while it was being read. */
  let overlooked = false;
  /** The page was left while it was being read. */
  let interrupted = false;

  const tell = (stand: Stand) => {
    watched.report(stand);
    told = stand.revision;
  };

  const tellIfNews = (stand: Stand) => {
    const { reading, revision, painted } = stand;
    if (told === revision) return;
    // What the reader has painted they have asked for, news or not.
    if (reading.article && (reading.news || painted)) return tell(stand);
    if (told !== null) watched.leave(told);
    told = null;
    if (reading.article && asked !== revision) void askRuling(stand, reading.article.url);
  };

  /** Ours is a guess: a page that looks like no news is told of after all where the reader has said that it is. */
  const askRuling = async (stand: Stand, url: string) => {
    asked = stand.revision;
    if ((await watched.ruledNews(url)) && !signal.aborted && last?.revision === stand.revision && told !== stand.revision) tell(stand);
  };

  /** Reads the page. Another article, or another text of it, is another revision; paint moves along where it can. */
  const readings = takeTurns(async (ending): Promise<Stand | null> => {
    const inView = watched.inView();
    part = inView?.part ?? null;
    const reading = await watched.read(inView, ending);
    if (!reading || ending.aborted) return null;
    const same = last && sameArticle(last.reading, reading) ? last.revision : null;
    last = { reading, revision: same ?? `${script}/${++count}` };
    paint.carry(reading, window.location.href);
    follower.include(reading.anchors.map((anchor) => anchor.node));
    return { ...last, painted: paint.state() };
  });

  const readAndTell = async () => {
    overlooked = false;
    const stand = await readings.begin();
    if (stand && !signal.aborted) tellIfNews(stand);
    if (overlooked) follower.soon();
  };

  const look = (late: boolean) => {
    if (!watched.alive() || (!last && !gate())) return;
    // While paint is on the page is followed on, and read again only when the text beneath it was replaced.
    if (!late && last?.reading.article && stillStands(last.reading)) return;
    // A page that changes faster than it can be read would never be read to its end.
    if (readings.busy()) overlooked = true;
    else void readAndTell();
  };

  const follower = followPage({ window, signal, painted: () => paint.state() !== null, look });

  /** The reader has scrolled: another of several articles may be before them now. */
  const scrolled = () => {
    if (last && watched.alive() && (watched.inView()?.part ?? part) !== part) void readAndTell();
  };

  const start = () => {
    follower.restart();
    follower.now();
  };

  // A page that is only prerendered has not been opened by the reader yet.
  if (isPrerendered(document)) document.addEventListener('prerenderingchange', start, { once: true, signal });
  else start();
  watched.onLocationChange(() => {
    if (isPrerendered(document)) return;
    readings.stop();
    follower.restart();
    follower.soon();
  });
  followScrolling(window, signal, scrolled);
  const goAway = () => {
    interrupted = readings.stop();
    if (told !== null) watched.leave(told);
  };
  const comeBack = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    if (told !== null && last?.reading.article) tell({ ...last, painted: paint.state() });
    if (interrupted) follower.now();
  };
  window.addEventListener('pagehide', goAway, { signal });
  window.addEventListener('pageshow', comeBack, { signal });
  signal.addEventListener('abort', () => {
    readings.stop();
    paint.clear();
  });

  return {
    readNow: async () => {
      const now = await readings.insist();
      // The reading ended without a result.
      if (!now) throw new Error();
      // The background has it from this answer, and must hear when it goes.
      told = now.revision;
      return now;
    },
    stand: () => ({ revision: last?.revision ?? null, painted: paint.state() }),
    paint: (revision, wish) => {
      if (last?.revision !== revision) return null;
      const result = paint.set(last.reading, wish);
      follower.restart();
      return result;
    },
    scrollTo: (revision, span) => last?.revision === revision && paint.scrollTo(last.reading, span),
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
