import type { MatchSummary } from '../../lib/browser';

/** A report's mark in the picture: shares of the picture's width, and its place in the pile of those of its day, from 0. */
export interface Mark {
  readonly match: MatchSummary;
  readonly at: number;
  readonly pile: number;
}

/**
 * Where the reports of a story stand in time beside the article, which is at `here`. The further away, the closer together (by the
 * logarithm of the days), so that the first days can be told apart beside reports of other years. Undated ones are left out.
 */
export function placeInTime(matches: readonly MatchSummary[]): { marks: Mark[]; here: number } {
  const dated = matches.filter(({ evidence }) => evidence.days !== null);
  const distances = dated.map(({ evidence }) => distanceOf(evidence.days ?? 0));
  const least = Math.min(0, ...distances);
  const most = Math.max(0, ...distances);
  const share = (distance: number): number => (most === least ? 0.5 : (distance - least) / (most - least));
  // The article itself is at the foot of its day's pile.
  const piles = new Map<number, number>([[0, 1]]);
  const marks = dated.map((match, i) => {
    const distance = distances[i] as number;
    const pile = piles.get(distance) ?? 0;
    piles.set(distance, pile + 1);
    return { match, at: share(distance), pile };
  });
  return { marks, here: share(0) };
}

const distanceOf = (days: number): number => Math.sign(days) * Math.log2(1 + Math.abs(days));

/** Reports in the order of their dates, undated ones last. */
export function byDate(matches: readonly MatchSummary[]): MatchSummary[] {
  const days = ({ evidence }: MatchSummary): number => evidence.days ?? Number.POSITIVE_INFINITY;
  return matches.toSorted((x, y) => (days(x) === days(y) ? 0 : days(x) - days(y)));
}
