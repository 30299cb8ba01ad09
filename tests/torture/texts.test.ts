import { describe, expect, it } from 'vitest';
import { compare, type Side } from '../../lib/compare';
import { drawSeed, random, rounds } from './rounds';

const side = (text: string): Side => ({
  title: null,
  outlet: null,
  agency: null,
  published: '2026-03-04',
  language: 'en',
  text,
  partial: false,
  statements: null,
});

/** Passages of one side, joined, must be the whole text of it. */
function joined(text: string, spans: readonly ({ start: number; end: number } | null)[]): string {
  return spans
    .filter((span) => span !== null)
    .sort((x, y) => x.start - y.start)
    .map((span) => text.slice(span.start, span.end))
    .join('');
}

function check(a: string, b: string): void {
  const { passages, facts } = compare(side(a), side(b), { relation: 'same event', runs: [] });
  expect(
    joined(
      a,
      passages.map((p) => p.a),
    ),
  ).toBe(a);
  expect(
    joined(
      b,
      passages.map((p) => p.b),
    ),
  ).toBe(b);
  for (const fact of facts) expect(fact.a ?? fact.b).not.toBeNull();
}

const VOCABULARY = [
  'the',
  'of',
  'said',
  '12',
  '1,200',
  'Brenmark',
  'Ostrava-Lenz',
  '“',
  '”',
  '.',
  ',',
  '—',
  'Monday',
  'not',
  'killed',
  'people',
  'at least',
  '%',
  '\n\n',
  'و',
  'قال',
  '日',
  '本',
  '\u200f',
  '!',
  'Mr.',
  'U.S.',
  '3.5',
  '$',
];

describe('comparing texts that nobody would write', () => {
  it('finishes on one repeated word, on shuffled words, on no spaces and on no full stop', { timeout: 600_000 }, () => {
    const size = rounds(3_000, 50_000);
    const next = random(drawSeed('shuffled words'));
    const shuffled = () => Array.from({ length: size }, () => VOCABULARY[Math.floor(next() * VOCABULARY.length)]).join(' ');
    check('again '.repeat(size), 'again '.repeat(size - 7));
    check(shuffled(), shuffled());
    check('x'.repeat(size * 5), 'x'.repeat(size * 5 + 1));
    check('3 of 12 said "no" to 1,5 '.repeat(size / 10), '4 of 12 said "no" to 1.5 '.repeat(size / 10));
    check('“'.repeat(size), '”'.repeat(size));
  });

  it('holds its promises on random texts', { timeout: 600_000 }, () => {
    const next = random(drawSeed('random texts'));
    const write = () =>
      Array.from({ length: Math.floor(next() * 120) }, () => VOCABULARY[Math.floor(next() * VOCABULARY.length)]).join(
        next() < 0.9 ? ' ' : '',
      );
    for (let round = 0; round < rounds(100, 5_000); round++) check(write(), write());
  });
});
