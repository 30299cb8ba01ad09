import { type AnchoredReading, rangesOf } from '../article';
import type { Span } from '../text';
import { PAINT_KINDS, type PaintKind, type PaintResult, type PaintSpan } from './types';

/** How long the passage jumped to stays marked, in milliseconds. */
const TARGET_SHOWN = 2500;
const TARGET = 'collate-target';
const nameOf = (kind: PaintKind) => `collate-${kind}`;

/** Paints spans of an article in its page with the CSS Custom Highlight API: no node is added, changed or moved. */
export interface Painter {
  /** Replaces all paint. A span of which any part has no place in the page any more is not painted and told. */
  paint(reading: AnchoredReading, spans: readonly PaintSpan[]): PaintResult;
  /** Scrolls to a span and marks it for a moment. False where the page no longer has it. */
  scrollTo(reading: AnchoredReading, span: Span): boolean;
  /** Takes all paint away. */
  clear(): void;
}

/** A painter for one page. `highlights` is the page's `CSS.highlights`. */
export function createPainter(document: Document, highlights: HighlightRegistry): Painter {
  let fading: ReturnType<typeof setTimeout> | undefined;

  const shown = new WeakMap<Node, boolean>();
  /** Whether paint shows where a range stands: not in a frame, where our styles are not, nor in Firefox's shadow trees, where no rule of the document holds. */
  const shows = ({ startContainer: node }: Range): boolean => {
    const root = node.getRootNode();
    if (root === document) return true;
    const element = node.ownerDocument === document ? node.parentElement : null;
    if (!element) return false;
    const style = () => document.defaultView?.getComputedStyle(element, `::highlight(${nameOf('shared')})`);
    const known = shown.get(root) ?? style()?.textDecorationLine === 'underline';
    shown.set(root, known);
    return known;
  };

  const clear = () => {
    clearTimeout(fading);
    for (const kind of PAINT_KINDS) highlights.delete(nameOf(kind));
    highlights.delete(TARGET);
  };

  const paint = (reading: AnchoredReading, spans: readonly PaintSpan[]): PaintResult => {
    clear();
    const unplaced: PaintSpan[] = [];
    for (const [order, kind] of PAINT_KINDS.entries()) {
      const highlight = new Highlight();
      highlight.priority = order;
      for (const span of spans.filter((s) => s.kind === kind)) {
        const ranges = rangesOf(reading, span);
        if (ranges.length === 0 || !ranges.every(shows)) unplaced.push(span);
        else for (const range of ranges) highlight.add(range);
      }
      if (highlight.size > 0) highlights.set(nameOf(kind), highlight);
    }
    return { placed: spans.length - unplaced.length, unplaced };
  };

  const scrollTo = (reading: AnchoredReading, span: Span): boolean => {
    const ranges = rangesOf(reading, span);
    const first = ranges[0];
    if (!first) return false;
    clearTimeout(fading);
    if (ranges.every(shows)) highlights.set(TARGET, new Highlight(...ranges));
    fading = setTimeout(() => highlights.delete(TARGET), TARGET_SHOWN);
    scrollIntoView(first);
    return true;
  };

  return { paint, scrollTo, clear };
}

// The range's own box, not its element's: an element may be the whole article. Scrolling the element first reaches
// through scrolling containers; the second step puts the very line a third down the window.
function scrollIntoView(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const view = range.startContainer.ownerDocument?.defaultView;
  const box = range.getBoundingClientRect();
  if (!view || (box.top >= 0 && box.bottom <= view.innerHeight)) return;
  view.scrollBy({ top: box.top - view.innerHeight / 3 });
}
