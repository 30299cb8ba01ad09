import type { Span } from '../text';
import type { Source } from './attribution-found';
import { type Evidence, type SideName, sideOf } from './facts-evidence';

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
  const met = new Set(there.words.slice(against.firstWord, against.endWord).map((word) => word.text));
  const scope = scopeOf(side.text, source, sentence);
  let [within, all] = [0, 0];
  for (let w = sentence.firstWord; w < sentence.endWord; w++) {
    const word = side.words[w];
    if (!word || !met.has(word.text) || (word.start >= source.at.start && word.end <= source.at.end)) continue;
    const weight = evidence.rarity(word.text);
    all += weight;
    if (word.start >= scope.start && word.end <= scope.end) within += weight;
  }
  return all > 0 && within >= all / 2;
}

/** The part of its sentence that a source is credited for. */
function scopeOf(text: string, source: Source, sentence: Span): Span {
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
  // "…, police said, …": both sides of it.
  if (/^\s?,/.test(rest) && /[,”"]\s$/.test(text.slice(Math.max(sentence.start, start - 2), start))) return sentence;
  // "“…,” said Ann Bell after a visit": what follows is no part of what was said.
  if (
    /[,”"’]\s$/.test(text.slice(Math.max(sentence.start, start - 2), start)) &&
    /^ (?:after|before|as|when|while|during|following)\b/.test(rest)
  )
    return { start: sentence.start, end: start };
  return { start: end, end: sentence.end };
}
