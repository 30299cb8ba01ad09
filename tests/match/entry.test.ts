import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOf } from '../../lib/match';
import { readEntry } from '../../lib/match/entry';
import { blocksOf, PostingsReader, PostingsWriter, slotsIn } from '../../lib/match/postings';
import { profileOf } from '../../lib/match/profile';
import { fingerprint } from '../../lib/text';
import { loadBundled } from '../corpus/bundled';
import { CORPUS, report } from './invented';

describe('an entry', () => {
  test('gives back every field of the profile, the fingerprint and the citation', () => {
    const odd = report('odd', '', { language: null, title: null });
    for (const one of [...CORPUS, odd]) {
      const entry = readEntry(entryOf(one));
      expect(entry?.profile).toEqual(profileOf(one));
      expect(entry?.fingerprint).toEqual(fingerprint(one.text));
      const { text: _, partial: __, kept: ___, ...citation } = one;
      expect(entry?.citation).toEqual(citation);
    }
  });

  test('has the fingerprint of a bundled report as it was compiled', async () => {
    for (const one of (await loadBundled()).reports) {
      if ('fingerprint' in one) expect(readEntry(entryOf(one))?.fingerprint).toEqual(one.fingerprint);
    }
  });

  test('is read wherever it lies in a larger buffer', () => {
    const bytes = entryOf(CORPUS[0] as (typeof CORPUS)[number]);
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    expect(readEntry(moved.subarray(3))).toEqual(readEntry(bytes));
  });

  test('of another version, or cut off, is none', () => {
    const bytes = entryOf(CORPUS[0] as (typeof CORPUS)[number]);
    const other = bytes.slice();
    other[0] = (other[0] ?? 0) ^ 1;
    expect(readEntry(other)).toBeNull();
    expect(readEntry(bytes.slice(0, 20))).toBeNull();
  });
});

describe('postings', () => {
  const lists = fc
    .uniqueArray(fc.tuple(fc.nat(0xffffffff), fc.uniqueArray(fc.nat(300_000), { minLength: 1, maxLength: 3000, size: 'large' })), {
      selector: ([key]) => key,
      maxLength: 60,
    })
    .map((all) => all.map(([key, slots]) => [key, slots.sort((a, b) => a - b)] as const).sort(([a], [b]) => a - b));

  test('give each list back as it was written, one by one and looked up by its key', () => {
    fc.assert(
      fc.property(lists, fc.boolean(), (all, passing) => {
        const blocks: Uint8Array[] = [];
        const writer = new PostingsWriter((block) => void blocks.push(block), passing);
        for (const [key, slots] of all) writer.add(key, slots);
        writer.end();
        const firstKeys = Uint32Array.from(writer.firstKeys);
        const read = new Map<number, number[]>();
        blocks.forEach((block, i) => {
          const reader = new PostingsReader(block, firstKeys[i] as number, true);
          while (reader.next()) {
            read.set(reader.key, [...(read.get(reader.key) ?? []), ...reader.slots()]);
          }
        });
        expect([...read]).toEqual(all);
        for (const [key, slots] of all) {
          const [from, to] = blocksOf(firstKeys, key);
          const found: number[] = [];
          for (let i = from; i < to; i++) found.push(...(slotsIn(blocks[i] as Uint8Array, firstKeys[i] as number, key, true) ?? []));
          expect(found).toEqual(slots);
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each([false, true])(
    'say of keys between those that are listed that there is nothing (in a segment soon to be merged: %s)',
    (passing) => {
      const blocks: Uint8Array[] = [];
      const writer = new PostingsWriter((block) => void blocks.push(block), passing);
      const keys = Array.from({ length: 4000 }, (_, i) => i * 10 + 5);
      for (const key of keys) writer.add(key, [key % 97, 100 + (key % 89)]);
      writer.end();
      const firstKeys = Uint32Array.from(writer.firstKeys);
      const found = (key: number) => {
        const [from, to] = blocksOf(firstKeys, key);
        return from === to ? null : slotsIn(blocks[from] as Uint8Array, firstKeys[from] as number, key, true);
      };
      for (const key of keys) {
        expect([...(found(key) ?? [])]).toEqual([key % 97, 100 + (key % 89)]);
        expect([found(key - 1), found(key + 1)]).toEqual([null, null]);
      }
    },
  );

  test('of a torn block end early, and never run on', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, landmarks) => {
        expect(slotsIn(bytes, 0, 5, landmarks)?.length ?? 0).toBeLessThanOrEqual(bytes.length);
        const reader = new PostingsReader(bytes, 0, landmarks);
        let n = 0;
        while (reader.next()) n++;
        expect(n).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
