import { findSources, type Source, sameSource } from './attribution-found';
import { isCapital } from './attribution-phrase';
import { SURE } from './attribution-words';
import { certaintiesDiffer, certaintyOf } from './certainty-words';
import { COMMON_WORDS } from './common-words';
import type { CompareContext, PreparedSide, Sentence } from './context';
import { CERTAINTY } from './fact-weights';
import { alike, type Evidence, type SideName, sideOf } from './facts-evidence';
import { insideQuotation } from './inside-quotation';
import { stem } from './stem';
import type { Fact } from './types';

/**
 * Happenings that one report states and the other calls possible, tells as reported or denies: the same verb in sentences
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
  const { context } = evidence;
  const there = verbsOf(evidence, 'b', b);
  for (const [form, w] of verbsOf(evidence, 'a', a)) {
    const v = there.get(form);
    if (v === undefined) continue;
    const [x, y] = [certaintyOf(evidence.context.a, a, w), certaintyOf(evidence.context.b, b, v)];
    if (!x || !y || !certaintiesDiffer(x, y) || !oneObject(evidence, a, w, b, v)) continue;
    // What somebody says in quotation marks is his to state or deny.
    if (insideQuotation(context.a.text, x.span.start) || insideQuotation(context.b.text, y.span.start)) continue;
    // Who told what the one calls uncertain is a matter of attribution.
    const denied = x.certainty === 'denied' || y.certainty === 'denied';
    if (denied && (similarity < CERTAINTY.denied || isRebutted(context.a, a) || isRebutted(context.b, b))) continue;
    // "did not receive any answer", "received no answer"; and what one says is so, another may say is not.
    if (denied && (deniesAfter(context.a, w) || deniesAfter(context.b, v))) continue;
    if (denied && (isCredited(context.a, a) || isCredited(context.b, b)) && !creditOne(context, a, b)) continue;
    if (
      !denied &&
      ((x.certainty === 'stated' && isCredited(context.a, a)) || (y.certainty === 'stated' && isCredited(context.b, b))) &&
      !(similarity >= CERTAINTY.denied && creditOne(context, a, b))
    )
      continue;
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

/** Whether one of the telling words that come next after each verb is the same: it is done to one thing. */
function oneObject(evidence: Evidence, a: Sentence, w: number, b: Sentence, v: number): boolean {
  const x = tellingAfter(evidence.context.a, a, w);
  return tellingAfter(evidence.context.b, b, v).some((form) => x.includes(form));
}

