import { languageOf, type Name, namesIn, type Word, words } from '../text';
import { acrossVector } from './across';
import { maybeNoName } from './capitals';
import { datesIn, dayOf, latestMonthIn, weekdaysIn } from './dates';
import { figuresIn } from './figures';
import { pairHash } from './hash';
import { lexiconOf, type NameWord } from './lexicon';
import { numeralsIn } from './numerals';
import { isListed } from './prior';
import { Tally } from './tally';
import { toldDayIn } from './told-day';
import { sortedKeys, type Vector } from './vector';
import { HEADLINE_BONUS, HEADLINE_WORDS, LEAD_BONUS, LEAD_WORDS, MOST_PAIRS, PAIR_REACH } from './weights';

/** Everything by which a report is told to be on the same event as another, without its prose. */
export interface Profile {
  readonly terms: Vector;
  readonly names: Vector;
  /** Terms and names of headline and lead alone. */
  readonly lead: Vector;
  /** Terms of the headline alone, or of a text's first words where it has none, ascending. */
  readonly headline: Int32Array;
  /** Terms that are words of names, ascending: the others say what happens, apart from who and where. */
  readonly named: Int32Array;
  /** Keys of `names` that stand after "in", "near", "from" and the like alone: places where something is, not those who act. Ascending. */
  readonly places: Int32Array;
  /** Keys of `names` that nothing but a capital makes which any word would have there (`maybeNoName`). Ascending. */
  readonly doubtful: Int32Array;
  /** The latest month that the text names with its year, as its first day in days since 1970; null where it names none, or only such as are to come. */
  readonly latestNamed: number | null;
  /** Telling names that stand within a few words of one another, as hashed pairs: who acts upon or with whom. Ascending, each once. */
  readonly actorPairs: Int32Array;
  /** Names by what is heard of them in any script (`acrossIn`). */
  readonly across: Vector;
  /** Ascending, each once. */
  readonly figures: Float64Array;
  /** `DateMention.key`s, ascending, each once. */
  readonly dates: Int32Array;
  /** Bit n set: the lead names weekday n (0 = Sunday). */
  readonly weekdays: number;
  /** The first weekday that the lead names, 0 = Sunday; null where it names none. */
  readonly firstWeekday: number | null;
  /** Published, in days since 1970; null where not known. */
  readonly day: number | null;
  /** The day on which the text says that it was written (`toldDayIn`); null where it does not, or where it is known when it was published. Never shown as a date. */
  readonly told: number | null;
  readonly words: number;
  /** Two-letter code, as given or as told from the text; null where neither. */
  readonly language: string | null;
}

/** When a report was published, or by its own text probably was: days since 1970, null where neither tells. */
export function whenOf({ day, told }: Pick<Profile, 'day' | 'told'>): number | null {
  return day ?? told;
}

/** The parts of a report or an article that its profile is made from. */
export interface Profiled {
  readonly title: string | null;
  readonly text: string;
  readonly language: string | null;
  readonly published: string | null;
}

/** English words after which a name is where something is or moves. Names of other languages all count as acting. */
const LOCATES = new Set('in at near from to off into onto outside inside around across between towards toward leaving reaching'.split(' '));

// Used by one profile after the other.
const terms = new Tally();
const names = new Tally();
const lead = new Tally();

/** Reads a text once, and hashes what tells its event. */
export function profileOf(report: Profiled, tokens: readonly Word[] = words(report.text)): Profile {
  for (const tally of [terms, names, lead]) tally.clear();
  const language = languageOf(tokens, report.language);
  const lexicon = lexiconOf(language);
  const keys = new Float64Array(tokens.length);
  for (let i = 0; i < keys.length; i++) keys[i] = lexicon.term(tokens[i] as Word);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    if (Number.isNaN(key)) continue;
    terms.add(key, 1 + (i < LEAD_WORDS ? LEAD_BONUS : 0));
    if (i < LEAD_WORDS) lead.add(key, 1);
  }
  const found = tellableNames(report.text, tokens, language);
  const nameWords = found.map((name) => name.words.map(lexicon.name));
  const isName = found.map((name) => !maybeNoName(name, language));
  const { acting, sure } = countNames(found, nameWords, isName, tokens);
  const headline = new Set<number>();
  for (const word of words(report.title ?? '')) {
    const key = lexicon.term(word);
    if (Number.isNaN(key)) continue;
    terms.add(key, HEADLINE_BONUS);
    lead.add(key, HEADLINE_BONUS);
    headline.add(key);
  }
  // A text without a headline mostly opens with it, or says as much in its first words.
  if (headline.size === 0) for (const key of keys.subarray(0, HEADLINE_WORDS)) if (!Number.isNaN(key)) headline.add(key);
  const named = [...weekdaysIn(tokens.slice(0, 2 * LEAD_WORDS)).values()];
  const numerals = numeralsIn(tokens);
  const day = dayOf(report.published);
  const vector = names.vector();
  return {
    terms: terms.vector(),
    names: vector,
    lead: lead.vector(),
    headline: sortedKeys(headline),
    named: sortedKeys(
      namedKeys(
        tokens,
        keys,
        found.filter((_, i) => isName[i]),
      ),
    ),
    places: vector.keys.filter((key) => !acting.has(key)),
    doubtful: vector.keys.filter((key) => !sure.has(key)),
    latestNamed: latestMonthIn(tokens, numerals),
    actorPairs: pairsOf(found, nameWords, sure),
    across: acrossVector(tokens, found, language),
    figures: Float64Array.from(new Set(figuresIn(tokens, numerals).map((f) => f.value))).sort(),
    dates: Int32Array.from(new Set(datesIn(tokens, numerals).map((d) => d.key))).sort(),
    weekdays: named.reduce((days, day) => days | (1 << day), 0),
    firstWeekday: named[0] ?? null,
    day,
    told: day === null ? toldDayIn(report.text, tokens, numerals) : null,
    words: tokens.length,
    language,
  };
}

