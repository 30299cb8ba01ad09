import type { Extent } from '../../components/card/marks';
import type { Placed } from '../../lib/highlight';

/** Where passages stand on their page, or, where the page itself does not scroll, in the part of it that does. Empty where there is nothing to scroll. */
export function extentsOf(window: Window, passages: readonly Placed[]): Extent[] {
  const first = passages[0]?.ranges[0]?.startContainer.parentElement;
  const scroller = first && scrollerOf(window, first);
  if (!scroller) return [];
  const whole = scroller === window.document.scrollingElement;
  const start = whole ? -window.scrollY : scroller.getBoundingClientRect().top - scroller.scrollTop;
  const part = (y: number) => (y - start) / scroller.scrollHeight;
  return passages.flatMap(({ span, ranges }) => {
    const top = ranges[0]?.getBoundingClientRect().top;
    const bottom = ranges.at(-1)?.getBoundingClientRect().bottom;
    return top === undefined || bottom === undefined ? [] : [{ kind: span.kind, top: part(top), bottom: part(bottom) }];
  });
}

/** Elements looked at on the way outwards. */
const MAX_CLIMB = 100;

function scrollerOf(window: Window, element: Element): Element | null {
  const page = window.document.scrollingElement;
  let at: Element | null = element;
  for (let step = 0; at && at !== page && step < MAX_CLIMB; step++, at = at.parentElement) {
    if (scrolls(at) && /auto|scroll/.test(window.getComputedStyle(at).overflowY)) return at;
  }
  return page && scrolls(page) ? page : null;
}

const scrolls = ({ scrollHeight, clientHeight }: Element): boolean => scrollHeight > clientHeight + 1;
