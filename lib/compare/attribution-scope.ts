import type { Span } from '../text';
import type { Source } from './attribution-found';
import { isCapital } from './attribution-phrase';
import type { PreparedSide, Sentence } from './context';
import { ATTRIBUTION } from './fact-weights';
import { type Evidence, type SideName, sideOf } from './facts-evidence';
import { NAME_SHARE } from './weights';

/**
 * Whether a source is credited for what its sentence shares with another: the greater part of the words that both have
 * stands in the part of the sentence that the source is credited for ("police said" at the end: what stands before it; in
 * the middle: what follows).
 */
export function coversShared(evidence: Evidence, name: SideName, source: Source, other: number): boolean {
  const side = sideOf(evidence, name);
  const sentence = side.sentences[source.sentence];
  const there = sideOf(evidence, name === 'a' ? 'b' : 'a');
  const against = there.sentences[other];
  if (!sentence || !against) return false;
  const met = new Set<string>();
  for (let w = against.firstWord; w < against.endWord; w++) met.add(there.stems[w] as string);
  const scope = scopeOf(side.text, source, sentence);
  // Who tells, with what stands between the name and the verb, is no part of what is told.
  const teller = { start: Math.min(source.at.start, source.cue.start), end: Math.max(source.at.end, source.cue.end) };
  let [within, all] = [0, 0];
  for (let w = sentence.firstWord; w < sentence.endWord; w++) {
    const word = side.words[w];
    if (!word || !met.has(side.stems[w] as string) || (word.start >= teller.start && word.end <= teller.end)) continue;
    const weight = evidence.rarityAt(name, w);
    all += weight;
    if (word.start >= scope.start && word.end <= scope.end) within += weight;
  }
  return all > 0 && within >= all / 2;
}

/** What a source is credited for, against a sentence of the other text. */
export interface Overlap {
  /** Telling words of the claim that the sentence has. */
  readonly met: number;
  /** How many of them are no names. */
  readonly plainMet: number;
  /** Their share of the claim, and of the sentence, by rarity. */
  readonly ofClaim: number;
  readonly ofSentence: number;
}

/** How far a sentence of the other text says what a source is credited for. */
export function overlapOf(evidence: Evidence, name: SideName, source: Source, other: number): Overlap {
  const side = sideOf(evidence, name);
  const there = sideOf(evidence, name === 'a' ? 'b' : 'a');
  const [sentence, against] = [side.sentences[source.sentence], there.sentences[other]];
  if (!sentence || !against) return { met: 0, plainMet: 0, ofClaim: 0, ofSentence: 0 };
  const claim = claimOf(evidence, name, source, sentence);
  let [all, shared, met, plainMet, mass] = [0, 0, 0, 0, 0];
  for (const weight of claim.values()) all += weight;
  const seen = new Set<string>();
  for (let w = against.firstWord; w < against.endWord; w++) {
    const form = there.stems[w] as string;
    if (seen.has(form)) continue;
    seen.add(form);
    const weight = weightOf(evidence, name === 'a' ? 'b' : 'a', w);
    mass += weight;
    if (weight > 0 && claim.has(form)) {
      met++;
      if (!isCapital(there, w)) plainMet++;
      shared += weight;
    }
  }
  return { met, plainMet, ofClaim: all === 0 ? 0 : shared / all, ofSentence: mass === 0 ? 0 : shared / mass };
}

/** The telling words that a source is credited for, and what each counts. */
function claimOf(evidence: Evidence, name: SideName, source: Source, sentence: Sentence): Map<string, number> {
  const side = sideOf(evidence, name);
  const scope = scopeOf(side.text, source, sentence);
  const claim = new Map<string, number>();
  for (let w = sentence.firstWord; w < sentence.endWord; w++) {
    const word = side.words[w];
    if (!word || word.start < scope.start || word.end > scope.end || (word.start >= source.at.start && word.end <= source.at.end)) continue;
    const weight = weightOf(evidence, name, w);
    if (weight > 0) claim.set(side.stems[w] as string, weight);
  }
  return claim;
}

