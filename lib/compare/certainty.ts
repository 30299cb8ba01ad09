import { certaintiesDiffer, certaintyOf } from './certainty-words';
import { COMMON_WORDS } from './common-words';
import type { Sentence } from './context';
import { CERTAINTY } from './fact-weights';
import { alike, type Evidence, type SideName, sideOf } from './facts-evidence';
import { stem } from './stem';
import type { Fact } from './types';

/**
 * Happenings that one report states and the other calls possible, makes conditional or denies: the same verb in sentences
 * that say the same thing. At most one fact for a pair of sentences.
 */
export function findCertaintyFacts(evidence: Evidence): Fact[] {
  const { context } = evidence;
  if (context.relation === 'related') return [];
  const facts: Fact[] = [];
  const taken = new Set<string>();
  for (const pair of context.pairs) {
    if (pair.similarity < CERTAINTY.pairing) break;
    if (taken.has(`a${pair.a}`) || taken.has(`b${pair.b}`)) continue;
    const fact = differing(evidence, context.a.sentences[pair.a] as Sentence, context.b.sentences[pair.b] as Sentence, pair.similarity);
    if (!fact) continue;
    taken.add(`a${pair.a}`).add(`b${pair.b}`);
    facts.push(fact);
  }
  return facts;
}

function differing(evidence: Evidence, a: Sentence, b: Sentence, similarity: number): Fact | null {
  const there = verbsOf(evidence, 'b', b);
  for (const [form, w] of verbsOf(evidence, 'a', a)) {
    const v = there.get(form);
    if (v === undefined) continue;
    const [x, y] = [certaintyOf(evidence.context.a, a, w), certaintyOf(evidence.context.b, b, v)];
    if (!x || !y || !certaintiesDiffer(x, y)) continue;
    if (alike(evidence.bagAround('a', w, w + 1), evidence.bagAround('b', v, v + 1)) < CERTAINTY.closeness) continue;
    return {
      kind: 'certainty',
      relation: 'differs',
      a: x.span,
      b: y.span,
      what: `${x.certainty} / ${y.certainty}`,
      periodA: null,
      periodB: null,
      confidence: Math.min(1, CERTAINTY.base + similarity / 2),
      weight: CERTAINTY.weight,
    };
  }
  return null;
}

/** The verbs of a sentence that stand once in it, by stem: words in -ed, or after a form of "be", "have" or a modal. */
function verbsOf(evidence: Evidence, name: SideName, sentence: Sentence): Map<string, number> {
  const side = sideOf(evidence, name);
  const verbs = new Map<string, number>();
  const repeated = new Set<string>();
  for (let w = sentence.firstWord; w < sentence.endWord; w++) {
    const word = side.words[w]?.text ?? '';
    if (COMMON_WORDS.has(word) || /^\p{Lu}/u.test(side.text.slice(side.words[w]?.start ?? 0))) continue;
    const before = side.words[w - 1]?.text ?? '';
    // "term-limited": an adjective.
    if (/[-‑]/.test(side.text.charAt((side.words[w]?.start ?? 0) - 1))) continue;
    if (!/ed$/.test(word) && !AUXILIARY.has(before)) continue;
    const form = stem(word);
    if (verbs.has(form)) repeated.add(form);
    verbs.set(form, w);
  }
  for (const form of repeated) verbs.delete(form);
  return verbs;
}

const AUXILIARY = new Set(
  'be been was were is are being has have had may might could would will can should not never did does do'.split(' '),
);

/** Whether a verb near both figures is said of the one for certain and of the other not. */
export function certaintyDiffers(evidence: Evidence, a: { sentence: number; at: number }, b: { sentence: number; at: number }): boolean {
  const [x, y] = [evidence.context.a.sentences[a.sentence], evidence.context.b.sentences[b.sentence]];
  if (!x || !y) return false;
  const there = verbsOf(evidence, 'b', y);
  for (const [form, w] of verbsOf(evidence, 'a', x)) {
    const v = there.get(form);
    if (v === undefined || Math.abs(w - a.at) > CERTAINTY.near || Math.abs(v - b.at) > CERTAINTY.near) continue;
    if (certaintiesDiffer(certaintyOf(evidence.context.a, x, w), certaintyOf(evidence.context.b, y, v))) return true;
  }
  return false;
}
