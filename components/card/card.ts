import type { Words } from '../words';
import { make, onReaderClick } from './elements';
import { type Box, placeCard } from './place';
import { makeSaid } from './said';
import type { CardText } from './say';

interface CardActions {
  step(by: 1 | -1): void;
  beside(): void;
  close(): void;
  /** Calls the fact wrong, or shows it again. */
  mark(wrong: boolean): void;
}

/** The card beside a passage. */
export interface Card {
  readonly element: HTMLElement;
  /** Says something of another passage; what has the focus keeps it. */
  say(text: CardText, may: { readonly beside: boolean; readonly mark: boolean }): void;
  /** Says that the fact is marked as wrong, with the way back, in the place of what was said of it. */
  sayMarked(): void;
  /** Tells the ear and the eye that something did not work. */
  sayFailed(): void;
  /** Tells the ear which passage the card stands at now. */
  announce(text: CardText): void;
  /** Takes the focus; where it `has` not got it, since a modal dialog of the page keeps it off, as a modal dialog of its own, above that. */
  focus(has: () => boolean): void;
  /** Puts the card beside a line of the passage. */
  place(line: Box, window: { readonly width: number; readonly height: number }): void;
}

/** Makes the card, which is not shown yet. `finish`: as for `makeHost`. */
export function makeCard(document: Document, words: Words, finish: (styles: string) => string, actions: CardActions): Card {
  const element = make(document, 'dialog', 'card');
  element.open = true;
  element.setAttribute('aria-labelledby', 'title at');
  element.setAttribute('aria-describedby', 'said');
  element.tabIndex = -1;
  const sample = make(document, 'span');
  sample.setAttribute('aria-hidden', 'true');
  const title = make(document, 'h2');
  title.id = 'title';
  const at = make(document, 'span', 'at');
  at.id = 'at';
  const said = makeSaid(document, words, finish);
  said.element.id = 'said';
  const told = make(document, 'p', 'unseen');
  told.setAttribute('role', 'status');
  const button = (key: 'cardPrevious' | 'cardNext' | 'cardClose', name: string, clicked: () => void) => {
    const made = make(document, 'button', name);
    made.type = 'button';
    made.ariaLabel = words.t(key);
    made.title = words.t(key);
    onReaderClick(made, clicked);
    return made;
  };
  const beside = make(document, 'button', '', words.t('cardBeside'));
  beside.type = 'button';
  onReaderClick(beside, actions.beside);
  const mark = make(document, 'button', 'wrong');
  mark.type = 'button';
  let marked = false;
  onReaderClick(mark, (event) => {
    // The second press of a double click is not meant for what came in the place of the first.
    if (event.detail <= 1) actions.mark(!marked);
  });
  const offer = (undo: boolean) => {
    marked = undo;
    mark.textContent = words.t(undo ? 'wrongUnmark' : 'wrongMark');
  };
  const failed = make(document, 'p', 'note');
  failed.setAttribute('role', 'alert');
  const close = button('cardClose', 'close', actions.close);
  // No landmarks: they would stand beside the page's own.
  const head = make(document, 'div', 'head');
  head.append(sample, title, close);
  const foot = make(document, 'div', 'foot');
  foot.append(
    button('cardPrevious', 'step', () => actions.step(-1)),
    button('cardNext', 'step next', () => actions.step(1)),
    at,
    beside,
  );
  element.append(head, said.element, mark, failed, foot, told);
  // Its backdrop is the element too: a press beside the card closes it, as one in the page does.
  element.addEventListener('pointerdown', (event) => {
    if (event.isTrusted && event.target === element && !isWithin(element.getBoundingClientRect(), event)) actions.close();
  });
  element.addEventListener('cancel', (event) => {
    event.preventDefault();
    actions.close();
  });

  return {
    element,
    say: (text, may) => {
      sample.className = `sample ${text.kind}`;
      title.textContent = text.title;
      at.textContent = text.at;
      said.say(text);
      failed.textContent = '';
      beside.hidden = !may.beside;
      mark.hidden = !may.mark;
      offer(false);
    },
    sayMarked: () => {
      said.say({ from: null, quoted: [], note: words.t('wrongMarked') });
      failed.textContent = '';
      at.textContent = '';
      told.textContent = words.t('wrongToldMarked');
      offer(true);
    },
    sayFailed: () => {
      failed.textContent = words.t('failedTitle');
    },
    announce: (text) => {
      told.textContent = text.announced;
    },
    focus: (has) => {
      element.focus({ preventScroll: true });
      if (has()) return;
      try {
        // Shown until now, which is not modal, or was so below what the page has opened since.
        element.close();
        element.showModal();
        element.focus({ preventScroll: true });
      } catch {
        // A page that threw it out meanwhile.
        element.open = true;
      }
    },
    place: (line, window) => {
      const { left, top } = placeCard(line, { width: element.offsetWidth, height: element.offsetHeight }, window);
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    },
  };
}

function isWithin({ left, right, top, bottom }: DOMRect, { clientX, clientY }: MouseEvent): boolean {
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
