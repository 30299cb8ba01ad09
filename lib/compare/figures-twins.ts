import type { Span } from '../text';
import { TWINS } from './fact-weights';
import { alike, type Evidence, sideOf } from './facts-evidence';
import type { FigureUse } from './figures-uses';

/**
 * The span shown for a figure: its own, or, where the same amount or share stands in the text for another thing too, on
 * to the words after it, so that a reader (and whoever compares the words) sees which one is meant.
 */
export function shownSpan(evidence: Evidence, use: FigureUse, all: readonly FigureUse[]): Span {
  const { start, end } = use.mention;
  if (use.mention.kind !== 'percent' && use.mention.kind !== 'money') return { start, end };
  const { text, words, sentences } = sideOf(evidence, use.side);
  const own = text.slice(start, end).toLowerCase();
  const twin = all.some(
    (other) =>
      other !== use &&
      text.slice(other.mention.start, other.mention.end).toLowerCase() === own &&
      alike(other.bag, use.bag) < TWINS.closeness,
  );
  if (!twin) return { start, end };
  const last = words[Math.min(use.mention.endWord + TWINS.words, sentences[use.sentence]?.endWord ?? 0) - 1];
  return { start, end: Math.max(end, last?.end ?? end) };
}
