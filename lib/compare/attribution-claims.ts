import type { Span } from '../text';
import type { Source } from './attribution-found';
import type { Evidence } from './facts-evidence';
import type { Fact, FactRelation } from './types';
import { MIN_CONFIDENCE } from './weights';

const COUNTED: ReadonlySet<FactRelation> = new Set(['agree', 'range', 'conflict']);

/** One side of a claim: the sentence that makes it, and whom it credits. */
export interface Claimed {
  readonly sentence: number;
  /** Who tells. */
  readonly sources: readonly Source[];
  /** Who thinks, wants or does something by speaking. */
  readonly holders: readonly Source[];
}

/** A figure of one thing in both sentences. */
export interface Tie {
  readonly a: Span;
  readonly b: Span;
  readonly confidence: number;
}

/** Sentences of both reports that say the same thing. */
export interface Claim {
  readonly a: Claimed;
  readonly b: Claimed;
  /** Of the sentences; 0 where only a figure ties them. */
  readonly similarity: number;
  /** Figures of one thing that both give. */
  readonly figures: readonly Tie[];
  /** Of nothing but an outlet that both credit. */
  readonly outlet: boolean;
  readonly score: number;
}

/** The claims that both reports make, the surest first. None of sentences with one quotation in both: that fact tells its speaker. */
export function claimsOf(
  evidence: Evidence,
  sources: { readonly a: readonly Source[]; readonly b: readonly Source[] },
  others: readonly Fact[],
): Claim[] {
  const { pairs } = evidence.context;
  const [inA, inB] = [bySentence(sources.a), bySentence(sources.b)];
  const found = new Map<number, { a: number; b: number; similarity: number; figures: Tie[] }>();
  const at = (x: number, y: number) => {
    const key = x * 100_003 + y;
    let known = found.get(key);
    if (!known) {
      known = { a: x, b: y, similarity: 0, figures: [] };
      found.set(key, known);
    }
    return known;
  };
  for (const pair of pairs) at(pair.a, pair.b).similarity = pair.similarity;
  const quoted = new Set<number>();
  for (const { kind, relation, a: x, b: y, confidence } of others) {
    if (!x || !y || confidence < MIN_CONFIDENCE) continue;
    const [i, j] = [evidence.sentenceAt('a', x.start), evidence.sentenceAt('b', y.start)];
    if (kind === 'quote') quoted.add(i * 100_003 + j);
    if (kind === 'figure' && COUNTED.has(relation)) at(i, j).figures.push({ a: x, b: y, confidence });
  }
  const claimed = (sentence: number, map: ReadonlyMap<number, readonly Source[]>): Claimed => ({
    sentence,
    sources: map.get(sentence)?.filter((source) => source.tells) ?? [],
    holders: map.get(sentence)?.filter((source) => !source.tells) ?? [],
  });
  return [...found.values()]
    .filter((f) => !quoted.has(f.a * 100_003 + f.b))
    .map((f) => ({
      a: claimed(f.a, inA),
      b: claimed(f.b, inB),
      similarity: f.similarity,
      figures: f.figures,
      outlet: false,
      score: f.similarity + 0.15 * Math.min(2, f.figures.length),
    }))
    .sort(
      (x, y) =>
        y.score - x.score ||
        x.a.sentence + x.b.sentence - y.a.sentence - y.b.sentence ||
        Math.min(x.a.sentence, x.b.sentence) - Math.min(y.a.sentence, y.b.sentence),
    );
}

function bySentence(sources: readonly Source[]): Map<number, Source[]> {
  const map = new Map<number, Source[]>();
  for (const source of sources) map.set(source.sentence, [...(map.get(source.sentence) ?? []), source]);
  return map;
}
