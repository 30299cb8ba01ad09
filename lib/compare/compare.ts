import { absenceOf, unsupportedKinds } from './absence';
import { orderAlone } from './alone';
import { chooseFacts } from './compare-facts';
import { findFacts } from './facts';
import { compareHeadlines } from './headlines';
import { findPassages } from './passages';
import { pairSides, prepare } from './prepare';
import { findQuoteFacts } from './quotes';
import { readSide } from './read-lately';
import { tallySources } from './tally';
import type { CompareOptions, Comparison, Side } from './types';
import { findWithin } from './within';

/**
 * Lays two reports side by side: passages that join back to both texts, the facts that both or one of them state, most
 * telling first, and what may be said of their absence. Only facts of at least `MIN_CONFIDENCE` are given. Swapping the
 * sides mirrors the result. Near linear in the length of the texts; throws nothing, whatever they hold.
 */
export function compare(a: Side, b: Side, options: CompareOptions): Comparison {
  const own = readSide(a);
  const other = readSide(b);
  const context = pairSides(own, other === own ? prepare(b) : other, options.relation);
  const unsupported = unsupportedKinds(context);
  const quotes = findQuoteFacts(context);
  const found = [...findFacts(context, quotes), ...quotes];
  const facts = chooseFacts(
    context,
    found.filter((fact) => !unsupported.includes(fact.kind)),
  );
  const passages = findPassages(context, options.runs, facts);
  const sources = { a: tallySources(context.a), b: tallySources(context.b) };
  const alone = (name: 'a' | 'b') => orderAlone(context, name, passages, facts, sources[name] ?? []);
  return {
    passages,
    facts,
    absence: absenceOf(context),
    unsupported,
    headlines: unsupported.length > 0 ? [] : compareHeadlines(context.a.side, context.b.side, options.relation),
    within: { a: findWithin(context.a), b: findWithin(context.b) },
    sources,
    alone: { a: alone('a'), b: alone('b') },
  };
}
