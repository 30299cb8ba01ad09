import { make, onReaderClick } from './elements';
import type { Mark } from './marks';

/** The strip beside the scroll bar: a mark for each painted passage. */
export interface Strip {
  readonly element: HTMLElement;
  draw(marks: readonly Mark[]): void;
}

/** Makes an empty strip. For the pointer alone: keys go from passage to passage, and the popup lists them. */
export function makeStrip(document: Document, go: (passage: number) => void): Strip {
  const element = make(document, 'div', 'strip');
  element.setAttribute('aria-hidden', 'true');
  let shown: readonly Mark[] = [];
  onReaderClick(element, ({ clientY }) => {
    const y = clientY - element.getBoundingClientRect().top;
    const distance = ({ top, height }: Mark) => Math.max(top - y, y - top - height, 0);
    const nearest = [...shown].sort((a, b) => distance(a) - distance(b))[0];
    if (nearest) go(nearest.passage);
  });
  return {
    element,
    draw: (marks) => {
      shown = marks;
      element.replaceChildren(
        ...marks.map(({ kind, top, height }) => {
          const mark = make(document, 'span', `mark ${kind}`);
          mark.style.top = `${top}px`;
          mark.style.height = `${height}px`;
          return mark;
        }),
      );
    },
  };
}
