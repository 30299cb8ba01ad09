import type { PaintKind } from '../../lib/highlight';

/** Where a passage stands on its page: 0 is the top of it, 1 the bottom. */
export interface Extent {
  readonly kind: PaintKind;
  readonly top: number;
  readonly bottom: number;
}

/** A mark of the strip, in pixels from its top. */
export interface Mark {
  readonly kind: PaintKind;
  /** Number of the passage. */
  readonly passage: number;
  readonly top: number;
  readonly height: number;
}

/** Which kind is shown where several meet: the one that is painted above the others. */
const WEIGHT: Readonly<Record<PaintKind, number>> = { shared: 0, 'only-here': 1, differs: 2 };
/** Height of the smallest mark, in pixels: as small as can be seen and hit. */
const CELL = 5;
/** Cells of the highest strip: no more marks than these, whatever is painted. */
const MAX_CELLS = 400;

/**
 * The marks of a strip of some height. Where passages meet in one cell the weightier kind is shown, and of one kind the first, so that
 * there are never more marks than cells.
 */
export function marksOf(extents: readonly Extent[], height: number): Mark[] {
  const cells: (number | undefined)[] = new Array(Math.min(MAX_CELLS, Math.max(1, Math.floor(height / CELL))));
  const size = height / cells.length;
  const weight = (passage: number) => WEIGHT[extents[passage]?.kind ?? 'shared'];
  for (const [passage, { top, bottom }] of extents.entries()) {
    const first = cellAt(top, cells.length);
    const last = Math.max(first, cellAt(bottom, cells.length));
    for (let cell = first; cell <= last; cell++) {
      const there = cells[cell];
      if (there === undefined || weight(passage) > weight(there)) cells[cell] = passage;
    }
  }
  const marks: Mark[] = [];
  for (let cell = 0; cell < cells.length; cell++) {
    const passage = cells[cell];
    const kind = passage === undefined ? undefined : extents[passage]?.kind;
    if (passage === undefined || kind === undefined) continue;
    let end = cell + 1;
    while (end < cells.length && cells[end] === passage) end++;
    marks.push({ kind, passage, top: cell * size, height: (end - cell) * size });
    cell = end - 1;
  }
  return marks;
}

function cellAt(part: number, cells: number): number {
  return Math.min(cells - 1, Math.max(0, Math.floor(part * cells)));
}
