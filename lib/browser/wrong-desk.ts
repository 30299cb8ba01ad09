import type { Article } from '../article';
import {
  type CompareOptions,
  type Comparison,
  compare,
  type Fact,
  factKey,
  headlineFactKey,
  pairKey,
  type Side,
  type TableRow,
  tabulate,
  withinFactKey,
} from '../compare';
import { keptId } from '../corpus';
import type { Match, Relation } from '../match';
import { breathing } from './breathing';
import type { Holdings } from './holdings';
import { type Matched, matchArticle } from './match-article';
import { wrongMarks } from './wrong-marks';
import type { WrongAmong, WrongMark, WrongState } from './wrong-messages';

// Every comparison and table that a view, the paint or an export is given goes through here, so that what the reader has marked as wrong is in none.

/** Two reports laid side by side, without the facts that the reader has marked as wrong. `may`: whether the reader may mark here. */
export async function compareShown(
  a: Side,
  b: Side,
  options: CompareOptions,
  may: boolean,
): Promise<{ comparison: Comparison; wrong: WrongState }> {
  const comparison = compare(a, b, options);
  const marked = new Set((await wrongMarks()).map(({ key }) => key));
  const facts = sort(comparison.facts, (fact) => factKey(fact, a, b), marked);
  const headlines = sort(comparison.headlines, (fact) => headlineFactKey(fact, a, b), marked);
  const withinA = sort(comparison.within.a, (fact) => withinFactKey(fact, a), marked);
  const withinB = sort(comparison.within.b, (fact) => withinFactKey(fact, b), marked);
  return {
    comparison: { ...comparison, facts: facts.shown, headlines: headlines.shown, within: { a: withinA.shown, b: withinB.shown } },
    wrong: { may, ...facts.wrong, headlines: headlines.wrong, within: { a: withinA.wrong, b: withinB.wrong } },
  };
}

function sort<T>(facts: readonly T[], keyOf: (fact: T) => string, marked: ReadonlySet<string>): { shown: T[]; wrong: WrongAmong<T> } {
  const keyed = facts.map((fact) => ({ key: keyOf(fact), fact }));
  const shown = keyed.filter(({ key }) => !marked.has(key));
  return {
    shown: shown.map(({ fact }) => fact),
    wrong: { keys: shown.map(({ key }) => key), hidden: keyed.filter(({ key }) => marked.has(key)) },
  };
}

/** Numbers of a comparison's facts, in their order: the same however many of them are marked. None where the reader may mark nothing. */
export function numbersOf({ may, keys, hidden }: Pick<WrongState, 'may' | 'keys' | 'hidden'>): number[] {
  if (!may) return [];
  const all = keysInOrder({ keys, hidden });
  return keys.map((key) => all.indexOf(key));
}

/** Keys by the numbers of their facts. */
export function keysInOrder({ keys, hidden }: Pick<WrongState, 'keys' | 'hidden'>): string[] {
  return [...new Set([...keys, ...hidden.map(({ key }) => key)])].sort();
}

/** Matches of an article, without those that the reader says do not belong with it, and these. */
export async function matchShown(held: Pick<Holdings, 'match'>, article: Article): Promise<Matched & { readonly apart: readonly Match[] }> {
  const [matched, marks] = await Promise.all([matchArticle(held, article), wrongMarks()]);
  const marked = new Set(marks.flatMap(({ kind, key }) => (kind === 'match' ? [key] : [])));
  const isApart = ({ report, self }: Match): boolean => !self && marked.has(pairKey(keptId(article.url), report.id));
  if (marked.size === 0) return { ...matched, apart: [] };
  return { ...matched, matches: matched.matches.filter((match) => !isApart(match)), apart: matched.matches.filter(isApart) };
}

/** Facts across reports, without those marked as wrong, and the marks that this concerns. */
export async function tabulateShown(
  sides: readonly Side[],
  relationOf: (i: number, j: number) => Relation,
): Promise<{ rows: TableRow[]; hidden: WrongMark[] }> {
  const marks = new Map((await wrongMarks()).map((mark) => [mark.key, mark]));
  const hidden = new Set<WrongMark>();
  const counts = (fact: Fact, a: Side, b: Side): boolean => {
    const mark = marks.size > 0 ? marks.get(factKey(fact, a, b)) : undefined;
    if (mark) hidden.add(mark);
    return mark === undefined;
  };
  return { rows: await tabulate(sides, relationOf, { counts, breathe: breathing() }), hidden: [...hidden] };
}
