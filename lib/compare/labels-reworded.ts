import { rememberingForms, type Span, type Word } from '../text';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide } from './context';
import { LABEL } from './fact-weights';
import { alike, type Evidence } from './facts-evidence';
import { isPerson } from './figures-senses';
import { stem } from './stem';

/** Two phrases for one actor. */
export interface Reworded {
  readonly a: Span;
  readonly b: Span;
}

// Heads that stand for a body of people: what describes them is a label.
const ACTORS = new Set(
  'group militia faction movement organization organisation regime gang'.split(' ').flatMap((w) => [stem(w), stem(`${w}s`)]),
);

const headsActor = rememberingForms((word) => (ACTORS.has(stem(word)) ? 1 : 0));

/** Whether a stemmed noun is a body of people or, in the plural, people who act. */
export function isActor(noun: string): boolean {
  return ACTORS.has(noun) || isPerson(noun) || isPerson(`${noun}s`);
}

/**
 * Phrases for one actor that differ in the describing word ("armed group", "militant group"), where
 * their surroundings are alike and neither text uses the other's phrase.
 */
export function rewordedPhrases(evidence: Evidence): Reworded[] {
  const { a, b } = evidence.context;
  const [inA, inB] = [phrases(a), phrases(b)];
  const found: Reworded[] = [];
  for (const [key, x] of inA) {
    if (inB.has(key)) continue;
    let best: { w: number; key: string; closeness: number } | null = null;
    for (const [other, y] of inB) {
      if (inA.has(other) || !oneWordApart(key, other) || isPlural(a, x) !== isPlural(b, y) || hasBoth(a, x, other) || hasBoth(b, y, key))
        continue;
      const closeness = alike(evidence.bagAround('a', x - 1, x + 1), evidence.bagAround('b', y - 1, y + 1));
      if (closeness >= LABEL.closeness && closeness > (best?.closeness ?? 0)) best = { w: y, key: other, closeness };
    }
    if (!best) continue;
    inB.delete(best.key);
    found.push({ a: spanOf(a, x), b: spanOf(b, best.w) });
  }
  return found;
}

function isPlural(side: PreparedSide, w: number): boolean {
  return (side.words[w]?.text ?? '').endsWith('s');
}

/** Whether the describing word of the other phrase stands before this one: "a private harbour group", "the private group". */
function hasBoth(side: PreparedSide, w: number, other: string): boolean {
  return side.stems[w - 2] === other.split(' ')[0];
}

/** Whether two phrases of a describing word and a head have one of the two in common. */
function oneWordApart(x: string, y: string): boolean {
  const [before, head] = x.split(' ');
  const [otherBefore, otherHead] = y.split(' ');
  return head === otherHead && before?.slice(0, 4) !== otherBefore?.slice(0, 4) && ACTORS.has(head ?? '');
}

/** First mention of each two-word phrase for an actor, by its stems: the index of its second word. */
function phrases(side: PreparedSide): Map<string, number> {
  const found = new Map<string, number>();
  for (let w = 1; w < side.words.length && found.size < LABEL.most; w++) {
    const second = side.words[w] as Word;
    if (headsActor(second) === 0) continue;
    const first = side.words[w - 1] as Word;
    if (side.text.slice(first.end, second.start) !== ' ' || COMMON_WORDS.has(first.text) || first.text.length < 3 || /^\d/.test(first.text))
      continue;
    const head = side.stems[w] as string;
    if (/^\p{Lu}/u.test(side.text.slice(first.start, first.start + 2))) continue;
    const key = `${side.stems[w - 1]} ${head}`;
    if (!found.has(key)) found.set(key, w);
  }
  return found;
}

function spanOf(side: PreparedSide, w: number): Span {
  return { start: side.words[w - 1]?.start ?? 0, end: side.words[w]?.end ?? 0 };
}
