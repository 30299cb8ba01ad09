import type { Span } from '../text';
import type { Anchor, AnchoredReading } from './types';

/** Whether the whole text still stands in the page as it was read. */
export function stillStands({ article, anchors }: AnchoredReading): boolean {
  const text = article?.text ?? '';
  return anchors.every(({ node, offset, span }) => {
    return node.isConnected && node.data.slice(offset, offset + span.end - span.start) === text.slice(span.start, span.end);
  });
}

/**
 * DOM ranges for a span of the article's text, one for each stretch that stands unbroken in one text node, in that node's own document. Empty if any
 * part of it no longer stands in the page as it was read, or if the span lies outside the text.
 */
export function rangesOf(reading: AnchoredReading, span: Span): Range[] {
  const text = reading.article?.text ?? '';
  if (span.start < 0 || span.end > text.length || span.start >= span.end) return [];
  const ranges: Range[] = [];
  for (let i = firstEndingAfter(reading.anchors, span.start); i < reading.anchors.length; i++) {
    const anchor = reading.anchors[i] as Anchor;
    if (anchor.span.start >= span.end) break;
    const start = Math.max(span.start, anchor.span.start);
    const end = Math.min(span.end, anchor.span.end);
    const from = anchor.offset + start - anchor.span.start;
    const to = from + end - start;
    const { node } = anchor;
    if (!node.isConnected || node.data.slice(from, to) !== text.slice(start, end)) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    ranges.push(range);
  }
  return ranges;
}

function firstEndingAfter(anchors: readonly Anchor[], offset: number): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle] as Anchor).span.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
