/** A box in the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room between a passage and its card. */
const GAP = 8;
/** Room that a card leaves to the window's edges. */
const EDGE = 8;

/** Where a card stands: under a line of the passage, or over it where there is more room; always within the window. */
export function placeCard(line: Box, card: Size, window: Size): { readonly left: number; readonly top: number } {
  const below = window.height - line.bottom;
  const under = below >= card.height + GAP + EDGE || below >= line.top;
  const top = under ? line.bottom + GAP : line.top - GAP - card.height;
  return { left: within(line.left, card.width, window.width), top: within(top, card.height, window.height) };
}

function within(start: number, length: number, room: number): number {
  return Math.round(Math.max(EDGE, Math.min(start, room - length - EDGE)));
}
