import type { Span } from '../text';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide } from './context';
import { WITHIN } from './fact-weights';
import { gatherEvidence } from './facts-evidence';
import { findFigureFacts } from './figures';
import { figuresOf, figureUses } from './figures-uses';
import { relateValues } from './figures-values';
import { readHeadline } from './headlines';
import { nameForms } from './names-found';
import { pairSides, prepare } from './prepare';
import type { WithinFact, WithinPlace } from './types';

/**
 * Where a report's headline gives another figure than its body, or the body contradicts itself: two figures for one thing, two
 * offices for one person. Told only where it is very sure, as gently as anything else: later paragraphs may be later news.
 * Empty for statements and partial texts, and where the language is not English.
 */
export function findWithin(side: PreparedSide): readonly WithinFact[] {
  if (side.side.statements !== null || side.side.partial || side.language !== 'en') return [];
  let found = known.get(side);
  if (!found) {
    found = readWithin(side);
    known.set(side, found);
  }
  return found;
}

// A text is compared with several others: held against itself once.
const known = new WeakMap<PreparedSide, readonly WithinFact[]>();

function readWithin(side: PreparedSide): WithinFact[] {
  return [...headlineAgainstBody(side), ...bodyAgainstItself(side), ...twoOffices(side)].slice(0, WITHIN.most);
}

function headlineAgainstBody(side: PreparedSide): WithinFact[] {
  const title = side.side.title;
  if (!title) return [];
  const headline = readHeadline(side.side, title);
  const body = lead(side);
  const opening = figuresOf(side).filter((figure) => figure.start < body);
  // Most headlines have no figure that the opening could give otherwise.
  if (!figuresOf(headline).some((x) => opening.some((y) => relateValues(x, y) === 'apart'))) return [];
  return conflicts(headline, side).flatMap(({ a, b, what, confidence }) =>
    b.start < body && !VAGUE.test(title.slice(a.start, a.end)) && !VAGUE.test(side.text.slice(b.start, b.end))
      ? [{ kind: 'figure' as const, first: { in: 'title' as const, span: a }, second: { in: 'text' as const, span: b }, what, confidence }]
      : [],
  );
}

// "Thousands" may be tens of thousands.
const VAGUE = /\b(?:dozens|scores|tens|hundreds|thousands|millions|billions)\b/i;

/** Where the opening of a text ends, in characters: what a headline sums up. */
function lead(side: PreparedSide): number {
  return side.sentences[WITHIN.leadSentences]?.start ?? side.text.length;
}

/** The opening against what follows: a figure that the rest gives otherwise, and neither gives as the other does. */
function bodyAgainstItself(side: PreparedSide): WithinFact[] {
  const at = lead(side);
  if (at >= side.text.length || !mayContradict(side, at)) return [];
  const place = (span: Span, offset: number): WithinPlace => ({ in: 'text', span: { start: span.start + offset, end: span.end + offset } });
  const part = (from: number, to?: number) => prepare({ ...side.side, text: side.text.slice(from, to) });
  return conflicts(part(0, at), part(at), true).map(({ a, b, what, confidence }) => ({
    kind: 'figure',
    first: place(a, 0),
    second: place(b, at),
    what,
    confidence,
  }));
}

/** Whether the opening and the rest tell of one happening with numbers near each other at all: most texts do not, and are not looked at closer. */
function mayContradict(side: PreparedSide, at: number): boolean {
  if (!figuresOf(side).some(({ start, noun }) => start < at && noun !== null)) return false;
  const evidence = gatherEvidence({ a: side, b: side, pairs: [], relation: 'same event' });
  const counted = figureUses(evidence, 'a').filter((use) => use.happening !== null && use.noun !== null);
  const [opening, rest] = [counted.filter((use) => use.mention.start < at), counted.filter((use) => use.mention.start >= at)];
  return opening.some((p) =>
    rest.some((q) => p.happening === q.happening && p.mention.value !== q.mention.value && isRatio(p.mention.value, q.mention.value)),
  );
}

