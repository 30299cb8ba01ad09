import type { ComparisonView } from '../../lib/browser';
import type { Key } from '../words';
import type { Standing } from './rows';

/** How each standing is called in a comparison: "only here" where that may be said, "reworded" where the words beside are not ours. */
export function standingNames({ a, b, comparison }: Pick<ComparisonView, 'a' | 'b' | 'comparison'>): Readonly<Record<Standing, Key>> {
  const ours = a.statements !== null || b.statements !== null;
  const { inA, inB } = comparison.absence;
  return {
    same: 'fullSame',
    moved: 'fullMoved',
    reworded: ours ? 'fullSameMatter' : 'fullReworded',
    only: inA && inB ? 'fullOnly' : 'fullUnpaired',
  };
}
