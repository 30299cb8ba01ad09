import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BundledReport, FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { fingerprint } from '../../lib/text';
import { statement } from '../corpus/statement';
import { CORPUS, copy, FERRY, filler, independent, query, report, wire } from './invented';

const asked = query(wire, { id: 'wire' });

/** Held as the bundled corpus holds it: fingerprint, and sentences of ours. */
function withoutProse({ text, partial: _, kept: __, ...citation }: FullReport, statements: readonly string[]): BundledReport {
  return {
    ...citation,
    fingerprint: fingerprint(text),
    statements: statements.map((sentence) => statement(sentence)),
  };
}

describe('the index', () => {
  test('knows how many it holds, and each by its id', async () => {
    const index = buildIndex(CORPUS);
    expect(index.size).toBe(CORPUS.length);
    expect(index.get('copy')).toBe(copy);
    expect(index.get('nowhere')).toBeNull();
  });

  test('a report that was taken out is found no more, and taking it out again says so', async () => {
    const index = buildIndex(CORPUS);
    expect(index.remove('copy')).toBe(true);
    expect(index.remove('copy')).toBe(false);
    expect(index.size).toBe(CORPUS.length - 1);
    expect((await index.match(asked)).matches.map((match) => match.report.id)).not.toContain('copy');
  });

  test('a report added under an id that is there takes its place', async () => {
    const index = buildIndex(CORPUS);
    index.add({ ...copy, text: filler(5, 30), title: null });
    expect(index.size).toBe(CORPUS.length);
    expect((await index.match(asked)).matches.map((match) => match.report.id)).not.toContain('copy');
  });

  test('what is matched does not depend on the order of adding, nor on what was added and taken out between', async () => {
    const plain = (await buildIndex(CORPUS).match(asked)).matches.map(({ report: { id }, relation }) => [id, relation]);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(CORPUS, { minLength: CORPUS.length }), fc.nat(12), async (order, passing) => {
        const index = buildIndex();
        order.forEach((one, i) => {
          index.add(one);
          for (let k = 0; k < passing; k++) index.add(report(`passing-${k}`, filler(31 * i + k + 1, 8)));
        });
        for (let k = 0; k < passing; k++) index.remove(`passing-${k}`);
        expect((await index.match(asked)).matches.map(({ report: { id }, relation }) => [id, relation])).toEqual(plain);
      }),
      { numRuns: 12 },
    );
  });

  test('scores are the same amid two hundred reports that have nothing to do with it', async () => {
    const few = (await buildIndex(CORPUS).match(asked)).matches;
    const crowd = Array.from({ length: 200 }, (_, i) => report(`f-${i}`, filler(i + 1, 20)));
    const many = (await buildIndex([...CORPUS, ...crowd]).match(asked)).matches;
    expect(many.map((match) => match.report.id)).toEqual(few.map((match) => match.report.id));
    many.forEach((match, i) => {
      expect(Math.abs(match.score - (few[i]?.score ?? 0))).toBeLessThan(0.1);
    });
  });

  test('any text is answered, and scores lie between 0 and 1', async () => {
    const index = buildIndex(CORPUS);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.option(fc.string()), async (text, url) => {
        const { matches, candidates } = await index.match(query(report('q', text), { url, title: text.slice(0, 50), published: url }));
        for (const { score } of [...matches, ...candidates]) expect(score >= 0 && score <= 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a report held by its fingerprint', () => {
  const statements = [
    'A ferry ran onto rocks near Lindesund; everyone aboard was saved.',
    'Norvala’s coast guard names the steering as the cause.',
  ];
  const index = buildIndex([withoutProse(wire, statements)]);

  test('is recognised as the same text', async () => {
    const [match] = (await index.match(query(wire))).matches;
    expect(match).toMatchObject({ relation: 'same text', self: true });
    expect(match?.evidence.ofQuery).toBeGreaterThan(0.95);
  });

  test('is recognised with one word in twenty changed', async () => {
    const changed = FERRY.split(' ')
      .map((word, i) => (i % 20 === 7 ? 'elsewhere' : word))
      .join(' ');
    expect((await index.match(query(wire, { text: changed }))).matches[0]?.relation).toBe('same text');
  });

  test('gives runs by their words, without a place in a text that is not held', async () => {
    const [run] = (await index.match(query(copy))).matches[0]?.evidence.runs ?? [];
    expect(run?.report).toBeNull();
    expect(run?.reportWords?.[1]).toBeGreaterThan(run?.reportWords?.[0] ?? 0);
  });

  test('is found on the event by its statements', async () => {
    const told = withoutProse(
      wire,
      independent.text.split('\n\n').map((paragraph) => paragraph.replace('All those aboard', 'Everybody on')),
    );
    expect((await buildIndex([told]).match(query(independent))).matches[0]?.relation).toBe('same event');
  });
});
