/** What a hashed key stands for; a key of one kind never meets one of another. */
const KINDS = { term: 1, name: 2, pair: 3, actors: 4, skeleton: 5 } as const;
export type Kind = keyof typeof KINDS;

/** 32-bit signed hash of a key (FNV-1a with a finisher): keys are kept as numbers, never as strings. */
export function keyHash(kind: Kind, key: string): number {
  let h = 0x811c9dc5 ^ KINDS[kind];
  h = Math.imul(h, 0x01000193);
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
