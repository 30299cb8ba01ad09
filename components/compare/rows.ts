import type { Passage } from '../../lib/compare';
import type { Span } from '../../lib/text';
import { changedWords } from '../passage-marks';

/** How a stretch stands to the other text; the reader is told by word, line and colour. */
export type Standing = 'same' | 'moved' | 'reworded' | 'only';

/** A stretch of one text, as it stands in a row. */
export interface Cell {
  readonly span: Span;
  readonly standing: Standing;
  /** Words that the counterpart has not. */
  readonly marks: readonly Span[];
  /** Row in which its counterpart stands, where that is another one; null else. */
  readonly twin: number | null;
}

/** A row of the two texts. Both cells together are a pair only if `paired`; else each is there by itself, for the room. */
export interface Row {
  readonly a: Cell | null;
  readonly b: Cell | null;
  readonly paired: boolean;
}

/**
 * Lays the passages of a comparison out in rows, so that read downwards each column is its whole text in its own order. What stands in
 * the same order in both texts shares a row; what was moved stands in each text where it is, and knows the row of its counterpart.
 */
export function rowsOf(passages: readonly Passage[]): Row[] {
  const a = inOrder(passages, 'a');
  const b = inOrder(passages, 'b');
  const chain = orderedPairs(passages);
  const rows: { a: number | null; b: number | null }[] = [];
  let [i, j] = [0, 0];
  for (const anchor of [...chain, null]) {
    const gapA: number[] = [];
    const gapB: number[] = [];
    for (; i < a.length && a[i] !== anchor; i++) gapA.push(a[i] as number);
    for (; j < b.length && b[j] !== anchor; j++) gapB.push(b[j] as number);
    for (let k = 0; k < Math.max(gapA.length, gapB.length); k++) rows.push({ a: gapA[k] ?? null, b: gapB[k] ?? null });
    if (anchor === null) break;
    rows.push({ a: anchor, b: anchor });
    i++;
    j++;
  }
  const rowOfA = new Map(rows.flatMap((row, at) => (row.a === null ? [] : [[row.a, at] as const])));
  const rowOfB = new Map(rows.flatMap((row, at) => (row.b === null ? [] : [[row.b, at] as const])));
  return rows.map((row, at) => {
    const other = (twin: number | undefined): number | null => (twin === undefined || twin === at ? null : twin);
    return {
      a: row.a === null ? null : cellOf(passages[row.a] as Passage, 'a', other(rowOfB.get(row.a))),
      b: row.b === null ? null : cellOf(passages[row.b] as Passage, 'b', other(rowOfA.get(row.b))),
      paired: row.a !== null && row.a === row.b,
    };
  });
}

/** Passages that one side has, in the order of its text. */
function inOrder(passages: readonly Passage[], side: 'a' | 'b'): number[] {
  return passages
    .flatMap((passage, i) => (passage[side] ? [i] : []))
    .sort((x, y) => startOf(passages, x, side) - startOf(passages, y, side));
}

const startOf = (passages: readonly Passage[], i: number, side: 'a' | 'b'): number => passages[i]?.[side]?.start ?? 0;

/** The longest chain of pairs that stand in the same order in both texts (patience sorting). */
function orderedPairs(passages: readonly Passage[]): number[] {
  const pairs = inOrder(passages, 'a').filter((i) => passages[i]?.b && passages[i]?.relation !== 'moved');
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const pair of pairs) {
    const start = startOf(passages, pair, 'b');
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (startOf(passages, ends[middle] as number, 'b') < start) low = middle + 1;
      else high = middle;
    }
    before.set(pair, ends[low - 1]);
    ends[low] = pair;
  }
  const chain: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) chain.push(at);
  return chain.reverse();
}

function cellOf(passage: Passage, side: 'a' | 'b', twin: number | null): Cell {
  const { relation } = passage;
  // What a text says again in the same words has no place of its own in the other.
  const inOrder = relation === 'moved' ? 'same' : relation;
  const standing = inOrder === 'only-a' || inOrder === 'only-b' ? 'only' : twin !== null ? 'moved' : inOrder;
  return { span: passage[side] as Span, standing, marks: changedWords(passage)[side], twin };
}

/** The row in which a place of one text stands; null where none does. */
export function rowAt(rows: readonly Row[], side: 'a' | 'b', offset: number): number | null {
  const found = rows.findIndex((row) => {
    const span = row[side]?.span;
    return span !== undefined && span.start <= offset && offset < span.end;
  });
  return found < 0 ? null : found;
}

/** Whether a row shows anything but the same words in the same order. */
export function differs({ a, b }: Row): boolean {
  return (a !== null && a.standing !== 'same') || (b !== null && b.standing !== 'same');
}
