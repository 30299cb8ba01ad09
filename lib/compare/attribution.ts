import { findSources, type Source } from './attribution-found';
import { ATTRIBUTION, ATTRIBUTION_WEIGHT } from './fact-weights';
import type { Evidence } from './facts-evidence';
import type { Fact } from './types';

/**
 * Sources credited for the same claim: sentences that say the same thing, each with whom it credits. `same` where the
 * sources share a name or a head noun; `differs` only between sentences that are very much alike.
 */
export function findAttributionFacts(evidence: Evidence): Fact[] {
  const { context } = evidence;
  if (context.relation === 'related') return [];
  const bySentence = (sources: readonly Source[]) => {
    const map = new Map<number, Source[]>();
    for (const source of sources) map.set(source.sentence, [...(map.get(source.sentence) ?? []), source]);
    return map;
  };
  const [inA, inB] = [bySentence(findSources(context.a)), bySentence(findSources(context.b))];
  const facts: Fact[] = [];
  const taken = new Set<Source>();
  for (const same of [true, false]) {
    for (const pair of context.pairs) {
      if (pair.similarity < (same ? ATTRIBUTION.same : ATTRIBUTION.differs)) break;
      for (const a of inA.get(pair.a) ?? []) {
        const b = (inB.get(pair.b) ?? []).find((s) => !taken.has(s) && (same ? meets(a, s) : mayDiffer(a, s)));
        if (!b || taken.has(a)) continue;
        taken.add(a);
        taken.add(b);
        facts.push(factOf(a, b, same, pair.similarity));
      }
    }
  }
  return facts;
}

function factOf(a: Source, b: Source, same: boolean, similarity: number): Fact {
  return {
    kind: 'attribution',
    relation: same ? 'same' : 'differs',
    a: { start: a.start, end: a.end },
    b: { start: b.start, end: b.end },
    what: '',
    periodA: null,
    periodB: null,
    confidence: Math.min(1, ATTRIBUTION.base + similarity / 2),
    weight: same ? ATTRIBUTION_WEIGHT.same : ATTRIBUTION_WEIGHT.differs,
  };
}

/** Two names, or a name and several unnamed: a single unnamed ("the mayor") may well be the one whom the other names. */
function mayDiffer(a: Source, b: Source): boolean {
  if (meets(a, b) || a.pronoun || b.pronoun) return false;
  return (a.named && b.named) || (a.named && b.plural) || (b.named && a.plural);
}

/** Whether two sources share a telling word. */
function meets(a: Source, b: Source): boolean {
  for (const key of a.keys) if (b.keys.has(key)) return true;
  return false;
}
