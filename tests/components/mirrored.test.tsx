// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { makeCard } from '../../components/card/card';
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

  it('do not decide it in the card', () => {
    const card = makeCard(document, MIRRORED, { step: () => {}, beside: () => {}, close: () => {}, mark: () => {} });
    const said = { kind: 'differs', title: '', at: '', from: '', note: null, announced: '' } as const;
    card.say({ ...said, quoted: [{ name: '', language: 'en', pieces: PIECES, notes: [] }] }, { beside: true, mark: true });
    const text = card.element.querySelector('[dir="auto"]') as Element;
    expect(text.textContent).toContain(MIRRORED.t('markStart'));
    expect(deciding(text)).toBe('Fourteen people died');
  });
});
