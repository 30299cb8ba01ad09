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
 * The checkable things that both texts or one of them state, all kinds but quotations, in no order; `confidence` says
 * how sure each is. Swapping the sides mirrors them.
 */
export function findFacts(context: CompareContext): Fact[] {
  const evidence = gatherEvidence(context);
  return [
    ...findFigureFacts(evidence),
    ...findDateFacts(evidence),
    ...findNameFacts(evidence),
    ...findAttributionFacts(evidence),
    ...findCertaintyFacts(evidence),
    ...findLabelFacts(evidence),
  ];
}
