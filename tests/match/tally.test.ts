import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tally } from '../../lib/match/tally';
import { keepingForms, rememberingForms } from '../../lib/text';
import { remembering } from '../../lib/text/remember';

test('a tally counts as a map does, in ascending order, also when it is used again', () => {
  const tally = new Tally();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 1, max: 200 })), { maxLength: 3000 }),
      (added) => {
        tally.clear();
        const counts = new Map<number, number>();
        for (const [key, by] of added) {
          tally.add(key, by);
          counts.set(key, (counts.get(key) ?? 0) + by);
        }
        const { keys, weights } = tally.vector();
        expect([...keys]).toEqual([...counts.keys()].sort((a, b) => a - b));
        expect([...weights]).toEqual([...keys].map((key) => Math.fround(1 + Math.log(counts.get(key) as number))));
      },
    ),
  );
});

test('what is remembered is what was made, and no more than so many are held', () => {
  let made = 0;
  const length = remembering(2, (word) => {
    made++;
    return word.length;
  });
  expect(['a', 'bb', 'a', 'ccc', 'a', 'bb'].map(length)).toEqual([1, 2, 1, 3, 1, 2]);
  expect(made).toBeGreaterThan(3);
  expect(made).toBeLessThan(7);
});

test('what is remembered by number is made anew where another form has taken the place', () => {
  const length = rememberingForms((word) => (word === 'none' ? Number.NaN : word.length));
  const letters = keepingForms((word) => [...word]);
  const forms = [
    { text: 'one', form: 1 },
    { text: 'three', form: 1 + (1 << 15) },
    { text: 'none', form: 2 },
    { text: 'unkept', form: -1 },
  ];
  expect([...forms, ...forms].map(length)).toEqual([3, 5, Number.NaN, 6, 3, 5, Number.NaN, 6]);
  expect([...forms, ...forms].map((word) => letters(word).join(''))).toEqual([...forms, ...forms].map(({ text }) => text));
});
