import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences, textAt } from '../../lib/text';

const cut = (text: string): string[] => sentences(text).map((span) => textAt(text, span));

describe('sentences', () => {
  it('do not end after titles, initials, shortened words and decimal points', () => {
    expect(
      cut('Mr. Vale met Gen. J. R. Orr of the U.S. Navy. Talks cost $3.5 million. See no. 4 on p. 9. Vale v. Orr is settled.'),
    ).toEqual([
      'Mr. Vale met Gen. J. R. Orr of the U.S. Navy.',
      'Talks cost $3.5 million.',
      'See no. 4 on p. 9.',
      'Vale v. Orr is settled.',
    ]);
  });

  it('end after a shortened word where a new sentence plainly begins', () => {
    expect(cut('They live in the U.S. The house is old. It was 5 p.m. They left.')).toEqual([
      'They live in the U.S.',
      'The house is old.',
      'It was 5 p.m.',
      'They left.',
    ]);
  });

  it('keep a closing quotation mark with its stop, and "she asked" with its question', () => {
    expect(cut('“We won.” She smiled. "Did we?" Mira Sand asked. "No!" he cried.')).toEqual([
      '“We won.”',
      'She smiled.',
      '"Did we?" Mira Sand asked.',
      '"No!" he cried.',
    ]);
  });

  it('begin after a quoted cry, a question or a shortened word where what follows is no speaker', () => {
    expect(cut('They shouted “Enough!” He said that he was tired. It rained in Ostby, Calif. “Nobody came.”')).toEqual([
      'They shouted “Enough!”',
      'He said that he was tired.',
      'It rained in Ostby, Calif.',
      '“Nobody came.”',
    ]);
  });

  it('go on after an ellipsis in lower case and end before a capital', () => {
    expect(cut('He waited ... and left... Then it rained… Nobody . . . came. . . .')).toEqual([
      'He waited ... and left...',
      'Then it rained…',
      'Nobody . . . came. . . .',
    ]);
  });

  it('end with a paragraph, so that a heading needs no stop', () => {
    expect(cut('A heading\n\nThe text. More\n\n\nLast')).toEqual(['A heading', 'The text.', 'More', 'Last']);
  });

  it('go on over a line break before lower case', () => {
    expect(cut('The first line\ngoes on here.\nNext line')).toEqual(['The first line\ngoes on here.', 'Next line']);
  });

  it('are found in Arabic, Japanese and Chinese', () => {
    expect(cut('وصل الوفد. هل بدأت المحادثات؟ لم تبدأ.')).toHaveLength(3);
    expect(cut('雨が降った。「行こう。」と彼は言った。終わり')).toEqual(['雨が降った。', '「行こう。」と彼は言った。', '終わり']);
    expect(cut('他走了！谁来？')).toEqual(['他走了！', '谁来？']);
  });

  it('part two that run together without a space, but no address or number', () => {
    expect(cut('The vote failed.Nobody spoke. See example.org or 1.5 of it.')).toEqual([
      'The vote failed.',
      'Nobody spoke.',
      'See example.org or 1.5 of it.',
    ]);
  });

  it('are in order, trimmed, and cover everything but white space, whatever the text', () => {
    const piece = fc.constantFrom('Mr. ', 'U.S. ', 'word ', 'The ', '"', '”', '. ', '? ', '…', '\n\n', '\n', '。', '3.5 ', ' ', '(', 'ب ');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          const spans = sentences(text);
          let last = 0;
          for (const span of spans) {
            expect(text.slice(last, span.start).trim()).toBe('');
            expect(textAt(text, span).trim()).toBe(textAt(text, span));
            expect(span.end).toBeGreaterThan(span.start);
            last = span.end;
          }
          expect(text.slice(last).trim()).toBe('');
        },
      ),
    );
  });

  it('are found in a very long text without stops or without anything else', () => {
    expect(sentences('word '.repeat(200_000))).toHaveLength(1);
    expect(sentences('. '.repeat(100_000)).length).toBeGreaterThan(0);
    expect(sentences('."'.repeat(100_000)).length).toBeGreaterThan(0);
    expect(sentences('\n'.repeat(200_000))).toHaveLength(0);
  });
});
