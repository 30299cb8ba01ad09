import type { SharedRun } from '../match';
import type { CompareContext } from './context';
import type { SaidAgain } from './passages-again';
import { type Group, groupUnits } from './passages-groups';
import { inOrder } from './passages-order';
import { coveredUnits } from './passages-statements';
import type { Unit, Units } from './passages-units';
import type { PassageRelation } from './types';

/** Heavier than any sum of tie-breakers: a word more in order counts more than any of them. */
const WORD_WEIGHT = 2 ** 24;

/** A passage in the making: ranges of units; an empty one (first = end) means nothing on that side. */
export interface Piece extends Group {
  relation: PassageRelation;
  /** Same words in the same order. */
  same: boolean;
}

/** Pieces of two texts in the order of A: what has a counterpart, compared word by word. */
export function wordedPieces(context: CompareContext, a: Units, b: Units): Piece[] {
  const groups = uncrossed(
    a,
    b,
    groupUnits(context, a, b).sort((x, y) => x.firstA - y.firstA),
  );
  const ordered = inOrder(
    groups.map((g) => g.firstB),
    groups.map((g) => weightOf(a, b, g)),
  );
  return groups.map((group, k) => {
    const same = areSameWords(context, wordRange(a, group.firstA, group.endA), wordRange(b, group.firstB, group.endB));
    return { ...group, same, relation: !ordered.has(k) ? 'moved' : same ? 'same' : 'reworded' };
  });
}

/** The groups, those of the same words on both sides in the order of both: what each text says twice has not moved. */
function uncrossed(a: Units, b: Units, groups: readonly Group[]): Group[] {
  const alike = new Map<string, number[]>();
  for (const [k, group] of groups.entries()) {
    const key = `${keysOf(a, group.firstA, group.endA)}|${keysOf(b, group.firstB, group.endB)}`;
    const known = alike.get(key);
    if (known) known.push(k);
    else alike.set(key, [k]);
  }
  const found = [...groups];
  for (const same of alike.values()) {
    if (same.length < 2) continue;
    const places = same.map((k) => groups[k] as Group).sort((x, y) => x.firstB - y.firstB);
    for (const [n, k] of same.entries()) {
      const { firstB, endB } = places[n] as Group;
      found[k] = { ...(groups[k] as Group), firstB, endB };
    }
  }
  return found;
}

function keysOf({ units }: Units, first: number, end: number): string {
  return units
    .slice(first, end)
    .map((unit) => unit.key)
    .join('|');
}

function areSameWords(context: CompareContext, [firstA, endA]: [number, number], [firstB, endB]: [number, number]): boolean {
  if (endA - firstA !== endB - firstB) return false;
  for (let w = firstA; w < endA; w++) if (context.a.words[w]?.text !== context.b.words[firstB + w - firstA]?.text) return false;
  return true;
}

/** The same where a side is held as statements: word for word by the shared runs, the rest by content. */
export function paraphrasedPieces(context: CompareContext, a: Units, b: Units, runs: readonly SharedRun[]): Piece[] {
  const word = coveredGroups(context, a, b, runs).map((group): Piece => ({ ...group, same: true, relation: 'same' }));
  const taken = { a: new Set<number>(), b: new Set<number>() };
  for (const piece of word) {
    for (let i = piece.firstA; i < piece.endA; i++) taken.a.add(i);
    for (let j = piece.firstB; j < piece.endB; j++) taken.b.add(j);
  }
  const content = groupUnits(context, a, b, taken).map((group): Piece => ({ ...group, same: false, relation: 'reworded' }));
  return [...word, ...content].sort((x, y) => x.firstA - y.firstA || x.endA - y.endA);
}

function coveredGroups(context: CompareContext, a: Units, b: Units, runs: readonly SharedRun[]): Group[] {
  const { statements: inA } = context.a.side;
  const { statements: inB } = context.b.side;
  if (inB && !inA) {
    return coveredUnits(context.a, a.units, inB, runs).map((c) => ({
      firstA: c.firstText,
      endA: c.endText,
      firstB: c.firstStatement,
      endB: c.endStatement,
    }));
  }
  if (inA && !inB) {
    return coveredUnits(context.b, b.units, inA, runs).map((c) => ({
      firstA: c.firstStatement,
      endA: c.endStatement,
      firstB: c.firstText,
      endB: c.endText,
    }));
  }
  return [];
}

/** Adds what one side alone has, in the order of A. */
export function withAlone(a: Units, b: Units, pieces: readonly Piece[], again: SaidAgain): Piece[] {
  const takenB = new Array<Piece | undefined>(b.units.length);
  for (const piece of pieces) takenB.fill(piece, piece.firstB, piece.endB);
  const result: Piece[] = [];
  const addB = (from: number) => {
    for (let j = from; j < b.units.length && !takenB[j]; j++) {
      result.push({ relation: again.b.get(j) ?? 'only-b', same: false, firstA: 0, endA: 0, firstB: j, endB: j + 1 });
    }
  };
  addB(0);
  let next = 0;
  for (const piece of [...pieces, null]) {
    const until = piece?.firstA ?? a.units.length;
    for (; next < until; next++) {
      result.push({ relation: again.a.get(next) ?? 'only-a', same: false, firstA: next, endA: next + 1, firstB: 0, endB: 0 });
    }
    if (!piece) break;
    result.push(piece);
    next = Math.max(next, piece.endA);
    if (piece.endB > piece.firstB) addB(piece.endB);
  }
  return result;
}

/** By words; between equal chains the words themselves decide, so that the same ones stay put if the sides are swapped. */
function weightOf(a: Units, b: Units, group: Group): number {
  let words = 0;
  let mark = 0;
  for (let i = group.firstA; i < group.endA; i++) [words, mark] = weigh(a.units[i] as Unit, words, mark);
  for (let j = group.firstB; j < group.endB; j++) [words, mark] = weigh(b.units[j] as Unit, words, mark);
  return words * WORD_WEIGHT + mark;
}

function weigh(unit: Unit, words: number, mark: number): [number, number] {
  let hash = 7;
  for (let i = 0; i < unit.key.length; i++) hash = (Math.imul(hash, 31) + unit.key.charCodeAt(i)) | 0;
  return [words + unit.endWord - unit.firstWord, mark + (hash & 0xfff)];
}

/** The words of a range of units: [first, end). */
export function wordRange(units: Units, first: number, end: number): [number, number] {
  return [(units.units[first] as Unit).firstWord, (units.units[end - 1] as Unit).endWord];
}
