import { absenceOf, unsupportedKinds } from './absence';
import { chooseFacts } from './compare-facts';
import { findFacts } from './facts';
import { findPassages } from './passages';
import { prepareContext } from './prepare';
import { findQuoteFacts } from './quotes';
import type { CompareOptions, Comparison, Side } from './types';

/**
 * Lays two reports side by side: passages that join back to both texts, the facts that both or one of them state, most
 * telling first, and what may be said of their absence. Only facts of at least `MIN_CONFIDENCE` are given. Swapping the
 * sides mirrors the result. Near linear in the length of the texts; throws nothing, whatever they hold.
 */
export function compare(a: Side, b: Side, options: CompareOptions): Comparison {
  const context = prepareContext(a, b, options.relation);
  const unsupported = unsupportedKinds(context);
  const quotes = findQuoteFacts(context);
  const found = [...findFacts(context, quotes), ...quotes];
  const facts = chooseFacts(
    context,
    found.filter((fact) => !unsupported.includes(fact.kind)),
  );
  return {
    passages: findPassages(context, options.runs, facts),
    facts,
    absence: absenceOf(context),
    unsupported,
  };
}
