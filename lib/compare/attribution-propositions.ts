import { surelySame } from './attribution-apart';
import type { Claim } from './attribution-claims';
import type { Source } from './attribution-found';
import { isCapital } from './attribution-phrase';
import { scopeOf } from './attribution-scope';
import { ATTRIBUTION } from './fact-weights';
import { type Evidence, type SideName, sideOf } from './facts-evidence';
import { NAME_SHARE } from './weights';

/** The telling words of what a source is credited for, without those that credit it. */
interface Proposition {
  readonly weights: ReadonlyMap<string, number>;
  readonly mass: number;
  /** Those that are no names. */
  readonly plain: ReadonlySet<string>;
}

/** How much of what one source is credited for another is. */
interface Likeness {
  /** As of two sentences, 0 to 1. */
  readonly similarity: number;
  /** Telling words that both have and that are no names. */
  readonly plainMet: number;
}

/**
 * What one and the same source says in both reports, though its sentences are too unlike to be a pair: they say more than that, or
 * credit it at another place. The most alike first; each mention once. Bounded by `ATTRIBUTION.mostVoices` mentions of a side.
 */
export function claimsOfOneVoice(
  evidence: Evidence,
  sources: { readonly a: readonly Source[]; readonly b: readonly Source[] },
  isTaken: (a: number, b: number) => boolean,
): Claim[] {
  const tellers = (all: readonly Source[]) => all.filter((s) => s.tells && s.keys.size > 0).slice(0, ATTRIBUTION.mostVoices);
  // Only those that share a word of their names are held against each other.
  const inB = new Map<string, Set<Source>>();
  for (const b of tellers(sources.b)) for (const key of b.keys) inB.set(key, (inB.get(key) ?? new Set()).add(b));
  const found: { a: Source; b: Source; similarity: number }[] = [];
  for (const a of tellers(sources.a))
    for (const b of new Set([...a.keys].flatMap((key) => [...(inB.get(key) ?? [])]))) {
      if (isTaken(a.sentence, b.sentence) || !surelySame(a, b)) continue;
      const { similarity, plainMet } = likenessOf(propositionOf(evidence, 'a', a), propositionOf(evidence, 'b', b));
      if (plainMet >= ATTRIBUTION.voiceMet && similarity >= ATTRIBUTION.voice) found.push({ a, b, similarity });
    }
  return found
    .sort((x, y) => y.similarity - x.similarity || x.a.at.start + x.b.at.start - y.a.at.start - y.b.at.start)
    .map(({ a, b, similarity }) => ({
      a: { sentence: a.sentence, sources: [a], holders: [] },
      b: { sentence: b.sentence, sources: [b], holders: [] },
      similarity,
      figures: [],
      basis: 'voice',
      score: similarity,
    }));
}

// By evidence, since how rare a word is hangs on both texts.
const KNOWN = new WeakMap<Evidence, Map<Source, Proposition>>();

function propositionOf(evidence: Evidence, name: SideName, source: Source): Proposition {
  const all = KNOWN.get(evidence) ?? new Map<Source, Proposition>();
  KNOWN.set(evidence, all);
  const known = all.get(source) ?? readProposition(evidence, name, source);
  all.set(source, known);
  return known;
}

function readProposition(evidence: Evidence, name: SideName, source: Source): Proposition {
  const side = sideOf(evidence, name);
  const sentence = side.sentences[source.sentence];
  const weights = new Map<string, number>();
  const plain = new Set<string>();
  let mass = 0;
  if (!sentence) return { weights, mass, plain };
  const scope = scopeOf(side.text, source, sentence);
  const teller = { start: Math.min(source.at.start, source.cue.start), end: Math.max(source.at.end, source.cue.end) };
  for (let w = sentence.firstWord; w < sentence.endWord; w++) {
    const word = side.words[w];
    if (!word || word.start < scope.start || word.end > scope.end || (word.start >= teller.start && word.end <= teller.end)) continue;
    const form = side.stems[w] as string;
    const rarity = evidence.rarityAt(name, w);
    if (rarity === 0 || weights.has(form) || source.keys.has(form)) continue;
    const weight = rarity * (isCapital(side, w) ? NAME_SHARE : 1);
    weights.set(form, weight);
    mass += weight;
    if (!isCapital(side, w)) plain.add(form);
  }
  return { weights, mass, plain };
}

/** How alike what two sources are credited for is: "Bell said the dam held", "the dam held, according to Bell". */
function likenessOf(x: Proposition, y: Proposition): Likeness {
  let [shared, plainMet] = [0, 0];
  for (const [form, weight] of x.weights) {
    const there = y.weights.get(form);
    if (there === undefined) continue;
    shared += Math.min(weight, there);
    if (x.plain.has(form) && y.plain.has(form)) plainMet++;
  }
  const [less, more] = [Math.min(x.mass, y.mass), Math.max(x.mass, y.mass)];
  return { similarity: less === 0 ? 0 : (shared / less + shared / more) / 2, plainMet };
}
