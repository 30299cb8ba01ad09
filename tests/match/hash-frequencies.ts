// Writes lib/match/prior-keys.ts: the words of background-frequencies.ts as the hashes by which they are looked up.
// Run by hand, after the words or a hash have changed: npx tsx tests/match/hash-frequencies.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keyHash } from '../../lib/match/hash';
import { DIGIT_BITS, DIGITS, FIRST_DIGIT } from '../../lib/match/prior';
import { skeletonKey, skeletonPairKey } from '../../lib/match/skeleton-key';
import { NAME_BUCKETS, SKELETON_BUCKETS, TERM_BUCKETS } from './background-frequencies';

/** The bucket of each key. A key that stands in several has the last. */
function bucketsOfKeys(): Map<number, number> {
  const buckets = new Map<number, number>();
  const fill = (lines: string, hash: (key: string) => number) => {
    for (const line of lines.split('\n')) {
      const colon = line.indexOf(':');
      for (const word of line.slice(colon + 1).split(',')) buckets.set(hash(word), Number(line.slice(0, colon)));
    }
  };
  fill(TERM_BUCKETS, (key) => keyHash('term', key));
  fill(NAME_BUCKETS, (key) => keyHash(key.includes(' ') ? 'pair' : 'name', key));
  for (const line of SKELETON_BUCKETS.split('\n')) for (const latin of [true, false]) fill(line, (key) => keyOfSkeletons(key, latin));
  return buckets;
}

function digitsOf(key: number): string {
  const digits = Array.from({ length: DIGITS }, (_, i) => FIRST_DIGIT + ((key >>> (DIGIT_BITS * i)) & ((1 << DIGIT_BITS) - 1)));
  return String.fromCharCode(...digits);
}

/** What lib/match/prior-keys.ts holds: keys by bucket, ascending. */
export function hashedFrequencies(): [bucket: number, keys: string][] {
  const keys = new Map<number, number[]>();
  for (const [key, bucket] of bucketsOfKeys()) keys.set(bucket, [...(keys.get(bucket) ?? []), key]);
  return [...keys]
    .sort(([a], [b]) => a - b)
    .map(([bucket, some]) => [
      bucket,
      some
        .sort((a, b) => a - b)
        .map(digitsOf)
        .join(''),
    ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = hashedFrequencies().map(([bucket, keys]) => `  [${bucket}, '${keys.replaceAll('\\', '\\\\')}'],\n`);
  writeFileSync(
    new URL('../../lib/match/prior-keys.ts', import.meta.url),
    `// Written by tests/match/hash-frequencies.ts: hashed terms, names and skeletons that stand in about 2^(-n/2) of all news reports, by n.
// Six digits a key, as prior.ts reads them. Hashing the words themselves took half of the time in which a query is read after waking.
export const PRIOR_KEYS: readonly (readonly [n: number, keys: string])[] = [\n${lines.join('')}];\n`,
  );
}

/** The key of one skeleton, or of two parted by a space. */
function keyOfSkeletons(skeletons: string, latin: boolean): number {
  const [first = '', after] = skeletons.split(' ');
  return after === undefined ? skeletonKey(first, latin) : skeletonPairKey(first, after, latin);
}
