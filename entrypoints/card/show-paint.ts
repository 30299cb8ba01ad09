import { makeCard } from '../../components/card/card';
import { makeHost } from '../../components/card/host';
import { marksOf } from '../../components/card/marks';
import type { Box } from '../../components/card/place';
import { cardText } from '../../components/card/say';
import { makeStrip } from '../../components/card/strip';
import styles from '../../components/card/style.css?inline';
import type { Words } from '../../components/words';
import { type PaintStand, type ShownPaint, tell } from '../../lib/browser';
import { createPainter, createTarget, HOST_MARK, layPaint, type PaintNote } from '../../lib/highlight';
import { extentsOf } from './extents';
import { followLooks } from './follow-page';
import { followPointer } from './follow-pointer';
import { groundsOf } from './grounds';
import { type Places, passageAt, placesOf } from './passage-at';
import type { Running } from './take-over';

interface Shown {
  readonly stand: PaintStand;
  readonly window: Window & typeof globalThis;
  readonly words: Words;
  /** Whether the extension is still there. */
  readonly alive: () => boolean;
}

/** Part of the window's height that a passage may have for its card to stand below all of it. */
const HIGHEST = 0.4;

/** How the card came: by resting on a passage it goes again by itself. */
type Way = 'rest' | 'tap' | 'step';

