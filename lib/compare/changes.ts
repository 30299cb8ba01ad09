import { diffArrays } from 'diff';
import type { Span, Word } from '../text';
import { standsAfter } from './quotes-align';
import type { WordChange } from './types';

interface Run {
  kind: 'kept' | 'a' | 'b';
  /** Word ranges: [first, end) in each side's slice. */
  a: [number, number];
  b: [number, number];
}

/**
 * What changed between two wordings of one thing, word by word and in order: kept, only in A, only in B (jsdiff's Myers
 * on the normalised words). A kept stretch of nothing but common words counts as changed, so that two sentences do not
 * seem to agree in their "of the". The same changes whichever side is called A. Empty if the words are the same.
 */
export function wordChanges(a: readonly Word[], b: readonly Word[], common: ReadonlySet<string>): WordChange[] {
  const formsA = a.map((w) => w.text);
  const formsB = b.map((w) => w.text);
  // Myers prefers deletions, so the order of the sides would show in the result: always diff in the same order.
  const flipped = standsAfter(formsA, formsB);
  const parts = flipped ? diffArrays(formsB, formsA) : diffArrays(formsA, formsB);
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  for (const part of parts) {
    const kept = !part.added && !part.removed;
    const inA = kept || (flipped ? part.added : part.removed);
    const count = part.value.length;
    const nextI = inA ? i + count : i;
    const nextJ = kept || !inA ? j + count : j;
    if (kept && part.value.some((form) => !common.has(form))) runs.push({ kind: 'kept', a: [i, nextI], b: [j, nextJ] });
    else {
      if (nextI > i) grow(runs, 'a', [i, nextI], [j, nextJ]);
      if (nextJ > j) grow(runs, 'b', [i, nextI], [j, nextJ]);
    }
    i = nextI;
    j = nextJ;
  }
  if (runs.length === 1 && runs[0]?.kind === 'kept') return [];
  return runs.map((run) => ({
    kind: run.kind,
    a: run.kind === 'b' ? null : spanOf(a, run.a),
    b: run.kind === 'a' ? null : spanOf(b, run.b),
  }));
}

/** Adds to the change of this kind since the last kept stretch, or begins one: `a` always before `b`. */
function grow(runs: Run[], kind: 'a' | 'b', a: [number, number], b: [number, number]): void {
  const last = runs.at(-1);
  const before = runs.at(-2);
  const open = last?.kind === kind ? last : last && last.kind !== 'kept' && before?.kind === kind ? before : null;
  if (open) {
    open.a[1] = a[1];
    open.b[1] = b[1];
  } else if (kind === 'a' && last?.kind === 'b') runs.splice(-1, 0, { kind, a, b: [...b] });
  else runs.push({ kind, a: [...a], b: [...b] });
}

function spanOf(words: readonly Word[], [first, end]: [number, number]): Span {
  return { start: (words[first] as Word).start, end: (words[end - 1] as Word).end };
}
