import type { SharedRun } from '../match';
import type { Span } from '../text';
import { wordChanges } from './changes';
import { commonWordsOf } from './common-words';
import type { CompareContext } from './context';
import { type SaidAgain, saidAgain } from './passages-again';
import { type Group, groupUnits } from './passages-groups';
import { linkedPairs } from './passages-links';
import { inOrder } from './passages-order';
import { coveredUnits } from './passages-statements';
import { keyOf, type Unit, type Units, unitsOf } from './passages-units';
import type { Fact, Passage, PassageRelation } from './types';

/** Heavier than any sum of tie-breakers: a word more in order counts more than any of them. */
const WORD_WEIGHT = 2 ** 24;

/**
 * Lays two texts side by side as passages: sentence by sentence, several where one was split or joined, and in runs of
 * a paragraph where nothing changed; what the facts link counts as similar. In the order of A, with what only B has after what precedes it there. The spans of
 * each side join back to exactly its text; white space belongs to the passage before it. The same passages, mirrored,
 * if the sides are swapped.
 *
 * What a text says twice and the other once is no difference: the repetition is `moved` (in the same words) or
 * `reworded`, with the other side null, as its counterpart stands in a passage of its own.
 *
 * Where a side is held as statements, its words are ours: `same` then means that the other side's words stand word for
 * word in the original (by `runs`), which no statement of its own may stand for (that side null); the rest is paired by
 * content, never by words, and nothing is called moved.
 */
export function findPassages(found: CompareContext, runs: readonly SharedRun[], facts: readonly Fact[] = []): Passage[] {
  const context = { ...found, pairs: linkedPairs(found, facts) };
  const a = unitsOf(context.a);
  const b = unitsOf(context.b);
  if (a.units.length === 0 || b.units.length === 0) return lopsided(context, a, b);
  const paraphrased = context.a.side.statements !== null || context.b.side.statements !== null;
  const pieces = paraphrased ? paraphrasedPieces(context, a, b, runs) : wordedPieces(context, a, b);
  return toPassages(context, a, b, withAlone(a, b, pieces, saidAgain(context, a, b, pieces, paraphrased)), paraphrased);
}

function wordedPieces(context: CompareContext, a: Units, b: Units): Piece[] {
  const groups = groupUnits(context, a, b).sort((x, y) => x.firstA - y.firstA);
  const ordered = inOrder(
    groups.map((g) => g.firstB),
    groups.map((g) => weightOf(a, b, g)),
  );
  return groups.map((group, k) => {
    const same =
      keyOf(context.a, ...wordRange(a, group.firstA, group.endA)) === keyOf(context.b, ...wordRange(b, group.firstB, group.endB));
    return { ...group, same, relation: !ordered.has(k) ? 'moved' : same ? 'same' : 'reworded' };
  });
}

function paraphrasedPieces(context: CompareContext, a: Units, b: Units, runs: readonly SharedRun[]): Piece[] {
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

interface Piece extends Group {
  relation: PassageRelation;
  /** Same words in the same order. */
  same: boolean;
}

/** Adds what one side alone has, in the order of A; an empty range (first = end) means nothing on that side. */
function withAlone(a: Units, b: Units, pieces: readonly Piece[], again: SaidAgain): Piece[] {
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

/** Joins neighbours of one kind within a paragraph, and gives each piece its spans and its changed words. */
function toPassages(context: CompareContext, a: Units, b: Units, pieces: readonly Piece[], paraphrased: boolean): Passage[] {
  const common = commonWordsOf(context.a);
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && goesOn(a, b, last, piece)) {
      last.endA = Math.max(last.endA, piece.endA);
      last.endB = Math.max(last.endB, piece.endB);
    } else joined.push({ ...piece });
  }
  return joined.map((piece) => {
    const changed = !paraphrased && !piece.same && piece.endA > piece.firstA && piece.endB > piece.firstB;
    const wordsA = () => context.a.words.slice(...wordRange(a, piece.firstA, piece.endA));
    const wordsB = () => context.b.words.slice(...wordRange(b, piece.firstB, piece.endB));
    return {
      relation: piece.relation,
      a: spanOf(a, piece.firstA, piece.endA),
      b: spanOf(b, piece.firstB, piece.endB),
      changes: changed ? wordChanges(wordsA(), wordsB(), common) : [],
    };
  });
}

function goesOn(a: Units, b: Units, last: Piece, next: Piece): boolean {
  if (last.relation !== next.relation || last.same !== next.same) return false;
  const onA = next.endA > next.firstA;
  const onB = next.endB > next.firstB;
  if (onA !== last.endA > last.firstA || onB !== last.endB > last.firstB) return false;
  if (onA && onB && !next.same) return false;
  return (!onA || followsIn(a, last.endA, next.firstA)) && (!onB || followsIn(b, last.endB, next.firstB));
}

function followsIn(units: Units, end: number, first: number): boolean {
  return end === first && units.units[end - 1]?.paragraph === units.units[first]?.paragraph;
}

function spanOf(units: Units, first: number, end: number): Span | null {
  return first === end ? null : { start: (units.units[first] as Unit).start, end: (units.units[end - 1] as Unit).end };
}

function wordRange(units: Units, first: number, end: number): [number, number] {
  return [(units.units[first] as Unit).firstWord, (units.units[end - 1] as Unit).endWord];
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

/** One of the texts has no words: nothing can be paired. */
function lopsided(context: CompareContext, a: Units, b: Units): Passage[] {
  const whole = (text: string): Span | null => (text ? { start: 0, end: text.length } : null);
  const spanA = whole(context.a.text);
  const spanB = whole(context.b.text);
  if (a.units.length === b.units.length && spanA && spanB) return [{ relation: 'same', a: spanA, b: spanB, changes: [] }];
  const alone: Passage[] = [];
  if (spanA) alone.push({ relation: 'only-a', a: spanA, b: null, changes: [] });
  if (spanB) alone.push({ relation: 'only-b', a: null, b: spanB, changes: [] });
  return alone;
}
