import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FilterWriter, mayHave } from '../../lib/match/filter';
import { type Head, mayList, readHead, SegmentWriter } from '../../lib/match/segment';

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

describe('the filter of a segment of middle size', () => {
  const REPORTS = 1100;
  const hashOf = (i: number) => i * 401;
  function headOf(isBehind: boolean): Head {
    const writer = new SegmentWriter(isBehind);
    for (let i = 0; i < REPORTS; i++) writer.addRow(i, 20_000, 1, 4);
    writer.addKey(7, [0, 3]);
    for (let i = 0; i < REPORTS * 4; i++) writer.addGram(hashOf(i), [Math.floor(i / 4)]);
    return readHead(writer.end()) as Head;
  }
  const share = (head: Head, kind: 'keyBlocks' | 'gramBlocks', by: number) =>
    Array.from({ length: 4000 }, (_, i) => hashOf(i) + by).filter((key) => mayList(head, kind, key)).length / 4000;

  test('denies most grams that are not there, and none that is', () => {
    expect(share(headOf(true), 'gramBlocks', 0)).toBe(1);
    expect(share(headOf(true), 'gramBlocks', 1)).toBeLessThan(0.4);
  });

  test('knows nothing of terms and names', () => {
    expect(share(headOf(true), 'keyBlocks', 1)).toBe(1);
  });

  test('is left out where no larger segment stands before it', () => {
    expect(headOf(false).filter).toHaveLength(0);
    expect(share(headOf(false), 'gramBlocks', 1)).toBe(1);
  });
});
