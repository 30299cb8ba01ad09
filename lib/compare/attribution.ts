import type { Span } from '../text';
import { mayDiffer, surelySame } from './attribution-apart';
import { type Claim, claimsOf, quotationsShared } from './attribution-claims';
import { findSources, type Source, sameSource } from './attribution-found';
import { claimsOfOneVoice } from './attribution-propositions';
import { covers, coversShared, type Overlap, overlapOf, scopeOf, stretchShared } from './attribution-scope';
import { ARGUING, HOLDING, SURE, TELLING } from './attribution-words';
import { surenessDiffers } from './certainty';
import type { PreparedSide } from './context';
import { ATTRIBUTION, ATTRIBUTION_WEIGHT } from './fact-weights';
import type { Evidence } from './facts-evidence';
import { namesOf, nationOf } from './figures-around';
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
  const shareQuotation = quotationsShared(evidence, others);
  const claims = claimsOf(evidence, sources, others, shareQuotation);
  return [
    ...shared(evidence, [...claims, ...claimsOfOneVoice(evidence, sources, shareQuotation), ...sharedOutlets(sources.a, sources.b)]),
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
            a: { sentence: x.sentence, sources: [x], holders: [] },
            b: { sentence: y.sentence, sources: [y], holders: [] },
            similarity: 0,
            figures: [],
            basis: 'outlet' as const,
            score: 0,
          },
        ]
      : [];
  });
}

/** The sources that both credit, each pair of them once, by the surest claim. */
function shared(evidence: Evidence, claims: readonly Claim[]): Fact[] {
  const facts: Fact[] = [];
  const told = new Map<string, number>();
  const taken = new Set<string>();
  for (const claim of claims) {
    if (claim.similarity < ATTRIBUTION.same && claim.figures.length === 0 && claim.basis === 'sentences') continue;
    for (const a of [...claim.a.sources, ...claim.a.holders]) {
      const b = [...claim.b.sources, ...claim.b.holders].find(
        (s) =>
          (a.tells || s.tells) &&
          surelySame(a, s) &&
          (claim.basis === 'outlet' || !turnsAround(evidence, a, s)) &&
          (claim.basis !== 'sentences' || isTied(evidence, claim, a, s) || isOneClaim(evidence, claim, a, s)),
      );
      const keys = b
        ? [...a.keys]
            .filter((key) => b.keys.has(key))
            .sort()
            .join(' ')
        : '';
      if (
        !b ||
        (told.get(keys) ?? 0) >= ATTRIBUTION.mostOfOne ||
        taken.has(`${claim.a.sentence} ${a.at.start}`) ||
        taken.has(`b${claim.b.sentence} ${b.at.start}`) ||
        facts.length >= ATTRIBUTION.mostSame
      )
        continue;
      told.set(keys, (told.get(keys) ?? 0) + 1);
      taken.add(`${claim.a.sentence} ${a.at.start}`);
      taken.add(`b${claim.b.sentence} ${b.at.start}`);

      facts.push(factOf('same', a, b, claim));
    }
  }
  return facts;
}

/** Whether one is credited for denying what the other says, or for saying surely what the other calls possible: nothing that they share. */
function turnsAround(evidence: Evidence, a: Source, b: Source): boolean {
  const { context } = evidence;
  const [denies, deniesToo] = [DENYING.test(cueWord(context.a, a)), DENYING.test(cueWord(context.b, b))];
  if (denies !== deniesToo && !hasNegation(denies ? context.b : context.a, denies ? b : a)) return true;
  return surenessDiffers(evidence, a.sentence, b.sentence);
}

const DENYING = /^(?:den(?:y|ies|ied|ying)|rebut(?:s|ted|ting)?|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)$/;

/** Whether what a source is credited for has a word that denies. */
function hasNegation(side: PreparedSide, source: Source): boolean {
  const sentence = side.sentences[source.sentence];
  if (!sentence) return false;
  const { start, end } = scopeOf(side.text, source, sentence);
  return /\b(?:not|never|no|none|nothing|nobody|neither|nor|without|false|untrue|wrong|den(?:y|ies|ied|ying))\b|n['’]t\b/iu.test(
    side.text.slice(start, end),
  );
}

/** Whether both sources are credited for a figure of one thing. */
function isTied({ context }: Evidence, { figures }: Claim, a: Source, b: Source): boolean {
  return a.tells && b.tells && figures.some((tie) => covers(context.a, a, tie.a) && covers(context.b, b, tie.b));
}

