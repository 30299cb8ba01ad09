import type { SharedRun } from '../match';
import type { Span } from '../text';
import { wordChanges } from './changes';
import { commonWordsOf } from './common-words';
import type { CompareContext } from './context';
import { saidAgain } from './passages-again';
import { linkedPairs } from './passages-links';
import { type Piece, paraphrasedPieces, withAlone, wordedPieces, wordRange } from './passages-pieces';
import { type Unit, type Units, unitsOf } from './passages-units';
import type { Fact, Passage } from './types';

/**
 * Lays two texts side by side as passages: sentence by sentence, several where one was split or joined, and in runs of
 * a paragraph where nothing changed; sentences that give the same facts count as similar. In the order of A, with what
 * only B has after what precedes it there. The spans of each side join back to exactly its text; white space belongs to
 * the passage before it. The same passages, mirrored, if the sides are swapped.
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
