import { type AnchoredReading, rangesOf } from '../article';
import type { Span } from '../text';
import { layPaint, SAMPLE_NAME } from './lay';
import { createTarget } from './target';
import type { PaintSpan, Placed, Placing } from './types';

/** Passages painted at once, from the first in the window on: more than a window shows. */
const AT_ONCE = 60;
/** After that long the others are painted, in milliseconds: when those have been drawn. */
const LATER = 50;

/** Paints spans of an article in its page with the CSS Custom Highlight API: no node is added, changed or moved. */
export interface Painter {
  /** Replaces all paint. A span of which any part has no place in the page any more is not painted and told. */
  paint(reading: AnchoredReading, spans: readonly PaintSpan[]): Placing;
  /** Scrolls to a span and marks it for a moment. False where the page no longer has it. */
  scrollTo(reading: AnchoredReading, span: Span): boolean;
  /** Takes all paint away. */
  clear(): void;
}

/** A painter for one page. `highlights` is the page's `CSS.highlights`. */
export function createPainter(document: Document, highlights: HighlightRegistry): Painter {
  const target = createTarget(highlights);
  /** Whether paint shows where a range stands: not in a frame, where our styles are not, nor in Firefox's shadow trees, where no rule of the document holds. */
  const shows = ({ startContainer: node }: Range): boolean => {
    if (node.getRootNode() === document) return true;
    const element = node.parentElement;
    if (!element || node.ownerDocument !== document) return false;
    return getComputedStyle(element, `::highlight(${SAMPLE_NAME})`).textDecorationLine === 'underline';
  };

  let painted: readonly Placed[] = [];
  /** Of many passages those before the reader come first, and all when these have been drawn. What is painted already changes as one. */
  const lay = (placed: readonly Placed[]) => {
    target.clear();
    const many = !painted[0] && placed[AT_ONCE];
    const first = many ? placed.findIndex(({ ranges: [range] }) => (range as Range).getBoundingClientRect().bottom > 0) : 0;
    painted = placed;
    layPaint(highlights, many ? placed.slice(first, first + AT_ONCE) : placed);
    if (many) setTimeout(() => painted === placed && layPaint(highlights, placed), LATER);
  };

  return {
    paint: (reading, spans) => {
      const placed: Placed[] = [];
      const unplaced: PaintSpan[] = [];
      for (const span of spans) {
        const ranges = rangesOf(reading, span);
        if (ranges.length > 0 && ranges.every(shows)) placed.push({ span, ranges });
        else unplaced.push(span);
      }
      lay(placed);
      return { placed, unplaced };
    },
    scrollTo: (reading, span) => {
      const ranges = rangesOf(reading, span);
      return target.show(ranges, ranges.every(shows));
    },
    clear: () => lay([]),
  };
}
