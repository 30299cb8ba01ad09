import { describe, expect, it } from 'vitest';
import type { Span } from '../../lib/text';
import { copy, independent, wire } from '../match/invented';
import { evaluate } from './run-verb';

interface Answer {
  readonly a: string;
  readonly b: string;
  readonly passages: readonly { readonly relation: string; readonly a: Span | null; readonly b: Span | null }[];
  readonly facts: readonly {
    readonly kind: string;
    readonly relation: string;
    readonly what: string;
    readonly a: Span | null;
    readonly b: Span | null;
  }[];
}

const PASSAGES = ['same', 'moved', 'reworded', 'only-a', 'only-b'];
const FACTS: Readonly<Record<string, readonly string[]>> = {
  figure: ['agree', 'range', 'conflict', 'only-a', 'only-b'],
  date: ['agree', 'conflict', 'only-a', 'only-b'],
  name: ['variant', 'conflict'],
  quote: ['same', 'altered', 'only-a', 'only-b'],
  attribution: ['same', 'differs'],
  certainty: ['differs'],
  label: ['differs'],
};

describe('evaluate comparisons', () => {
  const ran = evaluate<Answer>(
    ['comparisons'],
    [
      { a: wire, b: copy },
      { a: wire },
      'no json',
      { a: { id: 'short', text: 'One line.' }, b: { id: 'other', text: 'Another line.' } },
      { a: wire, b: { ...independent, title: 3 } },
      { a: wire, b: independent },
    ],
  );
  const [same] = ran.lines;
  const cutOut = (text: string, span: Span | null | undefined) => (span ? text.slice(span.start, span.end) : '');

  it('answers one line for each pair, under both ids', () => {
    expect(ran.lines.map(({ a, b }) => `${a} ${b}`)).toEqual(['wire copy', 'short other', 'wire independent']);
    for (const line of ran.lines) expect(Object.keys(line)).toEqual(['a', 'b', 'passages', 'facts', 'ms']);
  });

  it('names passages and facts by the words of the contract, their places within the texts', () => {
    const within = (span: Span | null, text: string) =>
      span === null || (0 <= span.start && span.start < span.end && span.end <= text.length);
    for (const line of ran.lines) {
      const text = { a: line.a === 'wire' ? wire.text : 'One line.', b: { copy, independent }[line.b as 'copy']?.text ?? 'Another line.' };
      for (const { relation, a, b } of line.passages) {
        expect(PASSAGES).toContain(relation);
        expect([a === null, b === null]).toEqual([relation === 'only-b', relation === 'only-a']);
        expect(within(a, text.a) && within(b, text.b)).toBe(true);
      }
      for (const { kind, relation, a, b, what } of line.facts) {
        expect(FACTS[kind]).toContain(relation);
        expect(within(a, text.a) && within(b, text.b)).toBe(true);
        expect(typeof what).toBe('string');
      }
    }
  });

  it('sees the sentence that was cut and the figure that was changed', () => {
    const cut = same?.passages.filter(({ relation }) => relation === 'only-a') ?? [];
    expect(cut.map(({ a }) => cutOut(wire.text, a)).join()).toContain('Fishermen');
    const differing = same?.facts.filter(({ kind, relation }) => kind === 'figure' && relation === 'conflict') ?? [];
    expect(differing).toHaveLength(1);
    expect(cutOut(wire.text, differing[0]?.a)).toContain('eleven');
    expect(cutOut(copy.text, differing[0]?.b)).toContain('twelve');
  });

  it('tells each bad line by its number, answers the others, and exits with 1', () => {
    expect(ran.status).toBe(1);
    expect(ran.stderr.match(/^line \d+/gm)).toEqual(['line 2', 'line 3', 'line 5']);
    expect(ran.stderr).toMatch(/line 5: .*"title"/);
  });
});
