import { findSources, type Source, sameSource } from './attribution-found';
import type { PreparedSide } from './context';
import { MAX_TALLIED } from './fact-weights';
import type { CreditedSource } from './types';

/**
 * Whom a report credits, each once, most credited first: people by name, people without one (and why), bodies, agencies and
 * outlets, documents. Null where sources are not found: in other languages than English, and in statements of ours.
 */
export function tallySources(side: PreparedSide): readonly CreditedSource[] | null {
  let sources = known.get(side);
  if (sources === undefined) {
    sources = tally(side);
    known.set(side, sources);
  }
  return sources;
}

// A text is compared with several others: tallied once.
const known = new WeakMap<PreparedSide, readonly CreditedSource[] | null>();

function tally(side: PreparedSide): readonly CreditedSource[] | null {
  if (side.language !== 'en' || side.side.statements !== null) return null;
  const groups: { source: Source; times: number }[] = [];
  for (const source of findSources(side)) {
    // A pronoun of which it is not known whom it stands for is nobody to be listed.
    if (!source.tells || (source.pronoun && source.keys.size === 0)) continue;
    const before = groups.find((g) => g.source.kind === source.kind && isOne(g.source, source));
    if (before) before.times++;
    else if (groups.length < MAX_TALLIED) groups.push({ source, times: 1 });
  }
  return groups
    .map(({ source, times }) => ({
      kind: source.kind,
      span: { start: source.start, end: source.end },
      times,
      anonymity: source.kind === 'unnamed' ? source.anonymity : null,
    }))
    .sort((x, y) => y.times - x.times || x.span.start - y.span.start);
}

/** Unnamed people are one only in the same words: "officials" and "police officials" may be others. */
function isOne(a: Source, b: Source): boolean {
  if (a.kind !== 'unnamed') return sameSource(a, b);
  return a.keys.size === b.keys.size && [...a.keys].every((key) => b.keys.has(key));
}