/** Whether both sources are credited for what their sentences share; what stands in quotation marks must be much alike, as a speaker says many things of one matter. */
function isOneClaim(evidence: Evidence, claim: Claim, a: Source, b: Source): boolean {
  const quoted = Number(tellsInQuotation(evidence.context.a, a)) + Number(tellsInQuotation(evidence.context.b, b));
  if (claim.similarity < (ATTRIBUTION.sameQuoted[quoted] ?? 1)) return false;
  return coversShared(evidence, 'a', a, b.sentence) && coversShared(evidence, 'b', b, a.sentence);
}

function differing(evidence: Evidence, claim: Claim): Fact | null {
  const { context } = evidence;
  const [x, y] = [claim.a.sources, claim.b.sources];
  if (x.length > 0 && y.length > 0) {
    if (x.some((a) => y.some((b) => sameSource(a, b)))) return null;
    // "The Velden Post reported", "Bell told the Velden Post": one word, told on.
    if (x.some((a) => namesItself(context.b, claim.b.sentence, a)) || y.some((b) => namesItself(context.a, claim.a.sentence, b)))
      return null;
    // Of two people, bodies or papers the one is mostly of the other, or says something else: of 13 such ones read 2 were right.
    const byOutlet = (a: Source, b: Source) => a.kind === 'agency' || b.kind === 'agency';
    for (const tie of claim.figures) {
      const a = outermost(context.a, x, tie.a);
      const b = outermost(context.b, y, tie.b);
      if (
        a &&
        b &&
        byOutlet(a, b) &&
        tie.confidence >= ATTRIBUTION.tied &&
        claim.similarity > 0 &&
        !isQuoted(context.a, a.sentence) &&
        !isQuoted(context.b, b.sentence) &&
        mayDiffer(context, a, b, true)
      )
        return factOf('differs', a, b, claim);
    }
    const a = x[0] as Source;
    const b = y[0] as Source;
    if (!byOutlet(a, b) || !mayDiffer(context, a, b) || !alikeEnough(claim, ATTRIBUTION.differs)) return null;
    if (!coversShared(evidence, 'a', a, claim.b.sentence) || !coversShared(evidence, 'b', b, claim.a.sentence)) return null;
    return factOf('differs', a, b, claim);
  }
  if (x.length === y.length) return null;
  const other = x.length > 0 ? 'a' : 'b';
  const name = other === 'a' ? 'b' : 'a';
  const tied = (source: Source) =>
    claim.figures.some((tie) => tie.confidence >= ATTRIBUTION.tied && covers(context[other], source, tie[other]));
  const credited = (x.find(tied) ?? y.find(tied) ?? x[0] ?? y[0]) as Source;
  if (!saysClaim(overlapOf(evidence, other, credited, claim[name].sentence), claim.similarity, tied(credited))) return null;
  if (isUnknownName(context[other], credited)) return null;
  // Words in quotation marks here may be set off as a quotation there.
  if (isQuoted(context[other], credited.sentence, 1)) return null;
  if (tellsOfItself(context[other], credited) || namesItself(context[name], claim[name].sentence, credited)) return null;
  // A report is itself the source of what others credit to its outlet, or to "the report" of an outlet named before.
  if (isOutlet(context[name], credited) || namesOutlet(context[other], credited.sentence, context[name])) return null;
  if (!coversShared(evidence, other, credited, claim[name].sentence)) return null;
  if (credited.pronoun || !isPlain(context[name], claim[name].sentence) || isCreditedAround(context[name], claim[name].sentence, credited))
    return null;
  const plain = stretchShared(evidence, other, credited, claim[name].sentence);
  const [a, b] = name === 'b' ? [credited, plain] : [plain, credited];
  return { ...factOf('differs', a, b, claim), unsourced: name };
}

/** The source credited for what stands at a span; of two, whose word the other's is: "Bell said the crew saw smoke, the council said". */
function outermost(side: PreparedSide, sources: readonly Source[], span: Span): Source | undefined {
  const crediting = sources.filter((source) => covers(side, source, span));
  return crediting.find((source) => source.cue.end > span.end) ?? crediting[0];
}

/** Whether a sentence says what a source of the other text is credited for: enough of it, and little else. */
function saysClaim({ met, plainMet, ofClaim, ofSentence }: Overlap, similarity: number, tied: boolean): boolean {
  const share = Math.sqrt(ofClaim * ofSentence);
  const least = tied ? ATTRIBUTION.plainTied : ATTRIBUTION.plain;
  return plainMet >= ATTRIBUTION.plainMet && met >= least.met && share >= least.share && similarity >= least.similarity;
}

/** Whether a sentence has a quotation of so many characters, or stands in one. */
function isQuoted(side: PreparedSide, index: number, least = 12): boolean {
  const sentence = side.sentences[index];
  return sentence !== undefined && (hasQuotation(side, sentence, least) || insideQuotation(side.text, sentence.start));
}

