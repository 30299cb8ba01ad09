import type { Span } from '../text';
import { mayDiffer, surelySame } from './attribution-apart';
import { type Claim, claimsOf } from './attribution-claims';
import { findSources, type Source, sameSource } from './attribution-found';
import { coversShared } from './attribution-scope';
import { ARGUING, HOLDING, TELLING } from './attribution-words';
import type { PreparedSide } from './context';
import { ATTRIBUTION, ATTRIBUTION_WEIGHT } from './fact-weights';
import type { Evidence } from './facts-evidence';
import { insideQuotation } from './inside-quotation';
import { stem } from './stem';
import type { Fact } from './types';

/**
 * Whom both reports credit for one claim: the same source, or another, or one here and none there. Claims are sentences
 * that say the same thing, or that give the same figure. `others`: the facts
 * of figures and quotations, known already.
 */
export function findAttributionFacts(evidence: Evidence, others: readonly Fact[]): Fact[] {
  const { context } = evidence;
  if (context.relation === 'related') return [];
  const sources = { a: findSources(context.a), b: findSources(context.b) };
  const claims = claimsOf(evidence, sources, others);
  return [
    ...shared(evidence, [...claims, ...sharedOutlets(sources.a, sources.b)]),
    ...claims.flatMap((claim) => differing(evidence, claim) ?? []),
  ];
}

/** The agencies and outlets that both credit, whatever for: where a report comes from matters of itself. */
function sharedOutlets(a: readonly Source[], b: readonly Source[]): Claim[] {
  const inB = b.filter((source) => source.kind === 'agency' && source.tells);
  return a.flatMap((x) => {
    const y = x.kind === 'agency' && x.tells ? inB.find((source) => sameSource(x, source)) : undefined;
    return y
      ? [
          {
            a: { sentence: x.sentence, sources: [x] },
            b: { sentence: y.sentence, sources: [y] },
            similarity: 0,
            figure: 0,
            outlet: true,
            score: 0,
          },
        ]
      : [];
  });
}

/** The sources that both credit, each pair of them once, by the surest claim. */
function shared(evidence: Evidence, claims: readonly Claim[]): Fact[] {
  const facts: Fact[] = [];
  const told = new Set<string>();
  for (const claim of claims) {
    if (claim.similarity < ATTRIBUTION.same && claim.figure === 0 && !claim.outlet) continue;
    for (const a of claim.a.sources) {
      const b = claim.b.sources.find((s) => surelySame(a, s) && (claim.outlet || isOneClaim(evidence, claim, a, s)));
      const keys = b
        ? [...a.keys]
            .filter((key) => b.keys.has(key))
            .sort()
            .join(' ')
        : '';
      if (!b || told.has(keys) || facts.length >= ATTRIBUTION.mostSame) continue;
      told.add(keys);
      facts.push(factOf('same', a, b, claim));
    }
  }
  return facts;
}

/** Whether both sources are credited for what their sentences share; what stands in quotation marks must be much alike, as a speaker says many things of one matter. */
function isOneClaim(evidence: Evidence, claim: Claim, a: Source, b: Source): boolean {
  const quoted = Number(isQuoted(evidence.context.a, a.sentence)) + Number(isQuoted(evidence.context.b, b.sentence));
  if (claim.similarity < (ATTRIBUTION.sameQuoted[quoted] ?? 1)) return false;
  return coversShared(evidence, 'a', a, b.sentence) && coversShared(evidence, 'b', b, a.sentence);
}

