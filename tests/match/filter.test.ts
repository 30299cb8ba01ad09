import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FilterWriter, mayHave, PROBED } from '../../lib/match/filter';
import { type Head, isOutdated, mayList, readHead, SegmentWriter } from '../../lib/match/segment';

const keys = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 400 });

describe('the filter of a small segment', () => {
  test('never denies a key or hash that is there', () => {
    fc.assert(
      fc.property(keys, keys, (terms, hashes) => {
        const writer = new FilterWriter();
        for (const key of terms) writer.add('keyBlocks', key);
        for (const hash of hashes) writer.add('gramBlocks', hash);
        const filter = writer.end();
        expect(terms.every((key) => mayHave(filter, 'keyBlocks', key, PROBED.fine))).toBe(true);
        expect(hashes.every((hash) => mayHave(filter, 'gramBlocks', hash, PROBED.fine))).toBe(true);
      }),
    );
  });

  test('denies nineteen in twenty of those that are not, also those of the other kind', () => {
    const writer = new FilterWriter();
    for (let key = 0; key < 5000; key++) writer.add('keyBlocks', key * 7919);
    const filter = writer.end();
    const absent = Array.from({ length: 5000 }, (_, i) => i * 7919);
    const share = (kind: 'keyBlocks' | 'gramBlocks', by: number) =>
      absent.filter((key) => mayHave(filter, kind, key + by, PROBED.fine)).length / 5000;
    expect(share('gramBlocks', 0)).toBeLessThan(0.05);
    expect(share('keyBlocks', 1)).toBeLessThan(0.05);
  });

  test('an empty one knows nothing', () => {
    expect(mayHave(new FilterWriter().end(), 'keyBlocks', 3, PROBED.fine)).toBe(true);
  });
});

describe('the filter of a larger segment', () => {
  const REPORTS = 1100;
  const hashOf = (i: number) => i * 401;
  function headOf(reports: number): Uint8Array {
    const writer = new SegmentWriter(false);
    for (let i = 0; i < reports; i++) writer.addRow(i, 20_000, 1, 4);
    for (let i = 0; i < REPORTS; i++) writer.addKey(hashOf(i), [Math.floor(i / 4)]);
    for (let i = 0; i < REPORTS * 4; i++) writer.addGram(hashOf(i), [Math.floor(i / 4)]);
    return writer.end();
  }
  const share = (head: Head | null, kind: 'keyBlocks' | 'gramBlocks', by: number) =>
    Array.from({ length: REPORTS }, (_, i) => hashOf(i) + by).filter((key) => head && mayList(head, kind, key)).length / REPORTS;

  test('denies most grams, terms and names that are not there, and none that is', () => {
    const head = readHead(headOf(REPORTS));
    for (const kind of ['gramBlocks', 'keyBlocks'] as const) {
      expect(share(head, kind, 0)).toBe(1);
      expect(share(head, kind, 1)).toBeLessThan(0.6);
    }
  });

  test('as earlier versions wrote it knows nothing of terms and names, and is made anew', () => {
    const old = headOf(REPORTS);
    new DataView(old.buffer).setUint32(0, 0xffffffff, true);
    const head = readHead(old);
    expect(share(head, 'keyBlocks', 1)).toBe(1);
    expect(share(head, 'gramBlocks', 0)).toBe(1);
    expect(head && isOutdated(head)).toBe(true);
    const now = readHead(headOf(REPORTS));
    expect(now && isOutdated(now)).toBe(false);
  });

  test('is left out of a segment in which most of what is asked for is there', () => {
    const head = readHead(headOf(20_000));
    expect(head?.filter).toHaveLength(0);
    expect(share(head, 'gramBlocks', 1)).toBe(1);
  });
});
