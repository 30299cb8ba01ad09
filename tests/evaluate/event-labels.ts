import { readFileSync } from 'node:fs';

/** A pair of reports labelled by reading. */
export interface EventLabel {
  readonly a: string;
  readonly b: string;
  readonly label: 'same event' | 'related' | 'other';
  /** What it was drawn from. */
  readonly drawn: keyof typeof POPULATION;
  /** By the month in which the first report was published: weights and thresholds were looked at on the `first` half alone. */
  readonly half: 'first' | 'later';
  /** Another reader might have said otherwise: the next step of one matter on the same or the next day. */
  readonly doubtful?: boolean;
}

/**
 * How many pairs there were of each kind when they were drawn, and how many were drawn: of the 1,263 queries of matches.mjs, what was
 * then shown dated and was or was not one event by the data's own labels, what the labels have and was missed, what was
 * among the ten best with 0.05 and more, and what was shown undated alone.
 */
export const POPULATION = {
  'shown-labelled': [684, 70],
  'shown-unlabelled': [194, 80],
  missed: [162, 80],
  near: [409, 60],
  'undated-only': [28, 10],
} as const;

/** How many pairs of the whole a drawn one stands for. */
export function standsFor({ drawn }: EventLabel): number {
  return POPULATION[drawn][0] / POPULATION[drawn][1];
}

/** The 300 pairs, in the order in which they were read. */
export function eventLabels(): EventLabel[] {
  return readFileSync(new URL('labels/events.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Precision, recall and F1 of pairs said to be one event, each pair as often as it stands for others. */
export function scorePairs(pairs: readonly EventLabel[], said: (pair: EventLabel) => boolean, weigh = standsFor): string {
  let [right, shown, there] = [0, 0, 0];
  for (const pair of pairs) {
    const same = pair.label === 'same event';
    if (same) there += weigh(pair);
    if (!said(pair)) continue;
    shown += weigh(pair);
    if (same) right += weigh(pair);
  }
  const [precision, recall] = [right / shown, right / there];
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`;
}