function differing(evidence: Evidence, claim: Claim): Fact | null {
  const [x, y] = [claim.a.sources, claim.b.sources];
  if (x.length > 0 && y.length > 0) {
    if (x.some((a) => y.some((b) => sameSource(a, b)))) return null;
    const a = x[0] as Source;
    const b = y[0] as Source;
    if (
      !mayDiffer(evidence.context, a, b) ||
      !alikeEnough(claim, a.kind === 'agency' || b.kind === 'agency' ? ATTRIBUTION.differs : ATTRIBUTION.voices)
    )
      return null;
    if (!coversShared(evidence, 'a', a, claim.b.sentence) || !coversShared(evidence, 'b', b, claim.a.sentence)) return null;
    return factOf('differs', a, b, claim);
  }
  if (x.length === y.length || !alikeEnough(claim, ATTRIBUTION.plain)) return null;
  const name = x.length > 0 ? 'b' : 'a';
  const credited = (x[0] ?? y[0]) as Source;
  const other = name === 'a' ? 'b' : 'a';
  // Words in quotation marks here may be set off as a quotation there.
  if (isQuoted(evidence.context[other], credited.sentence, 1)) return null;
  // What somebody argues is a judgement; the facts within it are nobody's alone. And who tells of himself is no source for it.
  if (ARGUING.has(cueWord(evidence.context[other], credited)) || namesItself(evidence.context[name], claim[name].sentence, credited))
    return null;
  if (!coversShared(evidence, other, credited, claim[name].sentence)) return null;
  if (credited.pronoun || !isPlain(evidence.context[name], claim[name].sentence)) return null;
  const span = evidence.context[name].sentences[claim[name].sentence] as Span;
  const plain = { start: span.start, end: span.end };
  const [a, b] = name === 'b' ? [credited, plain] : [plain, credited];
  return factOf('differs', a, b, claim);
}

/** Whether a sentence has a quotation of so many characters, or stands in one. */
function isQuoted(side: PreparedSide, index: number, least = 12): boolean {
  const sentence = side.sentences[index];
  if (!sentence) return false;
  const text = side.text.slice(sentence.start, sentence.end);
  const found = /["“„«][^"”»]+|''[^']+/.exec(text);
  return (found !== null && found[0].length > least) || insideQuotation(side.text, sentence.start);
}

/** The verb of a cue: its last word. */
function cueWord(side: PreparedSide, { cue }: Source): string {
  return side.text.slice(cue.start, cue.end).toLowerCase().split(' ').at(-1) ?? '';
}

/** Whether a sentence that tells something as plain fact has the source's name in it. */
function namesItself(side: PreparedSide, index: number, source: Source): boolean {
  const sentence = side.sentences[index];
  return sentence !== undefined && side.words.slice(sentence.firstWord, sentence.endWord).some((word) => source.keys.has(stem(word.text)));
}

/** Whether the sentences make one claim: by their words alone, or by fewer where they give one figure. */
function alikeEnough(claim: Claim, least: { readonly alone: number; readonly counted: number }): boolean {
  return claim.similarity >= (claim.figure > 0 ? least.counted : least.alone);
}

const HEDGE = new Set(
  'confessed pleaded accused i we our my reportedly allegedly apparently appeared appears supposedly purportedly suspected according quoted informed letter statement'.split(
    ' ',
  ),
);

/** Whether a sentence tells its matter as plain fact: no quotation marks, no word of doubt, and no other text than running prose. */
function isPlain(side: PreparedSide, index: number): boolean {
  const sentence = side.sentences[index];
  if (!sentence || sentence.endWord - sentence.firstWord < ATTRIBUTION.plainWords) return false;
  if (/["“”„«»?]|''/.test(side.text.slice(sentence.start, sentence.end))) return false;
  const text = side.text.slice(sentence.start, sentence.end);
  // A heading or caption; a sentence inside a quotation that opened before it.
  if (!/[.!]$/.test(text) || insideQuotation(side.text, sentence.start)) return false;
  for (let w = sentence.firstWord; w < sentence.endWord; w++) {
    const word = side.words[w]?.text ?? '';
    if (HEDGE.has(word) || TELLING.has(word) || HOLDING.has(word)) return false;
  }
  return true;
}

function factOf(relation: 'same' | 'differs', a: Span, b: Span, claim: Claim): Fact {
  return {
    kind: 'attribution',
    relation,
    a: { start: a.start, end: a.end },
    b: { start: b.start, end: b.end },
    what: '',
    periodA: null,
    periodB: null,
    confidence: Math.min(1, 0.5 + claim.score / 2),
    weight: ATTRIBUTION_WEIGHT[relation],
  };
}
