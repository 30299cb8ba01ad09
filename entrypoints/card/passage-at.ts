import { PAINT_KINDS, type Placed } from '../../lib/highlight';

/** How far beside its line a pointer still meets a passage, in pixels: underlines stand below it. */
const SLACK = 3;
/** Shadow trees within each other that are looked into: each costs a look-up of its own. */
const MAX_DEPTH = 40;

/** A painted passage under a point, and the line of it. */
export interface Met {
  readonly passage: number;
  readonly line: DOMRect;
}

/** Passages by the elements that their text stands in directly. */
export type Places = ReadonlyMap<Element, readonly { readonly passage: number; readonly range: Range }[]>;

/** Sorts passages by where they stand, so that a point is looked up without measuring the page. */
export function placesOf(passages: readonly Placed[]): Places {
  const places = new Map<Element, { passage: number; range: Range }[]>();
  for (const [passage, { ranges }] of passages.entries()) {
    for (const range of ranges) {
      const element = range.startContainer.parentElement;
      if (!element) continue;
      const others = places.get(element);
      if (others) others.push({ passage, range });
      else places.set(element, [{ passage, range }]);
    }
  }
  return places;
}

/** The passage at a point of the window: the one that is painted above the others, the shorter one of a kind. Null: none, or something lies over it. */
export function passageAt(document: Document, passages: readonly Placed[], places: Places, x: number, y: number): Met | null {
  const element = elementAt(document, x, y);
  let best: Met | null = null;
  for (const { passage, range } of (element && places.get(element)) ?? []) {
    if (best && !lies(passages[passage], passages[best.passage])) continue;
    const line = [...range.getClientRects()].find((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + SLACK);
    if (line) best = { passage, line };
  }
  return best;
}

function lies(a: Placed | undefined, over: Placed | undefined): boolean {
  if (!a || !over) return false;
  const kinds = PAINT_KINDS.indexOf(a.span.kind) - PAINT_KINDS.indexOf(over.span.kind);
  return kinds > 0 || (kinds === 0 && a.span.end - a.span.start < over.span.end - over.span.start);
}

/** The innermost element at a point, open shadow trees included. */
function elementAt(document: Document, x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const inner = element?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}
