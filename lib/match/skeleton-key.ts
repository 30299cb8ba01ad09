import { keyHash, pairHash } from './hash';
import { ACROSS_LEAST, ACROSS_WEIGHT } from './weights';

// The lowest bit of a key says whether the text is Latin, the next two what kind of skeleton it is.
const KIND = { short: 0, long: 1, pair: 2 } as const;
const KIND_SHIFT = 1;
const ALL_BITS = 7;

/** What turns a skeleton's key into that of the same skeleton in the other kind of script. */
export const ACROSS_FLIP = 1;

/**
 * The key of a skeleton. Those of Latin texts are even and those of other scripts odd, so that each finds only the other: under
 * one script names are told by their letters.
 */
export function skeletonKey(skeleton: string, latin: boolean): number {
  return marked(keyHash('skeleton', skeleton), skeleton.length > ACROSS_LEAST ? KIND.long : KIND.short, latin);
}

/** The key of two skeletons next to each other. */
export function skeletonPairKey(skeleton: string, after: string, latin: boolean): number {
  return marked(pairHash('skeleton', skeleton, after), KIND.pair, latin);
}

function marked(hash: number, kind: number, latin: boolean): number {
  return (hash & ~ALL_BITS) | (kind << KIND_SHIFT) | (latin ? 0 : 1);
}

/** Whether a key stands for two words. */
export function isPairKey(key: number): boolean {
  return (key & ALL_BITS) >> KIND_SHIFT === KIND.pair;
}

/** What a shared skeleton counts for, by its kind. */
export function skeletonWeight(key: number): number {
  return ACROSS_WEIGHT[(key & ALL_BITS) >> KIND_SHIFT] as number;
}