/** Shows card and strip for what is painted in a page, for as long as it is. */
export function showPaint({ stand, window, words, alive }: Shown): Running {
  const { document } = window;
  const { highlights } = window.CSS;
  const target = createTarget(highlights);
  // Their own names in each page: one that a page knows it could register as not inherited, with a value of its own.
  const prefix = `--${Math.random().toString(36).slice(2)}-`;
  const finish = (styles: string) => styles.replaceAll('--', prefix);
  const host = makeHost(document, HOST_MARK, finish(styles), words);
  let paint: ShownPaint | null = null;
  let places: Places = new Map();
  let grounds = '';
  /** The passage that the card stands at, known by its note, which outlives repainting; and its number now. */
  let note: PaintNote | null = null;
  let at = 0;
  let way: Way = 'rest';
  /** The fact that the reader has just called wrong in the card: it is not painted, and the card offers the way back. */
  let marked: PaintNote | null = null;
  let before: HTMLElement | null = null;
  /** What was painted last is of this comparison. */
  let last: ShownPaint['about'] | null = null;
  let following: AbortController | null = null;

  const card = makeCard(document, words, finish, {
    step: (by) => step(by),
    beside: () => void openBeside(),
    close: () => close(),
    mark: (wrong) => void mark(wrong),
  });
  const strip = makeStrip(document, (passage) => there() && go(passage, 'tap'));

  /** Ends everything where the extension is gone: nobody else would. */
  const there = (): boolean => {
    if (alive()) return true;
    createPainter(document, highlights).clear();
    stand.painted = null;
    update();
    return false;
  };

  const unfollow = () => {
    following?.abort();
    following = null;
  };

  const close = () => {
    if (!host.shows(card.element)) return;
    const back = host.focused() ? before : null;
    note = null;
    marked = null;
    before = null;
    host.toggle(card.element, false);
    back?.focus({ preventScroll: true });
    if (!paint) unfollow();
  };

  /** Beside the line that the pointer met, or else the whole passage, if it is not too high for that. */
  const place = (met?: Box) => {
    if (marked) return;
    const ranges = paint?.passages[at]?.ranges ?? [];
    const rect = met ?? boxOf(ranges, window.innerHeight * HIGHEST);
    if (rect) card.place(rect, { width: document.documentElement.clientWidth, height: window.innerHeight });
  };

  const show = (passage: number, from: Way, met?: Box) => {
    const placed = paint?.passages[passage];
    if (!paint || !placed) return;
    const again = host.shows(card.element);
    note = placed.span.note;
    marked = null;
    at = passage;
    way = from;
    const text = cardText(placed.span, paint.about, passage, paint.passages.length, words);
    const beside = paint.about.beside !== null;
    card.say(text, { beside, mark: beside && note.number !== null });
    host.toggle(card.element, true);
    if (from === 'step' && !host.focused()) {
      before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      card.focus(host.focused);
    }
    place(met);
    if (again && from === 'step') card.announce(text);
  };

  /** Calls the fact at hand wrong, or shows it again. The page is painted anew before the answer comes. */
  const mark = async (wrong: boolean) => {
    const fact = marked ?? note;
    const about = paint?.about ?? last;
    if (!fact || fact.number === null || !about?.beside || !there()) return;
    const { beside, revision } = about;
    if (wrong) marked = fact;
    // It does not go by itself any more: the way back is in it.
    if (way === 'rest') way = 'tap';
    const done = await tell('markPainted', { beside, revision, number: fact.number, wrong });
    // Another passage was gone to meanwhile.
    if ((marked ?? note) !== fact) return;
    if (done && wrong) return card.sayMarked();
    const back = paint?.passages.findIndex(({ span }) => isLike(span.note, fact)) ?? -1;
    if (back >= 0) show(back, way);
    else if (done) close();
    if (!done) card.sayFailed();
  };

  /** Opens both texts beside each other, at the passage at hand. */
  const openBeside = async () => {
    const beside = paint?.about.beside;
    const start = paint?.passages[at]?.span.start;
    if (beside && start !== undefined && there() && !(await tell('openBeside', { beside, at: start }))) card.sayFailed();
  };

  /** Scrolls to a passage and shows its card there. */
  const go = (passage: number, from: Way) => {
    const placed = paint?.passages[passage];
    if (!placed) return;
    target.show(placed.ranges, true);
    show(passage, from);
  };

  const step = (by: number) => {
    if (!paint || !there()) return;
    const { length } = paint.passages;
    // What came after a passage that is hidden now has its number.
    const from = note ? at + (marked && by > 0 ? 0 : by) : nearest(by);
    go((from + length) % length, 'step');
  };

  /** The first passage below the window's top, or the last above it. */
  const nearest = (by: number): number => {
    const passages = paint?.passages ?? [];
    const below = passages.findIndex(({ ranges }) => (ranges[0]?.getBoundingClientRect().top ?? 0) >= 0);
    if (by > 0) return Math.max(0, below);
    return below < 0 ? passages.length - 1 : below - 1;
  };

  const rested = (x: number, y: number, tapped: boolean) => {
    if (!paint || !there()) return;
    const met = passageAt(document, paint.passages, places, x, y);
    if (met && !host.focused()) show(met.passage, tapped ? 'tap' : 'rest', met.line);
    else if (!met && way === 'rest') close();
  };

  const drawStrip = () => {
    if (!paint || !there()) return;
    const extents = extentsOf(window, paint.passages);
    host.toggle(strip.element, extents.length > 0);
    strip.draw(extents.length > 0 ? marksOf(extents, window.innerHeight) : []);
    if (note && way !== 'rest') place();
  };

  /** Paints anew where the page stands in other colours; not for every attribute that it changes. */
  const recoloured = () => {
    if (!paint || !there()) return;
    const now = groundsOf(paint.passages);
    if (now === grounds) return;
    grounds = now;
    layPaint(highlights, paint.passages);
  };

  const follow = (signal: AbortSignal) => {
    followPointer({ window, signal, ours: host.holds, rested, pressed: close });
    followLooks({
      window,
      signal,
      moved: drawStrip,
      recoloured,
    });
    const scrolled = (event: Event) => {
      if (!note || host.holds(event)) return;
      if (way === 'rest') close();
      else place();
    };
    window.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !event.isTrusted || !host.shows(card.element)) return;
      // The card alone closes, not what the page would close as well.
      event.stopImmediatePropagation();
      event.preventDefault();
      close();
    };
    window.addEventListener('keydown', key, { capture: true, signal });
  };

  /** Takes on what is painted now. */
  const update = () => {
    paint = stand.painted && stand.painted.passages.length > 0 ? stand.painted : null;
    if (paint) last = paint.about;
    places = placesOf(paint?.passages ?? []);
    grounds = groundsOf(paint?.passages ?? []);
    host.renew();
    if (!paint) {
      host.toggle(strip.element, false);
      // The only passage was called wrong: the card stays with the way back.
      if (!marked || !stand.painted) {
        close();
        unfollow();
      }
      return;
    }
    if (!following) {
      following = new AbortController();
      follow(following.signal);
    }
    const known = note;
    const now = known && !marked ? paint.passages.findIndex(({ span }) => isLike(span.note, known)) : -1;
    if (now >= 0) {
      at = now;
      note = paint.passages[now]?.span.note ?? note;
    } else if (!marked) close();
    drawStrip();
  };

  stand.changed = update;
  stand.step = step;
  update();

  return {
    alive,
    end: () => {
      paint = null;
      following?.abort();
      host.toggle(card.element, false);
      host.toggle(strip.element, false);
    },
  };
}

/** Whether two notes say the same: painted anew, a passage has another, and may have another number. */
function isLike(a: PaintNote, b: PaintNote): boolean {
  return a === b || JSON.stringify({ ...a, number: 0 }) === JSON.stringify({ ...b, number: 0 });
}

/** The box around a passage, or, where that is higher than `highest`, its first line. Null: it is not shown. */
function boxOf(ranges: readonly Range[], highest: number): Box | null {
  const lines = ranges.flatMap((range) => [...range.getClientRects()]);
  const first = lines[0];
  if (!first) return null;
  const bottom = lines.reduce((most, line) => Math.max(most, line.bottom), first.bottom);
  return bottom - first.top > highest ? first : { left: first.left, top: first.top, right: first.right, bottom };
}