/** Whether what a source is credited for has a quotation, or its sentence stands in one. */
function tellsInQuotation(side: PreparedSide, source: Source): boolean {
  const sentence = side.sentences[source.sentence];
  if (!sentence) return false;
  return hasQuotation(side, scopeOf(side.text, source, sentence), 12) || insideQuotation(side.text, sentence.start);
}

function hasQuotation(side: PreparedSide, { start, end }: Span, least: number): boolean {
  const found = /["“„«][^"”»]+|''[^']+/.exec(side.text.slice(start, end));
  return found !== null && found[0].length > least;
}

/** The verb of a cue: its last word. */
function cueWord(side: PreparedSide, { cue }: Source): string {
  return side.text.slice(cue.start, cue.end).toLowerCase().split(' ').at(-1) ?? '';
}

/**
 * Whether what a source is credited for is its own doing: what somebody argues is a judgement, and the facts within it are nobody's alone; who tells of
 * himself is no source for it; a court makes what it finds; and a film that shows a thing is the thing itself.
 */
function tellsOfItself(side: PreparedSide, source: Source): boolean {
  const cue = cueWord(side, source);
  if (ARGUING.has(cue)) return true;
  if (/^(?:found|finds|ruled|rules|determined|decided)$/.test(cue) && [...source.keys].some((key) => COURTS.has(key))) return true;
  if (source.kind === 'document' && /^show/.test(cue)) return true;
  if (/^(?:announced|announces)$/.test(cue) && source.kind === 'named') return true;
  return /^ (?:that )?(?:he|she|it|they|his|her|its|their)\b/.test(side.text.slice(source.cue.end, source.cue.end + 12));
}

const COURTS = new Set(['court', 'judge', 'justice', 'jury', 'juror', 'panel'].map(stem));

/** Whether a source is the outlet of a side. */
function isOutlet({ side }: PreparedSide, source: Source): boolean {
  if (!side.outlet) return false;
  const words = side.outlet.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const keys = new Set([...words, ...words.map(stem), words.map((word) => word.charAt(0)).join('')]);
  return [...source.keys].every((key) => keys.has(key)) || words.join('') === [...source.keys].map((key) => key.charAt(0)).join('');
}

/** Whether a sentence of a side, or one shortly before it, names the outlet of the other. */
function namesOutlet({ text, sentences }: PreparedSide, index: number, { side }: PreparedSide): boolean {
  const [first, last] = [sentences[Math.max(0, index - ATTRIBUTION.outletNear)], sentences[index]];
  const name = side.outlet?.replace(/ ?\(.*\)$| - .*$/, '');
  return Boolean(name && first && last && text.slice(first.start, last.end).includes(name));
}

/** Whether a sentence that tells something as plain fact has the source's name in it. */
function namesItself(side: PreparedSide, index: number, source: Source): boolean {
  const sentence = side.sentences[index];
  return sentence !== undefined && side.words.slice(sentence.firstWord, sentence.endWord).some((word) => source.keys.has(stem(word.text)));
}

/** Whether the sentences make one claim: by their words alone, or by fewer where they give one figure. */
function alikeEnough(claim: Claim, least: { readonly alone: number; readonly counted: number }): boolean {
  return claim.similarity >= (claim.figures.length > 0 ? least.counted : least.alone);
}

const HEDGE = new Set(
  'learned confessed pleaded accused i we our my reportedly allegedly apparently appeared appears supposedly purportedly suspected according quoted informed letter statement'.split(
    ' ',
  ),
);

/** Whether a source is but the first word of its sentence, and no name elsewhere in its text: a verb of a list more likely ("Lets towns close their harbours"). */
function isUnknownName(side: PreparedSide, source: Source): boolean {
  const first = side.words[side.sentences[source.sentence]?.firstWord ?? -1];
  if (source.kind !== 'named' || source.keys.size > 1 || source.start !== first?.start) return false;
  const word = side.text.slice(source.start, source.end).toLowerCase();
  return !namesOf(side).has(nationOf(word, stem(word)));
}

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
    // "state", "report", "call" are mostly other words than verbs.
    if (HEDGE.has(word) || SURE.has(word) || ((TELLING.has(word) || HOLDING.has(word)) && /(?:ed|ing)$/.test(word))) return false;
  }
  return true;
}

/** Whether the sentence before one credits somebody, who may tell that one too; or the source itself is credited near it. */
function isCreditedAround(side: PreparedSide, index: number, source: Source): boolean {
  return findSources(side).some((s) => {
    const apart = index - s.sentence;
    return s.tells && (apart === 1 || (Math.abs(apart) <= 2 && sameSource(s, source)));
  });
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
