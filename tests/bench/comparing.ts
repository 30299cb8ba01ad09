import { diffWords } from 'diff';
import { compare, sideOf } from '../../lib/compare';
import type { FullReport } from '../../lib/corpus';
import { against, interleave, type Measure } from './measure';
import { reportsToMeasure } from './reports';

const PAIRS = 21;

/** Laying two whole reports side by side, facts and all, beside jsdiff's word diff of the two texts. */
export function comparing(): Measure[] {
  const reports = reportsToMeasure(PAIRS * 2);
  const pair = (round: number) => [reports[2 * round] as FullReport, reports[2 * round + 1] as FullReport] as const;
  const times = interleave(
    PAIRS,
    (round) => {
      const [a, b] = pair(round);
      compare(sideOf(a), sideOf(b), { relation: 'same event', runs: [] });
    },
    (round) => {
      const [a, b] = pair(round);
      diffWords(a.text, b.text);
    },
  );
  return [against('full comparison of two reports', 'ms', times, 'jsdiff 9.0.0 diffWords')];
}
