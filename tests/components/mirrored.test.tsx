// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { quotation } from '../../components/card/said';
import { Pieces } from '../../components/Pieces';
import type { Words } from '../../components/words';
import { WordsContext } from '../../components/words';
import { WORDS } from './words';

const MIRRORED: Words = { ...WORDS, language: 'ar', direction: 'rtl' };
/** A text that begins with its mark: the words for the ear come before the first letter of its own. */
const PIECES = [
  { text: 'Fourteen people', marked: true, spot: false },
  { text: ' died', marked: false, spot: false },
];

/** What decides the direction of an element with `dir="auto"`: its text, but for what has a direction of its own. */
function deciding(element: Element): string {
  return [...element.childNodes]
    .map((node) =>
      node instanceof Element ? (node.hasAttribute('dir') || node.localName === 'bdi' ? '' : deciding(node)) : (node.textContent ?? ''),
    )
    .join('');
}

describe('the words for the ear at a mark', () => {
  it('do not decide the direction of a text in the views', () => {
    const root = document.createElement('div');
    render(
      <WordsContext.Provider value={MIRRORED}>
        <Pieces pieces={PIECES} language="en" />
      </WordsContext.Provider>,
      root,
    );
    const text = root.querySelector('[dir="auto"]') as Element;
    expect(text.textContent).toContain(MIRRORED.t('markStart'));
    expect(deciding(text)).toBe('Fourteen people died');
  });
});

describe('the words of a card', () => {
  it('stand in no text that a page could search or select', () => {
    const quoted = quotation(document, { name: 'The Lantern', language: 'en', pieces: PIECES, notes: ['A note'] }, MIRRORED);
    const words = [...quoted.querySelectorAll<HTMLElement>('[data-words]')].map((element) => element.dataset.words);
    expect(words).toEqual([
      'The Lantern',
      `${MIRRORED.t('markStart')} `,
      'Fourteen people',
      ` ${MIRRORED.t('markEnd')}`,
      ' died',
      'A note',
    ]);
    expect(quoted.textContent).toBe('');
  });
});
