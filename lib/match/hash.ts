/** What a hashed key stands for; a key of one kind never meets one of another. */
const KINDS = { term: 1, name: 2, pair: 3, actors: 4, skeleton: 5 } as const;
export type Kind = keyof typeof KINDS;

const PRIME = 0x01000193;

/** 32-bit signed hash of a key (FNV-1a with a finisher): keys are kept as numbers, never as strings. */
export function keyHash(kind: Kind, key: string): number {
  return finished(takenIn(seedOf(kind), key));
}

/** `keyHash` of two words with a space between them, which is never written out. */
export function pairHash(kind: Kind, first: string, second: string): number {
  return finished(takenIn(Math.imul(takenIn(seedOf(kind), first) ^ 0x20, PRIME), second));
}

function seedOf(kind: Kind): number {
  return Math.imul(0x811c9dc5 ^ KINDS[kind], PRIME);
}

function takenIn(hash: number, text: string): number {
  let h = hash;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  return h;
}

function finished(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
