import type { SharedRun } from '../match';
import type { Span } from '../text';
import { findPassages } from './passages';
import { pairSides, prepare } from './prepare';
import { readSide } from './read-lately';
import type { Passage, Side } from './types';
import { PARAGRAPH } from './weights';

/** What became of a paragraph in another copy of a text; `untold`: that copy's text is not held, and the paragraph is not in it word for word. */
export type ParagraphState = 'kept' | 'changed' | 'cut' | 'untold';

/** A copy of a text beside the text. */
export interface CopiedParagraphs {
  /** For each paragraph of the text. */
  readonly states: readonly ParagraphState[];
  /** Paragraphs that the copy has beyond these; null where its text is not held. */
  readonly added: number | null;
}

/** The paragraphs of a text, without the white space between them. */
export function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const start = index + line.length - line.trimStart().length;
    const end = index + line.trimEnd().length;
    if (end > start) spans.push({ start, end });
  }
  return spans;
}

/** Which paragraphs of a text another copy of it kept, changed and cut, and how many it added. */
export function copiedParagraphs(base: Side, paragraphs: readonly Span[], copy: Side): CopiedParagraphs {
  const own = readSide(base);
  const other = readSide(copy);
  const passages = findPassages(pairSides(own, other === own ? prepare(copy) : other, 'same text'), []);
  const same = passages.flatMap((passage) => samePlaces(passage));
  const gone = passages.flatMap(({ a, relation }) => (a && relation === 'only-a' ? [a] : []));
  const fresh = passages.flatMap(({ b, relation }) => (b && relation === 'only-b' ? [b] : []));
  return {
    states: paragraphs.map((paragraph) => {
      if (shareOf(paragraph, same) >= PARAGRAPH.kept) return 'kept';
      return shareOf(paragraph, gone) >= PARAGRAPH.cut ? 'cut' : 'changed';
    }),
    added: paragraphsOf(copy.text).filter((paragraph) => shareOf(paragraph, fresh) >= PARAGRAPH.cut).length,
  };
}

/** The same of a copy that is held by its fingerprint alone, by the runs of words that both have. */
export function paragraphsInRuns(paragraphs: readonly Span[], runs: readonly SharedRun[]): CopiedParagraphs {
  const same = runs.map(({ query }) => query);
  return { states: paragraphs.map((paragraph) => (shareOf(paragraph, same) >= PARAGRAPH.kept ? 'kept' : 'untold')), added: null };
}

/** Where a passage stands in the first text with the same words. */
function samePlaces({ a, relation, changes }: Passage): Span[] {
  if (!a || relation === 'only-a') return [];
  if (changes.length === 0) return relation === 'reworded' ? [] : [a];
  return changes.flatMap((change) => (change.kind === 'kept' && change.a ? [change.a] : []));
}

/** Which part of a stretch others cover: 0 to 1. Those others do not overlap. */
function shareOf(stretch: Span, others: readonly Span[]): number {
  let covered = 0;
  for (const { start, end } of others) covered += Math.max(0, Math.min(end, stretch.end) - Math.max(start, stretch.start));
  return covered / (stretch.end - stretch.start);
}
