import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CERTAIN_RUN, fingerprint, GRAM, gramHashes, WINDOW, words } from '../../lib/text';

const word = fc.stringMatching(/^[a-z]{3,8}$/);
const wordList = (least: number, most: number) => fc.array(word, { minLength: least, maxLength: most });

describe('fingerprint', () => {
  test('two texts that share a run of twelve words share a hash of it, wherever the run stands', () => {
    fc.assert(
      fc.property(
        wordList(CERTAIN_RUN, CERTAIN_RUN),
        wordList(0, 60),
        wordList(0, 60),
        wordList(0, 60),
        wordList(0, 60),
        (run, a, b, c, d) => {
          const one = fingerprint([...a, ...run, ...b].join(' '));
          const two = fingerprint([...c, ...run, ...d].join(' '));
          const inRun = new Set(gramHashes(words(run.join(' '))));
          expect(one.hashes.some((hash) => inRun.has(hash) && two.hashes.includes(hash))).toBe(true);
        },
      ),
    );
  });

  test('of each window of grams one at least is kept, and far from all', () => {
    fc.assert(
      fc.property(wordList(30, 200), (list) => {
        const { positions } = fingerprint(list.join(' '));
        const grams = list.length - GRAM + 1;
        for (let i = 1; i < positions.length; i++)
          expect((positions[i] as number) - (positions[i - 1] as number)).toBeLessThanOrEqual(WINDOW);
        expect(positions[0]).toBeLessThan(WINDOW);
        expect(grams - 1 - (positions.at(-1) as number)).toBeLessThan(WINDOW);
      }),
    );
  });

  test('positions ascend, one for each hash of 24 bits', () => {
    fc.assert(
      fc.property(wordList(0, 80), (list) => {
        const print = fingerprint(list.join(' '));
        expect(print.hashes.length).toBe(print.positions.length);
        expect(print.words).toBe(list.length);
        for (const hash of print.hashes) expect(hash >= 0 && hash < 2 ** 24).toBe(true);
        expect([...print.positions].sort((a, b) => a - b)).toEqual([...print.positions]);
      }),
    );
  });

  test('a text shorter than a gram has one hash, and none for no words', () => {
    expect(fingerprint('two words').hashes).toHaveLength(1);
    expect(fingerprint('—').hashes).toHaveLength(0);
  });

  test('punctuation, case and quotes do not change it', () => {
    const plain = 'the harbour of Lindesund was closed on the orders of the coast guard after a fire broke out';
    const printed = 'The harbour of “Lindesund” was closed — on the orders of the Coast Guard — after a fire broke out.';
    expect(fingerprint(printed)).toEqual(fingerprint(plain));
  });
});
