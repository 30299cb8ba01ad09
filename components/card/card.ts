import type { Words } from '../words';
import { make, onReaderClick } from './elements';
import { type Box, placeCard } from './place';
import type { CardText, Quoted } from './say';

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
  /** Puts the card beside a line of the passage. */
  place(line: Box, window: { readonly width: number; readonly height: number }): void;
}

/** Makes the card, which is not shown yet. */
export function makeCard(document: Document, words: Words, actions: CardActions): Card {
  const element = make(document, 'section', 'card');
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-labelledby', 'title at');
  element.setAttribute('aria-describedby', 'said');
  element.tabIndex = -1;
  const sample = make(document, 'span');
  sample.setAttribute('aria-hidden', 'true');
  const title = make(document, 'h2');
  title.id = 'title';
  const at = make(document, 'span', 'at');
  at.id = 'at';
  const said = make(document, 'div', 'said');
  said.id = 'said';
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
  const head = make(document, 'header');
  head.append(sample, title, close);
  const foot = make(document, 'footer');
  foot.append(
    button('cardPrevious', 'step', () => actions.step(-1)),
    button('cardNext', 'step next', () => actions.step(1)),
    at,
    beside,
  );
  element.append(head, said, mark, failed, foot, told);

  return {
    element,
    say: (text, may) => {
      sample.className = `sample ${text.kind}`;
      title.textContent = text.title;
      at.textContent = text.at;
      const parts: HTMLElement[] = [make(document, 'p', 'from', text.from), ...text.quoted.map((one) => quotation(document, one, words))];
      if (text.note !== null) parts.push(make(document, 'p', 'note', text.note));
      said.replaceChildren(...parts);
      failed.textContent = '';
      beside.hidden = !may.beside;
      mark.hidden = !may.mark;
      offer(false);
    },
    sayMarked: () => {
      said.replaceChildren(make(document, 'p', 'note', words.t('wrongMarked')));
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
    place: (line, window) => {
      const { left, top } = placeCard(line, { width: element.offsetWidth, height: element.offsetHeight }, window);
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    },
  };
}

/** The words of one text, under its name: isolated, in their own direction and language. A screen reader hears where marked words begin and end. */
function quotation(document: Document, { name, language, pieces, notes }: Quoted, words: Words): HTMLElement {
  const element = make(document, 'div', 'quoted');
  const printed = make(document, 'p', 'printed');
  printed.dir = 'auto';
  if (language !== null) printed.lang = language;
  for (const { text, marked } of pieces) {
    if (!marked) printed.append(text);
    else {
      const mark = make(document, 'mark');
      mark.append(aloud(document, `${words.t('markStart')} `, words), text, aloud(document, ` ${words.t('markEnd')}`, words));
      printed.append(mark);
    }
  }
  element.append(make(document, 'h3', '', name), printed, ...notes.map((note) => make(document, 'p', 'note', note)));
  return element;
}

/** Words of ours inside a text of theirs, for the ear. With a direction of their own they do not count where that of the text is looked for. */
function aloud(document: Document, text: string, { language, direction }: Words): HTMLElement {
  const element = make(document, 'span', 'unseen', text);
  element.lang = language;
  element.dir = direction;
  return element;
}