function tellingAfter(side: PreparedSide, sentence: Sentence, w: number): string[] {
  const found: string[] = [];
  for (let i = w + 1; i < sentence.endWord && found.length < CERTAINTY.objectWords; i++) {
    const word = side.words[i]?.text ?? '';
    if (/[.;:()“”"]/.test(side.text.slice(side.words[i - 1]?.end ?? 0, side.words[i]?.start ?? 0))) break;
    // "has not received or been briefed": another verb begins.
    if (word === 'or' || word === 'and') break;
    if (!COMMON_WORDS.has(word)) found.push(stem(word));
  }
  return found;
}

/** Whether both sentences credit one source and nobody else: then it is the source who says it surely here and unsurely there. */
function creditOne({ a, b }: CompareContext, x: Sentence, y: Sentence): boolean {
  const [inA, inB] = [sourcesOf(a, x), sourcesOf(b, y)];
  return inA.length > 0 && inB.length > 0 && inA.every((one) => inB.every((other) => sameSource(one, other)));
}

function sourcesOf(side: PreparedSide, sentence: Sentence): Source[] {
  return findSources(side).filter((source) => side.sentences[source.sentence] === sentence);
}

/** Whether "no" follows a verb at once. */
function deniesAfter({ words }: PreparedSide, w: number): boolean {
  return /^(?:no|none|nothing|nobody)$/.test(words[w + 1]?.text ?? '');
}

/** Whether somebody in a sentence denies what it tells: "denied that the pier was not safe". */
function isRebutted({ text }: PreparedSide, { start, end }: Sentence): boolean {
  return /\b(?:den(?:y|ies|ied|ying)|disput(?:e[ds]?|ing)|reject(?:s|ed|ing)?)\b/i.test(text.slice(start, end));
}

const CREDITS = /^(?:according|reported|reports|accused|believed?|believes|suspect|suspects|suspected|think|thinks|thought)$/;

/** Whether a sentence credits somebody for what it tells or holds. */
function isCredited(side: PreparedSide, sentence: Sentence): boolean {
  for (let w = sentence.firstWord; w < sentence.endWord; w++) {
    const word = side.words[w]?.text ?? '';
    if (SURE.has(word) || CREDITS.test(word)) return true;
  }
  return false;
}

// Past forms that no ending tells, with the form that auxiliaries take; of happenings that news reports.
const IRREGULAR = new Map(
  `shot shoot|stole steal|stolen steal|fled flee|took take|taken take|struck strike|hit hit|sent send|sold sell|bought buy|paid pay|gave give|given give|broke break|broken break|lost lose|won win|led lead|
  fought fight|hid hide|hidden hide|fell fall|met meet|knew know|known know|saw see|seen see|beat beat|beaten beat|drew draw|drove drive|threw throw|wrote write|written write|spoke speak|cut cut|quit quit|
  left leave|kept keep|held hold|built build|burned burn|blew blow|began begin|went go|came come|made make|put put|ran run|set set|spent spend|hurt hurt|shut shut|sank sink|sunk sink|
  flew fly|flown fly|chose choose|chosen choose|caught catch|slain slay|torn tear|hung hang`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/**
 * The verbs of a sentence that stand once in it, by one form for all tenses: words in -ed, past forms that no ending tells,
 * words in -ing after a preposition, and what stands after a modal or "not".
 */
function verbsOf(evidence: Evidence, name: SideName, sentence: Sentence): ReadonlyMap<string, number> {
  let verbs = read.get(sentence);
  if (!verbs) {
    verbs = readVerbs(sideOf(evidence, name), sentence);
    read.set(sentence, verbs);
  }
  return verbs;
}

// A sentence is held against several, and its figures ask again: read once.
const read = new WeakMap<Sentence, ReadonlyMap<string, number>>();

function readVerbs(side: PreparedSide, sentence: Sentence): Map<string, number> {
  const verbs = new Map<string, number>();
  const repeated = new Set<string>();
  for (let w = sentence.firstWord; w < sentence.endWord; w++) {
    const word = side.words[w]?.text ?? '';
    if (word.length < 3) continue;
    const before = side.words[w - 1]?.text ?? '';
    const irregular = IRREGULAR.get(word);
    const participle = word.endsWith('ed') || irregular !== undefined;
    // "the separated children", "a planned visit": an adjective.
    if (participle ? DESCRIBED.has(before) : !(AUXILIARY.has(before) || (word.endsWith('ing') && PREPOSITION.has(before)))) continue;
    if ((!participle && COMMON_WORDS.has(word)) || isCapital(side, w)) continue;
    // "term-limited", "self-isolating": a compound.
    if (/[-‑]/.test(side.text.charAt((side.words[w]?.start ?? 0) - 1)) || /[-‑]/.test(side.text.charAt(side.words[w]?.end ?? 0))) continue;
    const form = stem(irregular ?? word);
    if (verbs.has(form)) repeated.add(form);
    verbs.set(form, w);
  }
  for (const form of repeated) verbs.delete(form);
  return verbs;
}

const AUXILIARY = new Set('may might could can not never did does do didnt allegedly reportedly cannot couldnt'.split(' '));
const PREPOSITION = new Set('for of by after allegedly reportedly was were is are been not'.split(' '));
/** Before a participle that describes a noun. */
const DESCRIBED = new Set('the a an his her their its this these any no of more most'.split(' '));

/** Whether a verb of both sentences is said for certain in the one and not in the other, or denied in one alone. */
export function surenessDiffers(evidence: Evidence, a: number, b: number): boolean {
  return someVerbDiffers(evidence, a, b, () => true);
}

/** Whether a verb near both figures is said of the one for certain and of the other not. */
export function certaintyDiffers(evidence: Evidence, a: { sentence: number; at: number }, b: { sentence: number; at: number }): boolean {
  return someVerbDiffers(
    evidence,
    a.sentence,
    b.sentence,
    (w, v) => Math.abs(w - a.at) <= CERTAINTY.near && Math.abs(v - b.at) <= CERTAINTY.near,
  );
}

function someVerbDiffers(evidence: Evidence, a: number, b: number, heeded: (w: number, v: number) => boolean): boolean {
  const [x, y] = [evidence.context.a.sentences[a], evidence.context.b.sentences[b]];
  if (!x || !y) return false;
  const there = verbsOf(evidence, 'b', y);
  for (const [form, w] of verbsOf(evidence, 'a', x)) {
    const v = there.get(form);
    if (v === undefined || !heeded(w, v)) continue;
    if (certaintiesDiffer(certaintyOf(evidence.context.a, x, w), certaintyOf(evidence.context.b, y, v))) return true;
  }
  return false;
}
