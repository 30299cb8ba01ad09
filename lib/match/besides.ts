import type { Weighing } from './prior-weighing';
import type { Profile } from './profile';
import { among, eachShared, type Vector } from './vector';
import { COMMON_NAME_TELLING, COMMON_TERM_TELLING } from './weights';

/**
 * What two reports share besides the most telling of their common names and of their other common words, each by what it tells beyond what is in any news; 0 for nothing. One name
 * may be the town that both are from, and one word is chance.
 */
export function besidesOneEach(a: Profile, b: Profile, { term, name }: Weighing): number {
  const [namedInA, namedInB] = [among(a.named), among(b.named)];
  const matter = butTheMost(a.terms, b.terms, (key) => {
    const [inA, inB] = [namedInA(key), namedInB(key)];
    return inA || inB ? 0 : term(key) - COMMON_TERM_TELLING;
  });
  return matter + butTheMost(a.names, b.names, (key) => name(key) - COMMON_NAME_TELLING);
}

/** Sum over shared keys of what they count, negative ones left out, without the highest. */
function butTheMost(a: Vector, b: Vector, counts: (key: number) => number): number {
  let [sum, most] = [0, 0];
  eachShared(a, b, (key) => {
    const count = Math.max(0, counts(key));
    sum += count;
    most = Math.max(most, count);
  });
  return sum - most;
}
