import { COMMON_WORDS } from './common-words';
import { stem } from './stem';
import { ALIGN_GAP, ALIGN_SCORE } from './weights';

/** The stretch of two quoted sentences where their words meet best: word ranges, `end` exclusive. */
export interface Alignment {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  /** Words that are the same in both. */
  readonly matched: number;
  /** Words that meet, some of them but for their endings, and the telling (not common) ones among these. */
  readonly met: number;
  readonly telling: number;
}

/** The same whichever is called A: of alignments that are equally good the first is taken, which hangs on the order. */
export function alignWords(a: readonly string[], b: readonly string[]): Alignment | null {
  if (!standsAfter(a, b)) return align(a, b);
  const found = align(b, a);
  return found && { ...found, a: found.b, b: found.a };
}

/** Whether a list of words comes after another by the code of its letters, word by word: an order of any two that does not hang on which is called A. */
export function standsAfter(a: readonly string[], b: readonly string[]): boolean {
  const least = Math.min(a.length, b.length);
  for (let i = 0; i < least; i++) {
    if (a[i] !== b[i]) return (a[i] as string) > (b[i] as string);
  }
  return a.length > b.length;
}

/**
 * The best local alignment of two lists of words (Smith and Waterman 1981): telling words weigh more than common ones,
 * words that differ in their ending alone meet too but do not count as the same. Null if nothing meets. O(n · m).
 */
function align(a: readonly string[], b: readonly string[]): Alignment | null {
  const width = b.length + 1;
  const score = emptyScores((a.length + 1) * width);
  const stems = b.map(stem);
  let best = 0;
  for (let i = 1; i <= a.length; i++) {
    const word = a[i - 1] as string;
    const form = stem(word);
    const meeting = COMMON_WORDS.has(word) ? ALIGN_SCORE.common : ALIGN_SCORE.telling;
    for (let j = 1; j <= b.length; j++) {
      const at = i * width + j;
      const gain = form === stems[j - 1] ? meeting : ALIGN_SCORE.differ;
      const value = Math.max(
        0,
        (score[at - width - 1] as number) + gain,
        (score[at - width] as number) + ALIGN_GAP,
        (score[at - 1] as number) + ALIGN_GAP,
      );
      score[at] = value;
      if (value > (score[best] as number)) best = at;
    }
  }
  return (score[best] as number) > 0 ? trace(a, b, stems, score, best) : null;
}

// Scores of the alignment under way: no list is aligned inside another's alignment.
let scores = new Float64Array(1 << 12);

function emptyScores(size: number): Float64Array {
  if (size > scores.length) scores = new Float64Array(size * 2);
  else scores.fill(0, 0, size);
  return scores;
}

function trace(a: readonly string[], b: readonly string[], stems: readonly string[], score: Float64Array, best: number): Alignment {
  const width = b.length + 1;
  const end = [Math.floor(best / width), best % width] as const;
  let [i, j] = end;
  let matched = 0;
  let met = 0;
  let telling = 0;
  let [firstA, firstB] = end;
  while (i > 0 && j > 0 && (score[i * width + j] as number) > 0) {
    const at = i * width + j;
    const word = a[i - 1] as string;
    const meets = stem(word) === stems[j - 1];
    const gain = meets ? (COMMON_WORDS.has(word) ? ALIGN_SCORE.common : ALIGN_SCORE.telling) : ALIGN_SCORE.differ;
    if (score[at] === (score[at - width - 1] as number) + gain) {
      if (word === b[j - 1]) matched++;
      if (meets && !COMMON_WORDS.has(word)) telling++;
      if (meets) met++;
      i--;
      j--;
      if (meets) [firstA, firstB] = [i, j];
    } else if (score[at] === (score[at - width] as number) + ALIGN_GAP) i--;
    else j--;
  }
  return { a: [firstA, end[0]], b: [firstB, end[1]], matched, met, telling };
}
