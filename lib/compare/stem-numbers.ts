import type { PreparedSide } from './context';

/** The stem of each word of two sides as a number from 0, the same for the same stem on both. */
export interface StemNumbers {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** One above the largest number. */
  readonly size: number;
}

// The pairing of sentences and the finders of facts both ask: numbered once for each pair of sides.
const known = new WeakMap<PreparedSide, { readonly b: PreparedSide; readonly numbers: StemNumbers }>();

/** Numbers the stems of two sides, so that what is counted of them is counted in arrays rather than maps of strings. */
export function stemNumbers(a: PreparedSide, b: PreparedSide): StemNumbers {
  const before = known.get(a);
  if (before?.b === b) return before.numbers;
  const given = new Map<string, number>();
  const first = numbered(a.stems, given);
  const numbers = { a: first, b: a === b ? first : numbered(b.stems, given), size: given.size };
  known.set(a, { b, numbers });
  return numbers;
}

function numbered(stems: readonly string[], given: Map<string, number>): Int32Array {
  const numbers = new Int32Array(stems.length);
  for (let w = 0; w < stems.length; w++) {
    const stem = stems[w] as string;
    let number = given.get(stem);
    if (number === undefined) {
      number = given.size;
      given.set(stem, number);
    }
    numbers[w] = number;
  }
  return numbers;
}
