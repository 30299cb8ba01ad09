import type { Span, Word } from '../text';
import { COMMON_WORDS } from './common-words';
import { NAME_UNNAMED, NAME_WORDS } from './fact-weights';
import { type Evidence, type SideName, sideOf } from './facts-evidence';
import { headOfBody, type NameForm } from './names-found';

/** Somebody whom one report names and the other calls by office alone ("a judge"). */
export interface Unnamed {
  readonly a: Span;
  readonly b: Span;
}

const SPEAKING = 'spokesman';

/**
 * Offices and bodies that one report names and the other leaves without a name: "a judge" beside "Judge Ann Bell". Only
 * where the one text names a single holder and the other none, and sentences that speak of it are a pair. At most one for each name.
 */
export function findUnnamed(evidence: Evidence, forms: { readonly a: readonly NameForm[]; readonly b: readonly NameForm[] }): Unnamed[] {
  const found: Unnamed[] = [];
  for (const [name, other] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const elsewhere = holders(forms[other]);
    let nouns: Map<string, { first: number; last: number }[]> | null = null;
    for (const [role, named] of holders(forms[name])) {
      const names = new Set(named.map((form) => form.core.at(-1)));
      if (names.size !== 1 || elsewhere.has(role)) continue;
      const form = named[0] as NameForm;
      // The other text may name the holder without the office.
      if (forms[other].some((f) => f.core.some((word) => form.core.includes(word) && word.length > 3))) continue;
      nouns ??= nounPlaces(evidence, other);
      const phrase = phraseOf(evidence, name, other, role, form, nouns);
      if (!phrase) continue;
      const span = { start: form.titles.length > 0 ? form.titleStart : form.start, end: form.end };
      found.push(name === 'a' ? { a: span, b: phrase } : { a: phrase, b: span });
    }
  }
  return found;
}

/** The named by their office ("judge") or, for bodies, by their head noun ("school"). */
function holders(forms: readonly NameForm[]): Map<string, NameForm[]> {
  const map = new Map<string, NameForm[]>();
  for (const form of forms) {
    const role = form.titles.length > 0 && form.core.length >= 2 ? officeOf(form.titles) : headOfBody(form);
    if (!role) continue;
    const known = map.get(role);
    if (known) known.push(form);
    else map.set(role, [form]);
  }
  return map;
}

function officeOf(titles: readonly string[]): string {
  const last = titles.at(-1) ?? '';
  return /^spokes/.test(last) || (last === 'secretary' && titles.at(-2) === 'press') ? SPEAKING : last;
}

/** Where each small word of a side stands after an article: "a federal judge"; by its last word. */
function nounPlaces(evidence: Evidence, name: SideName): Map<string, { first: number; last: number }[]> {
  const { text, words } = sideOf(evidence, name);
  const places = new Map<string, { first: number; last: number }[]>();
  for (const [w, word] of words.entries()) {
    if (word.text !== 'a' && word.text !== 'an') continue;
    for (let end = w + 1; end <= Math.min(words.length - 1, w + NAME_WORDS.unnamed); end++) {
      const at = words[end] as Word;
      if (text.slice((words[end - 1] as Word).end, at.start).trim() !== '' || COMMON_WORDS.has(at.text)) break;
      if (/^\p{Lu}/u.test(text.slice(at.start, at.start + 2))) continue;
      const next = words[end + 1];
      const gap = next ? text.slice(at.end, next.start) : '';
      // "a judge Ann Bell", "a court clerk": the name follows, or the noun only begins.
      if (next && gap === ' ' && !COMMON_WORDS.has(next.text) && !/(?:ed|s|ing)$/.test(next.text)) continue;
      const role = /^spokes/.test(at.text) ? SPEAKING : at.text;
      places.set(role, [...(places.get(role) ?? []), { first: w, last: end }]);
    }
  }
  return places;
}

/** The phrase by which the other text calls the holder, in a sentence that is a pair of one that speaks of it. */
function phraseOf(
  evidence: Evidence,
  name: SideName,
  other: SideName,
  role: string,
  form: NameForm,
  nouns: ReadonlyMap<string, readonly { first: number; last: number }[]>,
): Span | null {
  const places = nouns.get(role) ?? [];
  if (places.length === 0) return null;
  const least = form.titles.length > 0 ? NAME_UNNAMED.office : NAME_UNNAMED.body;
  // Of an office there are many: the sentence has to name the holder. "The school" is the one that was named.
  const heard = form.titles.length > 0 ? (form.core.at(-1) ?? role) : role;
  const side = sideOf(evidence, name);
  const spoken = new Set<number>();
  for (const [i, sentence] of side.sentences.entries()) {
    for (let w = sentence.firstWord; w < sentence.endWord; w++) {
      const word = side.words[w]?.text ?? '';
      if (word === heard) spoken.add(i);
    }
  }
  const there = sideOf(evidence, other);
  for (const { first, last } of places) {
    const start = there.words[first]?.start ?? 0;
    const sentence = evidence.sentenceAt(other, start);
    for (const i of spoken) {
      const similarity = name === 'a' ? evidence.pairing(i, sentence) : evidence.pairing(sentence, i);
      if (similarity >= least) return { start, end: there.words[last]?.end ?? start };
    }
  }
  return null;
}