function isRatio(x: number, y: number): boolean {
  return Math.min(x, y) >= WITHIN.ratio * Math.max(x, y);
}

interface Conflict {
  readonly a: Span;
  readonly b: Span;
  readonly what: string;
  readonly confidence: number;
}

/** Figures of two stretches that cannot both be right; `strict`: only of what befell people, and numbers that are near each other. */
function conflicts(a: PreparedSide, b: PreparedSide, strict = false): Conflict[] {
  const evidence = gatherEvidence(pairSides(a, b, 'same event'));
  const uses = (name: 'a' | 'b') => new Map(figureUses(evidence, name).map((use) => [use.mention.start, use]));
  const [usesA, usesB] = [uses('a'), uses('b')];
  const isNear = (x: Span, y: Span): boolean => {
    const [p, q] = [usesA.get(x.start), usesB.get(y.start)];
    if (!p?.happening || p.happening !== q?.happening || !p.noun || !q.noun) return false;
    if ([p, q].some((use) => use.mention.unit === 'age' || use.mention.approximate || use.earlier || use.addition || use.negated))
      return false;
    // Tallies of two places, or one that the sentence itself brings up to date.
    if (p.around.size > 0 && q.around.size > 0 && ![...p.around].some((name) => q.around.has(name))) return false;
    if (grows(evidence.context.a, p.sentence) || grows(evidence.context.b, q.sentence)) return false;
    return isRatio(p.mention.value, q.mention.value);
  };
  return findFigureFacts(evidence).flatMap((f) =>
    f.relation === 'conflict' && f.a && f.b && f.confidence >= WITHIN.confidence && (!strict || isNear(f.a, f.b))
      ? [{ a: f.a, b: f.b, what: f.what, confidence: f.confidence }]
      : [],
  );
}

const GROWTH =
  /\b(?:initially|at first|earlier|revised|revise|fluctuat\w+|rose|risen|later|updated|climbed|another|a (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|previous(?:ly)?|since|so far|among|including|of (?:them|those|the))\b/i;

/** Whether a sentence tells of a count that changes or has parts: then another number is no contradiction. */
function grows(side: PreparedSide, index: number): boolean {
  const sentence = side.sentences[index];
  return sentence !== undefined && GROWTH.test(side.text.slice(sentence.start, sentence.end));
}

// Offices of which one person holds one at a time.
const OFFICES: readonly ReadonlySet<string>[] = ['senator', 'representative congressman congresswoman', 'governor', 'mayor'].map(
  (list) => new Set(list.split(' ')),
);

/** One person under two offices that nobody holds at once ("Senator Bell", "Governor Bell"); none that a text calls former. */
function twoOffices(side: PreparedSide): WithinFact[] {
  const first = new Map<string, { office: number; span: Span }>();
  const found: WithinFact[] = [];
  for (const form of nameForms(side)) {
    const office = OFFICES.findIndex((set) => set.has(form.titles.at(-1) ?? ''));
    if (
      office < 0 ||
      form.core.length < 2 ||
      /(?:former|then|ex|candidate|elect|lieutenant|state|vice|deputy)[\s-]/i.test(
        side.text.slice(Math.max(0, form.titleStart - 12), form.start),
      )
    )
      continue;
    // Who was mayor then may be senator now.
    const around = side.text.slice(Math.max(0, form.start - 160), form.end + 160);
    if (/\b(?:ago|when|once|then|years?|was|former)\b/i.test(around)) continue;
    const before = first.get(form.coreText);
    const span = { start: form.titleStart, end: form.end };
    if (!before) first.set(form.coreText, { office, span });
    else if (before.office !== office && !COMMON_WORDS.has(form.coreText))
      found.push({
        kind: 'name',
        first: { in: 'text', span: before.span },
        second: { in: 'text', span },
        what: '',
        confidence: WITHIN.confidence,
      });
  }
  return found.slice(0, 1);
}
