import type { Placed } from '../highlight';
import type { PaintAbout } from './card-messages';

/** What is painted in a page, as its scripts share it. */
export interface ShownPaint {
  readonly about: PaintAbout;
  readonly passages: readonly Placed[];
}

/** Where the content script, which paints, and the script of card and strip meet. */
export interface PaintStand {
  /** Null: nothing is painted. */
  painted: ShownPaint | null;
  /** Called after each change of it; the script of card and strip sets it. */
  changed?: () => void;
  /** Goes to the next (1) or previous (-1) passage; it sets this too. */
  step?: (by: number) => void;
}

const PLACE = Symbol.for('collate-paint');

/** The meeting place of this page: in the world that only this extension's scripts share, under a symbol that outlives an update of it. */
export function paintStand(): PaintStand {
  const world = globalThis as { [PLACE]?: PaintStand };
  world[PLACE] ??= { painted: null };
  return world[PLACE];
}
