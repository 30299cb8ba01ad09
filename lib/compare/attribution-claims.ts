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
  /** What makes it one claim: sentences alike or a figure; an outlet that both credit, whatever for; what one source says in both. */
  readonly basis: 'sentences' | 'outlet' | 'voice';
  readonly score: number;
}

/** Asks whether two sentences have one quotation: that fact tells its speaker, and no other is made of them. */
export function quotationsShared(evidence: Evidence, others: readonly Fact[]): (a: number, b: number) => boolean {
  const quoted = new Set<number>();
  for (const { kind, a, b, confidence } of others)
    if (kind === 'quote' && a && b && confidence >= MIN_CONFIDENCE)
      quoted.add(evidence.sentenceAt('a', a.start) * 100_003 + evidence.sentenceAt('b', b.start));
  return (a, b) => quoted.has(a * 100_003 + b);
}

/** The claims that both reports make in sentences alike or by one figure, the surest first. */
export function claimsOf(
  evidence: Evidence,
  sources: { readonly a: readonly Source[]; readonly b: readonly Source[] },
  others: readonly Fact[],
  shareQuotation: (a: number, b: number) => boolean,
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
  for (const { kind, relation, a: x, b: y, confidence } of others) {
    if (!x || !y || confidence < MIN_CONFIDENCE) continue;
    const [i, j] = [evidence.sentenceAt('a', x.start), evidence.sentenceAt('b', y.start)];
    if (kind === 'figure' && COUNTED.has(relation)) at(i, j).figures.push({ a: x, b: y, confidence });
  }
  const claimed = (sentence: number, map: ReadonlyMap<number, readonly Source[]>): Claimed => ({
    sentence,
    sources: map.get(sentence)?.filter((source) => source.tells) ?? [],
    holders: map.get(sentence)?.filter((source) => !source.tells) ?? [],
  });
  return [...found.values()]
    .filter((f) => !shareQuotation(f.a, f.b))
    .map((f) => ({
      a: claimed(f.a, inA),
      b: claimed(f.b, inB),
      similarity: f.similarity,
      figures: f.figures,
      basis: 'sentences' as const,
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
