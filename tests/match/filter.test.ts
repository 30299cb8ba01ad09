import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FilterWriter, mayHave } from '../../lib/match/filter';

const keys = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 400 });

describe('the filter of a small segment', () => {
  test('never denies a key or hash that is there', () => {
    fc.assert(
      fc.property(keys, keys, (terms, hashes) => {
        const writer = new FilterWriter();
        for (const key of terms) writer.add('keyBlocks', key);
        for (const hash of hashes) writer.add('gramBlocks', hash);
        const filter = writer.end();
        expect(terms.every((key) => mayHave(filter, 'keyBlocks', key))).toBe(true);
        expect(hashes.every((hash) => mayHave(filter, 'gramBlocks', hash))).toBe(true);
      }),
    );
  });

  test('denies nineteen in twenty of those that are not, also those of the other kind', () => {
    const writer = new FilterWriter();
    for (let key = 0; key < 5000; key++) writer.add('keyBlocks', key * 7919);
    const filter = writer.end();
    const absent = Array.from({ length: 5000 }, (_, i) => i * 7919);
    const share = (kind: 'keyBlocks' | 'gramBlocks', by: number) => absent.filter((key) => mayHave(filter, kind, key + by)).length / 5000;
    expect(share('gramBlocks', 0)).toBeLessThan(0.05);
    expect(share('keyBlocks', 1)).toBeLessThan(0.05);
  });

  test('an empty one knows nothing', () => {
    expect(mayHave(new FilterWriter().end(), 'keyBlocks', 3)).toBe(true);
  });
});
