import { type Grounds, standsOnDark } from './ground';
import { PAINT_KINDS, type PaintKind, type Placed } from './types';

/** Name under which passages of a kind are painted on light or on dark ground; `style.css` of the content script has a rule for each. */
const nameOf = (kind: PaintKind, dark: boolean) => `collate-${kind}${dark ? '-dark' : ''}`;

/** A name by which it can be told whether paint shows somewhere. */
export const SAMPLE_NAME = nameOf('shared', false);

/** Replaces all paint by that of some passages, each in the colours that its ground wants. */
export function layPaint(highlights: HighlightRegistry, passages: readonly Placed[]): void {
  const known: Grounds = new Map();
  // All styles are read before anything is painted: each change of paint would have them computed again.
  const painted = passages.flatMap(({ span, ranges }) =>
    ranges
      // What the page has taken out since leaves a range of nothing behind. Other text always stands in an element.
      .filter(({ collapsed }) => !collapsed)
      .map((range) => [nameOf(span.kind, standsOnDark(range.startContainer.parentElement as Element, known)), range] as const),
  );
  for (const kind of PAINT_KINDS) {
    for (const dark of [false, true]) {
      const name = nameOf(kind, dark);
      const highlight = new Highlight();
      for (const [of, range] of painted) if (of === name) highlight.add(range);
      // What is set last lies above the others.
      highlights.delete(name);
      if (highlight.size > 0) highlights.set(name, highlight);
    }
  }
}
