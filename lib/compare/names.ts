import type { Span } from '../text';
import {
  MAX_NAMES,
  NAME_CLOSE_GENERATION,
  NAME_CLOSENESS,
  NAME_CONFIDENCE,
  NAME_CONFLICT_WEIGHT,
  NAME_INITIAL_WEIGHT,
  NAME_ROLE_CONFIDENCE,
  NAME_WEIGHT,
} from './fact-weights';
import { alike, type Evidence, type SideName } from './facts-evidence';
import { findBeside } from './names-beside';
import { isBody, type NameForm, nameForms } from './names-found';
import { findOtherHolders } from './names-roles';
import { findUnnamed } from './names-unnamed';
import { spelledAlike, type VariantKind, variantOf } from './names-variants';
import type { Fact } from './types';

/** One named person, group or place of a side: its fullest form, and all its mentions. */
interface Named {
  readonly form: NameForm;
  readonly mentions: NameForm[];
}

/**
 * Names that both reports give, written differently. The fullest form of each text counts: "Bell" beside "Ann Bell" is no
 * variant, "Anne Bell" is. A name that the other text spells alike somewhere is none either.
 */
export function findNameFacts(evidence: Evidence): Fact[] {
  const [all, other] = [namedOf(evidence, 'a'), namedOf(evidence, 'b')];
  const [surfacesA, surfacesB] = [surfaces(all), surfaces(other)];
  const [fullA, fullB] = [fullest(all), fullest(other)];
  const facts: Fact[] = [];
  const found: { a: Named; b: Named; kind: VariantKind }[] = [];
  // What both texts write alike, most of the names, needs no partner.
  const mayVary = other.filter((b) => !fullA.has(b.form.surface));
  for (const a of all) {
    if (fullB.has(a.form.surface)) continue;
    for (const b of mayVary) {
      const kind = variantOf(a.form, b.form);
      if (!kind || ((surfacesA.has(b.form.surface) || surfacesB.has(a.form.surface)) && kind !== 'fuller')) continue;
      if (kind === 'fuller' && (isCut(evidence, 'a', a.form, b.form) || isCut(evidence, 'b', b.form, a.form))) continue;
      found.push({ a, b, kind });
    }
  }
  // Those that stand first, whichever side is called A.
  found.sort((x, y) => x.a.form.start + x.b.form.start - y.a.form.start - y.b.form.start);
  const taken = new Set<Named>();
  for (const { a, b, kind } of found) {
    if (taken.has(a) || taken.has(b)) continue;
    const single = a.form.core.length === 1 && b.form.core.length === 1;
    const least = single ? NAME_CLOSENESS : kind === 'generation' ? NAME_CLOSE_GENERATION : 0;
    if (least > 0 && closeness(evidence, a, b) < least) continue;
    taken.add(a).add(b);
    const fact = variant(
      { start: a.form.start, end: a.form.end },
      { start: b.form.start, end: b.form.end },
      NAME_CONFIDENCE[single ? 'single' : kind] ?? 0,
    );
    facts.push(kind === 'initial' ? { ...fact, weight: NAME_INITIAL_WEIGHT } : fact);
  }
  const forms = { a: nameForms(evidence.context.a), b: nameForms(evidence.context.b) };
  const unnamed = findUnnamed(evidence, forms).map(({ a, b }) => variant(a, b, NAME_CONFIDENCE.unnamed ?? 0));
  const beside = findBeside(evidence, forms).map(({ a, b }) => variant(a, b, NAME_CONFIDENCE.beside ?? 0));
  const holders = findOtherHolders(evidence, forms).map(
    ({ a, b }): Fact => ({ ...variant(a, b, NAME_ROLE_CONFIDENCE), relation: 'conflict', weight: NAME_CONFLICT_WEIGHT }),
  );
  return [...facts, ...titleFacts(all, other), ...unnamed, ...beside, ...holders];
}

/** Whether what a name lacks of a fuller one stands right before it, where it was not read as part of it ("Small Arden Board" at the start of a sentence). */
function isCut({ context }: Evidence, name: SideName, form: NameForm, fuller: NameForm): boolean {
  const at = fuller.whole.indexOf(form.whole[0] ?? '');
  const { words } = context[name];
  const before = words[form.firstWord - 1]?.text;
  return at > 0 && fuller.whole[at - 1] === (before === 'and' || before === 'of' ? words[form.firstWord - 2]?.text : before);
}

