import { describe, expect, it } from 'vitest';
import { prepareContext } from '../../lib/compare/prepare';
import { side } from './sides';

const HARBOUR = 'The harbour of Veldmark was closed on Tuesday after a freighter struck the northern pier.';
const pairsOf = (a: string, b: string) => prepareContext(side(a), side(b), 'same event').pairs;

describe('sentence pairs', () => {
  it('are wholly similar only for the same words, whatever the case, marks and dashes', () => {
    const [pair] = pairsOf('“It’s over — go home,” Mira Sand said.', '"ITS OVER - Go home", Mira Sand said');
    expect(pair).toEqual({ a: 0, b: 0, similarity: 1 });
  });

  it('join sentences that share their rarer words', () => {
    const pairs = pairsOf(
      `${HARBOUR} Nobody was hurt.`,
      'Rain is expected. A freighter has struck a pier in Veldmark, closing the harbour on Tuesday.',
    );
    expect(pairs[0]).toMatchObject({ a: 0, b: 1 });
  });

  it('do not join sentences that share common words alone', () => {
    expect(pairsOf('It is what he said to them on Monday.', 'It was what they had said to him on Friday.')).toEqual([]);
  });

  it('join both halves of a sentence that was split', () => {
    const pairs = pairsOf(
      'The freighter Altona struck the northern pier, and divers searched the harbour for leaking oil.',
      'The freighter Altona struck the northern pier. Divers searched the harbour for leaking oil.',
    );
    expect(pairs.map((p) => [p.a, p.b]).sort()).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  it('are the same, mirrored, if the sides are swapped', () => {
    const a = `${HARBOUR} Divers searched for oil. The mayor, Mira Sand, thanked the divers.`;
    const b = 'Mayor Mira Sand thanked divers who searched for oil. A freighter struck the pier at Veldmark.';
    const key = (x: number, y: number, s: number) => `${x} ${y} ${s.toFixed(9)}`;
    expect(
      pairsOf(a, b)
        .map((p) => key(p.a, p.b, p.similarity))
        .sort(),
    ).toEqual(
      pairsOf(b, a)
        .map((p) => key(p.b, p.a, p.similarity))
        .sort(),
    );
  });

  it('come to an end on texts made to be slow', () => {
    const repeated = 'alarm '.repeat(50_000);
    const shuffled = Array.from({ length: 50_000 }, (_, i) => `w${(i * 7919) % 997}`).join(' ');
    const sentencesOfOne = 'Alarm bells rang. '.repeat(15_000);
    const unspaced = 'x'.repeat(300_000);
    const han = '港口'.repeat(40_000);
    for (const text of [repeated, shuffled, sentencesOfOne, unspaced, han]) {
      expect(pairsOf(text, text).length).toBeLessThan(1_000_000);
      expect(pairsOf(text, `${text} end`).length).toBeLessThan(1_000_000);
    }
  });
});

describe('preparing a side', () => {
  it('numbers paragraphs and cuts a text without stops into pieces', () => {
    const { a } = prepareContext(side(`One. Two.\n\nThree.\n\n${'word '.repeat(1000)}`), side(''), 'same event');
    expect(a.sentences.slice(0, 3).map((s) => s.paragraph)).toEqual([0, 0, 1]);
    expect(a.sentences.length).toBeGreaterThan(8);
    expect(Math.max(...a.sentences.map((s) => s.endWord - s.firstWord))).toBeLessThanOrEqual(120);
  });
});