/** Counts the words and pairs of words of names, and tells which of their keys stand for those who act, and which are of names for sure. */
function countNames(
  found: readonly Name[],
  nameWords: readonly (readonly NameWord[])[],
  isName: readonly boolean[],
  tokens: readonly Word[],
): { acting: Set<number>; sure: Set<number> } {
  const leadEnd = tokens[Math.min(LEAD_WORDS, tokens.length) - 1]?.end ?? 0;
  const acting = new Set<number>();
  const sure = new Set<number>();
  for (let n = 0; n < found.length; n++) {
    const { first, start } = found[n] as Name;
    const acts = !LOCATES.has(tokens[first - 1]?.text ?? '');
    const bonus = start < leadEnd ? LEAD_BONUS : 0;
    const parts = nameWords[n] as readonly NameWord[];
    for (let i = 0; i < parts.length; i++) {
      const { key, hash, tells } = parts[i] as NameWord;
      if (!tells) continue;
      const next = parts[i + 1];
      const pair = next === undefined ? [] : [pairHash('pair', key, next.key)];
      names.add(hash, 1 + bonus);
      for (const both of pair) names.add(both, 1);
      for (const one of [hash, ...pair]) {
        if (acts) acting.add(one);
        if (isName[n]) sure.add(one);
      }
    }
  }
  return { acting, sure };
}

/** The terms that a text writes as words of a name. */
function namedKeys(tokens: readonly Word[], keys: Float64Array, found: readonly Name[]): Set<number> {
  const named = new Set<number>();
  let n = 0;
  for (let i = 0; i < tokens.length && n < found.length; i++) {
    const { start } = tokens[i] as Word;
    while (n < found.length && (found[n] as Name).end <= start) n++;
    const key = keys[i] as number;
    if (!Number.isNaN(key) && n < found.length && start >= (found[n] as Name).start) named.add(key);
  }
  return named;
}

/** Each two telling names that stand close together, in whichever order. */
function pairsOf(found: readonly Name[], nameWords: readonly (readonly NameWord[])[], sure: ReadonlySet<number>): Int32Array {
  const pairs = new Set<number>();
  const actors: { readonly start: number; readonly end: number; readonly keys: readonly string[] }[] = [];
  for (let n = 0; n < found.length; n++) {
    const telling = (nameWords[n] as readonly NameWord[]).filter(({ acts, hash }) => acts && sure.has(hash));
    const { start, end } = found[n] as Name;
    if (telling.length > 0) actors.push({ start, end, keys: telling.map(({ key }) => key) });
  }
  for (let i = 0; i < actors.length && pairs.size < MOST_PAIRS; i++) {
    const name = actors[i] as (typeof actors)[0];
    for (let j = i + 1; j < actors.length && (actors[j] as (typeof actors)[0]).start - name.end <= PAIR_REACH; j++) {
      for (const a of name.keys)
        for (const b of (actors[j] as (typeof actors)[0]).keys) {
          if (a !== b) pairs.add(a < b ? pairHash('actors', a, b) : pairHash('actors', b, a));
        }
    }
  }
  return sortedKeys(pairs);
}

/** The names of a text, without words that are common as plain words and have a capital only where sentences start. */
export function tellableNames(text: string, tokens: readonly Word[], language: string | null): Name[] {
  const lexicon = lexiconOf(language);
  return namesIn(text, tokens).filter(({ sure, words: parts, first }) => {
    if (sure) return true;
    const term = lexicon.term(tokens[first] as Word);
    return !Number.isNaN(term) && (!isListed(term) || lexicon.name(parts[0] as Word).listed);
  });
}
