import { languageOf, termOf, textAt, type Word } from '../text';
import { acrossIn } from './across';
import { tellingAcross } from './across-compare';
import { datesIn } from './dates';
import { figuresIn } from './figures';
import { keyHash } from './hash';
import { lexiconOf } from './lexicon';
import type { Weighing } from './prior-weighing';
import { type Profile, tellableNames } from './profile';
import { ACROSS_FLIP } from './skeleton-key';
import type { Query } from './types';
import { includes, type Vector } from './vector';
import { MOST_SHOWN_KEYS, TELLING_ENOUGH } from './weights';

/** A key of the query with the words that it stands for. */
interface Worded {
  readonly key: number;
  readonly as: string;
  readonly telling: number;
}

/** The query's keys in its own words, the most telling first. */
export interface QueryWording {
  readonly names: readonly (Worded & { readonly keys: readonly number[] })[];
  /** The names by their skeletons, for reports in other scripts. */
  readonly across: readonly Worded[];
  /** Those worth showing. */
  readonly terms: readonly Worded[];
  readonly figures: readonly { readonly value: number; readonly as: string }[];
  readonly dates: readonly { readonly key: number; readonly as: string }[];
}

/** Reads back what the query's keys were made from. */
export function wordingOf(query: Query, tokens: readonly Word[], weigh: Weighing): QueryWording {
  const language = languageOf(tokens, query.language);
  const between = (first: number, last: number) => query.text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
  const lexicon = lexiconOf(language);
  const found = tellableNames(query.text, tokens, language);
  const across = acrossIn(tokens, found, language).map((mention) => ({
    key: mention.key ^ ACROSS_FLIP,
    as: withoutPossessive(textAt(query.text, mention)),
    telling: tellingAcross(mention.key, weigh.name),
  }));
  const names = found.map((name) => {
    const keys = name.words
      .map(lexicon.name)
      .filter(({ tells }) => tells)
      .map(({ hash }) => hash);
    const telling = Math.max(0, ...keys.map(weigh.name));
    return { key: keys[0] ?? 0, keys, as: withoutPossessive(textAt(query.text, name)), telling };
  });
  const terms = tokens.flatMap((word) => {
    const term = termOf(word.text, language);
    if (term === null) return [];
    const key = keyHash('term', term);
    const telling = weigh.term(key);
    return telling < TELLING_ENOUGH ? [] : [{ key, as: textAt(query.text, word), telling }];
  });
  return {
    names: names.filter((name) => name.keys.length > 0).sort((a, b) => b.telling - a.telling),
    across: across.filter((name) => name.telling > 0).sort((a, b) => b.telling - a.telling),
    terms: terms.sort((a, b) => b.telling - a.telling),
    figures: figuresIn(tokens).map((f) => ({ value: f.value, as: between(f.first, f.last) })),
    dates: datesIn(tokens).map((d) => ({ key: d.key, as: between(d.first, d.last) })),
  };
}

/** What query and report share, as the query writes it: each once, the most telling first. */
export function sharedKeys(query: QueryWording, report: Profile): { names: string[]; figures: string[]; dates: string[]; terms: string[] } {
  const seen = new Set<number>();
  const names: string[] = [];
  const nameWords = new Set<string>();
  for (const name of query.names) {
    if (names.length === MOST_SHOWN_KEYS) break;
    if (name.keys.some((key) => seen.has(key)) || !name.keys.every((key) => has(report.names, key))) continue;
    for (const key of name.keys) seen.add(key);
    for (const word of name.as.toLowerCase().split(/\s+/)) nameWords.add(word);
    names.push(name.as);
  }
  const terms: string[] = [];
  for (const term of query.terms) {
    if (terms.length === MOST_SHOWN_KEYS) break;
    if (seen.has(term.key) || nameWords.has(term.as.toLowerCase()) || !has(report.terms, term.key)) continue;
    seen.add(term.key);
    terms.push(term.as);
  }
  // Keys of other scripts alone are among them; a surname is not named again beside the whole name.
  for (const { key, as } of query.across) {
    if (names.length < MOST_SHOWN_KEYS && has(report.across, key) && !names.some((name) => name.includes(as))) names.push(as);
  }
  return {
    names,
    terms,
    figures: distinct(query.figures.filter((f) => report.figures.includes(f.value)).map((f) => f.as)),
    dates: distinct(query.dates.filter((d) => report.dates.includes(d.key)).map((d) => d.as)),
  };
}

function withoutPossessive(name: string): string {
  return name.replace(/['’ʼ]s$/, '');
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)].slice(0, MOST_SHOWN_KEYS);
}

function has(vector: Vector, key: number): boolean {
  return includes(vector.keys, key);
}