/** The stretch of a sentence of the other text, first to last of the words that a source is credited for; the whole sentence where that is most of it. */
export function stretchShared(evidence: Evidence, name: SideName, source: Source, other: number): Span {
  const side = sideOf(evidence, name);
  const there = sideOf(evidence, name === 'a' ? 'b' : 'a');
  const [sentence, against] = [side.sentences[source.sentence], there.sentences[other]];
  if (!sentence || !against) return { start: against?.start ?? 0, end: against?.end ?? 0 };
  const claim = claimOf(evidence, name, source, sentence);
  const whole = { start: against.start, end: against.end };
  let [first, last] = [-1, -1];
  for (let w = against.firstWord; w < against.endWord; w++) {
    if (!claim.has(there.stems[w] as string)) continue;
    if (first < 0) first = w;
    last = w;
  }
  // "the harbour": with the article.
  if (
    first > against.firstWord &&
    /^(?:the|a|an|some|about|nearly|his|her|its|their|has|have|had|was|were)$/.test(there.words[first - 1]?.text ?? '')
  )
    first--;
  const [from, to] = [there.words[first], there.words[last]];
  if (!from || !to || last - first + 1 >= ATTRIBUTION.wholeSentence * (against.endWord - against.firstWord)) return whole;
  return { start: from.start, end: to.end };
}

/** What a word of a claim counts: a name less than others, since two sentences on one person often say different things. */
function weightOf(evidence: Evidence, name: SideName, w: number): number {
  const rarity = evidence.rarityAt(name, w);
  return rarity === 0 || !isCapital(sideOf(evidence, name), w) ? rarity : rarity * NAME_SHARE;
}

// A source is held against every sentence that is like its own: read once.
const scopes = new WeakMap<Source, Span>();

/** The part of its sentence that a source is credited for. */
export function scopeOf(text: string, source: Source, sentence: Span): Span {
  let scope = scopes.get(source);
  if (!scope) {
    scope = readScope(text, source, sentence);
    scopes.set(source, scope);
  }
  return scope;
}

function readScope(text: string, source: Source, sentence: Span): Span {
  const end = Math.max(source.cue.end, source.at.end);
  const start = Math.min(source.cue.start, source.at.start);
  const rest = text.slice(end, sentence.end);
  if (source.cue.start < source.at.start)
    // "…, but according to Ann Bell …": what follows.
    return start === sentence.start ||
      /(?:\b(?:but|and|though|while|as)|[;:—])\s$/.test(text.slice(Math.max(sentence.start, start - 8), start))
      ? { start: end, end: sentence.end }
      : { start: sentence.start, end: start };
  // Nothing follows but the time or place of saying: "…, police said on Monday."
  if (/^[^\p{L}]{0,3}(?:(?:on|in|at|late|early|to|this|last|yesterday|\p{Lu}\p{L}+day)\b[^,;“"]{0,60})?[.,;:”"]?$/u.test(rest))
    return { start: sentence.start, end: start };
  // "…, police told reporters."
  if (
    /(?:told|tells|telling)$/.test(text.slice(source.cue.start, source.cue.end)) &&
    /[,”"]\s$/.test(text.slice(Math.max(sentence.start, start - 2), start)) &&
    /^ (?:[\p{L}’'.-]+ ?){1,8}[.”"]?$/u.test(rest)
  )
    return { start: sentence.start, end: start };
  // "…, police said, …": both sides of it.
  if (/^\s?,/.test(rest) && /[,”"]\s$/.test(text.slice(Math.max(sentence.start, start - 2), start))) return sentence;
  // "“…,” said Ann Bell after a visit", "“…,” Ann Bell told the crowd that had come": what follows is no part of what was said.
  const before = text.slice(Math.max(sentence.start, start - 3), start);
  if (/[,.?!…—-]["”]\s$/.test(before) || (/[,”"’]\s$/.test(before) && /^ (?:after|before|as|when|while|during|following)\b/.test(rest)))
    return { start: sentence.start, end: start };
  return { start: end, end: end + clauseOf(rest, text.slice(sentence.start, start)) };
}

/** Length of what is credited of what follows a verb of telling: up to where the sentence goes on in the reporter's own voice. */
function clauseOf(rest: string, before: string): number {
  // "Although Ann Bell said the dam held, the harbour flooded."
  if (/^["“]?(?:although|though|while|as|when|after|before|since|if|because)\b/iu.test(before)) {
    const comma = rest.indexOf(', ');
    if (comma > 0) return comma;
  }
  // "confirmed the deal and said …": what is said next is credited by its own verb.
  const turn =
    /(?: and (?:also )?(?:said|says|added|adds|told|noted|insisted|claimed|denied) |, (?:so|but|while|though|although|whereas|which|after|before|following|and (?:he|she|they|it|the))\b|;)/u.exec(
      rest,
    );
  return turn ? turn.index : rest.length;
}

/** Whether a source is credited for what stands at a span of its sentence. */
export function covers(side: PreparedSide, source: Source, { start, end }: Span): boolean {
  const sentence = side.sentences[source.sentence];
  if (!sentence) return false;
  const scope = scopeOf(side.text, source, sentence);
  return start >= scope.start && end <= scope.end && !(start >= source.at.start && end <= source.at.end);
}
