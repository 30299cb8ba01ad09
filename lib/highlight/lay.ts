import { type Grounds, standsOnDark } from './ground';
import { PAINT_KINDS, type PaintKind, type Placed } from './types';

/** Name under which passages of a kind are painted on light or on dark ground; `style.css` of the content script has a rule for each. */
const nameOf = (kind: PaintKind, dark: boolean) => `collate-${kind}${dark ? '-dark' : ''}`;

/** A name by which it can be told whether paint shows somewhere. */
export const SAMPLE_NAME = nameOf('shared', false);

/** Replaces all paint by that of some passages, each in the colours that its ground wants. */
export function layPaint(highlights: HighlightRegistry, passages: readonly Placed[]): void {
  const known: Grounds = new Map();
  for (const [order, kind] of PAINT_KINDS.entries()) {
    for (const dark of [false, true]) {
      const highlight = new Highlight();
      highlight.priority = order;
      for (const { span, ranges } of passages) {
        if (span.kind !== kind) continue;
        for (const range of ranges) {
          // Painted text always stands in an element.
          if (standsOnDark(range.startContainer.parentElement as Element, known) === dark) highlight.add(range);
        }
      }
      const name = nameOf(kind, dark);
      if (highlight.size > 0) highlights.set(name, highlight);
      else highlights.delete(name);
    }
  }
}
