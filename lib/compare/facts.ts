import { findAttributionFacts } from './attribution';
import { findCertaintyFacts } from './certainty';
import type { CompareContext } from './context';
import { findDateFacts } from './dates';
import { gatherEvidence } from './facts-evidence';
import { findFigureFacts } from './figures';
import { findLabelFacts } from './labels';
import { findNameFacts } from './names';
import type { Fact } from './types';

/**
 * The checkable things that both texts or one of them state, all kinds but quotations (`quotes`, which are known already), in no order; `confidence` says
 * how sure each is. Swapping the sides mirrors them.
 */
export function findFacts(context: CompareContext, quotes: readonly Fact[] = []): Fact[] {
  const evidence = gatherEvidence(context);
  const figures = findFigureFacts(evidence);
  return [
    ...figures,
    ...findDateFacts(evidence),
    ...findNameFacts(evidence),
    ...findAttributionFacts(evidence, [...figures, ...quotes]),
    ...findCertaintyFacts(evidence),
    ...findLabelFacts(evidence),
  ];
}
