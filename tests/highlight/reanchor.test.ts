import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reanchor } from '../../lib/highlight';

const TEXT =
  'The boat left at nine with 14 aboard, the harbour master said.\n\nBy noon 14 more had come to the quay, and the harbour master said nothing.\n\nNobody was hurt.';

/** Where the nth occurrence of some words stands. */
function at(text: string, words: string, nth = 0) {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

describe('a span after the page has re-rendered', () => {
  it('is where it was if the text is the same', () => {
    const spanned = fc
      .string({ minLength: 1, maxLength: 80 })
      .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.nat(text.length)));
    fc.assert(
      fc.property(spanned, ([text, start, length]) => {
        const span = { start, end: Math.min(text.length, start + 1 + length) };
        expect(reanchor(text, text, span)).toEqual(span);
      }),
    );
  });

  it('moves along with its words when something is put before or behind them', () => {
    const words = fc.array(fc.constantFrom('boat', 'quay', 'storm', 'said', '14', 'on'), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.nat(15), fc.nat(3), words, (list, start, count, added) => {
        const text = list.join(' ');
        const from = list.slice(0, start).join(' ').length + (start > 0 ? 1 : 0);
        const span = { start: from, end: from + list.slice(start, start + count + 1).join(' ').length };
        const shift = `${added.join(' ')} — `;
        const moved = reanchor(text, shift + text, span);
        const quote = text.slice(span.start, span.end);
        // Never other words; and never none, since all context after it is still there.
        expect(moved && (shift + text).slice(moved.start, moved.end)).toBe(quote);
      }),
    );
  });

  it('is told from the same words elsewhere by what stands beside it', () => {
    const changed = TEXT.replace('at nine', 'at a quarter past nine');
    expect(reanchor(TEXT, changed, at(TEXT, '14', 1))).toEqual(at(changed, '14', 1));
    expect(reanchor(TEXT, changed, at(TEXT, 'the harbour master said', 0))).toEqual(at(changed, 'the harbour master said', 0));
  });

  it('has no place where its words are gone', () => {
    expect(reanchor(TEXT, TEXT.replace('14 aboard', '15 aboard'), at(TEXT, '14 aboard'))).toBeNull();
    expect(reanchor(TEXT, '', at(TEXT, 'Nobody'))).toBeNull();
  });

  it('has no place where short words stand, but nothing beside them as it was', () => {
    expect(reanchor(TEXT, 'Some 14 men and 14 women were seen.', at(TEXT, '14'))).toBeNull();
    expect(reanchor(TEXT, 'A number: 14, no more.', at(TEXT, '14'))).toBeNull();
  });

  it('needs no context if its words are many and stand once', () => {
    const words = '14 more had come to the quay, and the harbour master said nothing.';
    const changed = `It was late when ${words} So it went.`;
    expect(reanchor(TEXT, changed, at(TEXT, words))).toEqual(at(changed, words));
  });

  it('costs a bounded time in a text of nothing but its own words', () => {
    const text = 'ab '.repeat(150_000);
    expect(reanchor(text, `x${text}`, { start: 225_000, end: 225_002 })).not.toBeUndefined();
  });
});
