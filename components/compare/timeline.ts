import type { MatchSummary } from '../../lib/browser';

/** The reports of one day in the picture. */
export interface Pile {
  /** Days from the article's own. */
  readonly days: number;
  /** Share of the picture's width. */
  readonly at: number;
  /** Without the article itself. */
  readonly matches: readonly MatchSummary[];
  /** Whether the article stands here. */
  readonly here: boolean;
  /** Whether there is room for its date below it. */
  readonly labelled: boolean;
}

/** Least distance between two dates that are written below the line, as a share of its width. */
const LABEL_ROOM = 0.3;

/**
 * Where the reports of a story stand in time beside the article. The further away, the closer together (by the logarithm of the days),
 * so that the first days can be told apart beside reports of other years. Undated ones are left out. None where all are of the article's day.
 */
export function placeInTime(matches: readonly MatchSummary[]): Pile[] {
  const byDay = new Map<number, MatchSummary[]>([[0, []]]);
  for (const match of matches) {
    const { days } = match.evidence;
    if (days !== null) byDay.set(days, [...(byDay.get(days) ?? []), match]);
  }
  const days = [...byDay.keys()].sort((x, y) => x - y);
  if (days.length < 2) return [];
  const [least, most] = [distanceOf(days[0] ?? 0), distanceOf(days.at(-1) ?? 0)];
  const share = (day: number): number => (distanceOf(day) - least) / (most - least);
  const labelled = new Set<number>([0]);
  // The ends first, then whatever has room; the article's own date always.
  for (const day of [days[0] ?? 0, days.at(-1) ?? 0, ...days])
    if ([...labelled].every((other) => Math.abs(share(day) - share(other)) >= LABEL_ROOM)) labelled.add(day);
  return days.map((day) => ({
    days: day,
    at: share(day),
    matches: byDay.get(day) ?? [],
    here: day === 0,
    labelled: labelled.has(day),
  }));
}

const distanceOf = (days: number): number => Math.sign(days) * Math.log2(1 + Math.abs(days));

/** Reports in the order of their dates, and those whose date is not known. */
export function byDate(matches: readonly MatchSummary[]): { dated: MatchSummary[]; undated: MatchSummary[] } {
  const dateOf = ({ citation }: MatchSummary): string => citation.published ?? '';
  return {
    dated: matches
      .filter((match) => dateOf(match) !== '')
      .sort((x, y) => (x.evidence.days ?? 0) - (y.evidence.days ?? 0) || compareText(dateOf(x), dateOf(y))),
    undated: matches.filter((match) => dateOf(match) === ''),
  };
}

const compareText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
