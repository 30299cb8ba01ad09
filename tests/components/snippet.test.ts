import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextCut, cutPieces, PASSAGE, passageCut, SNIPPET } from '../../components/snippet';

const WORD = fc.constantFrom('harbour', 'ferry', 'a', 'sandbank', 'نجاة', '𝒳𝒴', 'coastguard', 'of', '\n\n', '"x"');
const TEXT = fc.array(WORD, { minLength: 1, maxLength: 400 }).map((words) => words.join(' '));
const TEXT_AND_SPAN = TEXT.chain((text) =>
  fc
    .tuple(fc.constant(text), fc.nat(text.length - 1), fc.nat(500))
    .map(([t, start, length]) => ({ text: t, span: { start, end: Math.min(t.length, start + 1 + length) } })),
);

const shown = (pieces: readonly { text: string }[]): string => pieces.map((piece) => piece.text).join('');

describe('what is shown of a text', () => {
  it('around a fact is never longer than a snippet, save for the last word', () => {
    fc.assert(
      fc.property(TEXT_AND_SPAN, ({ text, span }) => {
        const { window } = contextCut(text, span);
        expect(window.start).toBeLessThanOrEqual(span.start);
        expect(window.end - window.start).toBeLessThanOrEqual(SNIPPET + 20);
      }),
    );
  });

  it('holds the fact’s own words whole, unless they alone are longer than a snippet', () => {
    fc.assert(
      fc.property(TEXT_AND_SPAN, ({ text, span }) => {
        fc.pre(span.end - span.start < 100);
        expect(contextCut(text, span).window.end).toBeGreaterThanOrEqual(span.end);
      }),
    );
  });

  it('of a passage stays inside it and joins back to what the window holds', () => {
    fc.assert(
      fc.property(TEXT_AND_SPAN, ({ text, span }) => {
        const cut = passageCut(text, span, [], PASSAGE);
        expect(cut.window.start).toBeGreaterThanOrEqual(span.start);
        expect(cut.window.end).toBeLessThanOrEqual(span.end);
        const pieces = cutPieces(text, { window: cut.window, within: cut.window }, []);
        expect(shown(pieces)).toBe(text.slice(cut.window.start, cut.window.end));
      }),
    );
  });

  it('is cut into pieces that join back to it, whatever is marked', () => {
    fc.assert(
      fc.property(TEXT_AND_SPAN, fc.array(fc.tuple(fc.nat(800), fc.nat(30)), { maxLength: 8 }), ({ text, span }, raw) => {
        const marks = raw.map(([start, length]) => ({ start, end: start + length })).sort((x, y) => x.start - y.start);
        const whole = { start: 0, end: text.length };
        const pieces = cutPieces(text, { window: whole, within: whole }, marks, span);
        expect(shown(pieces)).toBe(text);
        expect(pieces.some((piece) => piece.marked && piece.spot)).toBe(false);
      }),
    );
  });

  it('says with an ellipsis where it was cut', () => {
    const text = `${'ferry '.repeat(100)}sandbank ${'harbour '.repeat(100)}`.trim();
    const start = text.indexOf('sandbank');
    const span = { start, end: start + 8 };
    const pieces = cutPieces(text, contextCut(text, span), [span]);
    expect(pieces[0]?.text).toBe('… ');
    expect(pieces.at(-1)?.text).toBe(' …');
    expect(pieces.find((piece) => piece.marked)?.text).toBe('sandbank');
  });

  it('does not reach into the next paragraph', () => {
    const text = 'The ferry left.\n\nNobody was hurt.\n\nIt came back.';
    const start = text.indexOf('hurt');
    expect(shown(cutPieces(text, contextCut(text, { start, end: start + 4 }), []))).toBe('Nobody was hurt.');
  });
});