/** Names written alike under different titles ("Health Minister", "government spokesman"); a shorter title is no other one. */
function titleFacts(all: readonly Named[], other: readonly Named[]): Fact[] {
  const theirs = firstByCore(other);
  return [...firstByCore(all)].flatMap(([core, n]) => {
    const b = theirs.get(core);
    if (!b || n.form.core.length < 2) return [];
    const [x, y] = [titled(n), titled(b)];
    if (!x || !y || titlesMeet(x.titles, y.titles)) return [];
    return [variant({ start: x.titleStart, end: x.end }, { start: y.titleStart, end: y.end }, NAME_CONFIDENCE.title ?? 0)];
  });
}

/** The first of each name but for titles and the like. */
function firstByCore(list: readonly Named[]): ReadonlyMap<string, Named> {
  const first = new Map<string, Named>();
  for (const named of list) if (!first.has(named.form.coreText)) first.set(named.form.coreText, named);
  return first;
}

function titled(named: Named): NameForm | undefined {
  return named.mentions.find((m) => m.titles.length > 0 && m.core.length >= 2);
}

/** Whether one title has all the words of the other, or both are of one office. */
function titlesMeet(x: readonly string[], y: readonly string[]): boolean {
  const [less, more] = x.length < y.length ? [x, y] : [y, x];
  return x.at(-1) === y.at(-1) || less.every((word) => more.includes(word));
}

function variant(a: Span, b: Span, confidence: number): Fact {
  return { kind: 'name', relation: 'variant', a, b, what: '', periodA: null, periodB: null, confidence, weight: NAME_WEIGHT };
}

/** How alike the surroundings of the two names are, at their likest. */
function closeness(evidence: Evidence, a: Named, b: Named): number {
  let best = 0;
  for (const x of a.mentions.slice(0, 4)) {
    const bag = evidence.bagAround('a', x.firstWord, x.endWord);
    for (const y of b.mentions.slice(0, 4)) best = Math.max(best, alike(bag, evidence.bagAround('b', y.firstWord, y.endWord)));
  }
  return best;
}

function fullest(named: readonly Named[]): Set<string> {
  return new Set(named.map((n) => n.form.surface));
}

function surfaces(named: readonly Named[]): Set<string> {
  return new Set(named.flatMap((n) => n.mentions.map((m) => m.surface)));
}

/** Joins the mentions of each name of a side: short forms go with the one fuller form that has their words. */
function namedOf(evidence: Evidence, side: SideName): Named[] {
  const bySurface = new Map<string, NameForm[]>();
  for (const form of nameForms(evidence.context[side])) {
    const known = bySurface.get(form.surface);
    if (known) known.push(form);
    else bySurface.set(form.surface, [form]);
  }
  const forms = [...bySurface.values()].slice(0, MAX_NAMES).sort((x, y) => words(y) - words(x));
  const named: Named[] = [];
  for (const mentions of forms) {
    const form = mentions[0] as NameForm;
    const fuller = named.find((n) => form.whole.length < n.form.whole.length && isPart(form, n.form));
    if (fuller) fuller.mentions.push(...mentions);
    else named.push({ form, mentions: [...mentions] });
  }
  return named.sort((x, y) => x.form.start - y.form.start);
}

function words(mentions: readonly NameForm[]): number {
  return mentions[0]?.whole.length ?? 0;
}

/** Whether a form is a shorter way to write a fuller one in the same text. */
function isPart(short: NameForm, full: NameForm): boolean {
  const end = short.whole.at(-1) ?? '';
  const fullEnd = full.whole.at(-1) ?? '';
  // "Ann Bell" is no short form of "Ann Bell Foundation", nor of "Ann Bell Jr.".
  if (end !== fullEnd && short.core.length > 1 && (isBody(fullEnd) || fullEnd !== full.core.at(-1))) return false;
  for (const word of short.core) if (!hasLike(full.core, word)) return false;
  return true;
}

function hasLike(words: readonly string[], word: string): boolean {
  for (const other of words) if (other === word || spelledAlike(other, word)) return true;
  return false;
}
