import type { Span } from '../text';
import { type Claim, claimsOf } from './attribution-claims';
import { findSources, type Source, sameSource } from './attribution-found';
import { coversShared } from './attribution-scope';
import { HOLDING, TELLING } from './attribution-words';
import type { PreparedSide } from './context';
import { ATTRIBUTION, ATTRIBUTION_WEIGHT } from './fact-weights';
import type { Evidence } from './facts-evidence';
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
  return [...shared([...claims, ...sharedOutlets(sources.a, sources.b)]), ...claims.flatMap((claim) => differing(evidence, claim) ?? [])];
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
function shared(claims: readonly Claim[]): Fact[] {
  const facts: Fact[] = [];
  const told = new Set<string>();
  for (const claim of claims) {
    if (claim.similarity < ATTRIBUTION.same && claim.figure === 0 && !claim.outlet) continue;
    for (const a of claim.a.sources) {
      const b = claim.b.sources.find((s) => sameSource(a, s));
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

function differing(evidence: Evidence, claim: Claim): Fact | null {
  const [x, y] = [claim.a.sources, claim.b.sources];
  if (x.length > 0 && y.length > 0) {
    if (x.some((a) => y.some((b) => sameSource(a, b)))) return null;
    const a = x[0] as Source;
    const b = y[0] as Source;
    if (!mayDiffer(a, b) || !alikeEnough(claim, ATTRIBUTION.differs)) return null;
    if (!coversShared(evidence, 'a', a, claim.b.sentence) || !coversShared(evidence, 'b', b, claim.a.sentence)) return null;
    return factOf('differs', a, b, claim);
  }
  if (x.length === y.length || !alikeEnough(claim, ATTRIBUTION.plain)) return null;
  const name = x.length > 0 ? 'b' : 'a';
  const credited = (x[0] ?? y[0]) as Source;
  const other = name === 'a' ? 'b' : 'a';
  // Words in quotation marks here may be set off as a quotation there.
  if (/["“„«][^"”»]{12,}|''[^']{12,}/.test(sentenceText(evidence.context[other], credited.sentence))) return null;
  if (!coversShared(evidence, other, credited, claim[name].sentence)) return null;
  if (credited.pronoun || !isPlain(evidence.context[name], claim[name].sentence)) return null;
  const span = evidence.context[name].sentences[claim[name].sentence] as Span;
  const plain = { start: span.start, end: span.end };
  const [a, b] = name === 'b' ? [credited, plain] : [plain, credited];
  return factOf('differs', a, b, claim);
}

function sentenceText(side: PreparedSide, index: number): string {
  const sentence = side.sentences[index];
  return sentence ? side.text.slice(sentence.start, sentence.end) : '';
}

/** Whether the sentences make one claim: by their words alone, or by fewer where they give one figure. */
function alikeEnough(claim: Claim, least: { readonly alone: number; readonly counted: number }): boolean {
  return claim.similarity >= (claim.figure > 0 ? least.counted : least.alone);
}

const HEDGE = new Set(
  'reportedly allegedly apparently appeared appears supposedly purportedly suspected according quoted informed letter statement'.split(' '),
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

/** Longest paragraph looked through for an opening mark. */
const LONGEST_PARAGRAPH = 3000;

/** Whether a quotation that opened in the same paragraph is still open at an offset. */
function insideQuotation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, text.lastIndexOf('\n', at - 1) + 1, at - LONGEST_PARAGRAPH), at);
  const count = (mark: RegExp) => before.match(mark)?.length ?? 0;
  return count(/["]/g) % 2 === 1 || count(/“/g) > count(/”/g);
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

/** Whether the one is written by the first letters of the other: "HPA", "Harbour Pilots of Arden". */
function isInitialsOf(a: Source, b: Source): boolean {
  return [...b.keys].map((key) => key.charAt(0)).join('') === [...a.keys].join('');
}

/** Whether two sources that share no word are certainly two: a single unnamed ("the mayor") may be the one whom the other names. */
function mayDiffer(a: Source, b: Source): boolean {
  if (a.pronoun && b.pronoun) return false;
  if (a.kind === b.kind && (a.kind === 'unnamed' || a.kind === 'document')) return false;
  if (isInitialsOf(a, b) || isInitialsOf(b, a)) return false;
  if (a.kind === 'unnamed' || b.kind === 'unnamed') {
    const [unnamed, other] = a.kind === 'unnamed' ? [a, b] : [b, a];
    // A spokesman speaks for a body, and in a statement.
    return unnamed.plural || other.kind === 'agency';
  }
  return true;
}
