import { languageOf, type Name, namesIn, normaliseWord, termOf, type Word, words } from '../text';
import { acrossIn, acrossVector } from './across';
import { datesIn, dayOf, latestMonthIn, weekdaysIn } from './dates';
import { figuresIn } from './figures';
import { keyHash } from './hash';
import { isListed, priorShare } from './prior';
import { type Vector, vectorOf } from './vector';
import { ACTOR_TELLING, HEADLINE_BONUS, LEAD_BONUS, LEAD_WORDS, MOST_PAIRS, PAIR_REACH } from './weights';

/** Everything by which a report is told to be on the same event as another, without its prose. */
export interface Profile {
  readonly terms: Vector;
  readonly names: Vector;
  /** Terms and names of headline and lead alone. */
  readonly lead: Vector;
  /** Terms that are words of names, ascending: the others say what happens, apart from who and where. */
  readonly named: Int32Array;
  /** Keys of `names` that stand after "in", "near", "from" and the like alone: places where something is, not those who act. Ascending. */
  readonly places: Int32Array;
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
  /** Published, in days since 1970; null where not known. */
  readonly day: number | null;
  readonly words: number;
  /** Two-letter code, as given or as told from the text; null where neither. */
  readonly language: string | null;
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

/** Reads a text once, and hashes what tells its event. */
export function profileOf(report: Profiled, tokens: readonly Word[] = words(report.text)): Profile {
  const language = languageOf(tokens, report.language);
  const terms = new Map<number, number>();
  const names = new Map<number, number>();
  const lead = new Map<number, number>();
  const termKey = termKeysOf(language);
  const keys = tokens.map((word) => termKey(word.text));
  keys.forEach((key, i) => {
    if (key === null) return;
    add(terms, key, 1 + (i < LEAD_WORDS ? LEAD_BONUS : 0));
    if (i < LEAD_WORDS) add(lead, key, 1);
  });
  const leadEnd = tokens[Math.min(LEAD_WORDS, tokens.length) - 1]?.end ?? 0;
  const found = tellableNames(report.text, tokens, language);
  const acting = new Set<number>();
  let at = 0;
  for (const name of found) {
    while (at < tokens.length && (tokens[at] as Word).end <= name.start) at++;
    const acts = !LOCATES.has(tokens[at - 1]?.text ?? '');
    const mention = (key: number, by: number) => {
      add(names, key, by);
      if (acts) acting.add(key);
    };
    name.keys.forEach((key, i) => {
      if (termOf(key, language) === null) return;
      mention(keyHash('name', key), 1 + (name.start < leadEnd ? LEAD_BONUS : 0));
      const next = name.keys[i + 1];
      if (next !== undefined) mention(keyHash('pair', `${key} ${next}`), 1);
    });
  }
  for (const word of words(report.title ?? '')) {
    const key = termKey(word.text);
    if (key === null) continue;
    add(terms, key, HEADLINE_BONUS);
    add(lead, key, HEADLINE_BONUS);
  }
  let weekdays = 0;
  for (const day of weekdaysIn(tokens.slice(0, 2 * LEAD_WORDS)).values()) weekdays |= 1 << day;
  return {
    terms: vectorOf(damped(terms)),
    names: vectorOf(damped(names)),
    lead: vectorOf(damped(lead)),
    named: Int32Array.from(namedKeys(tokens, keys, found)).sort(),
    places: Int32Array.from([...names.keys()].filter((key) => !acting.has(key))).sort(),
    latestNamed: latestMonthIn(tokens),
    actorPairs: pairsOf(found),
    across: acrossVector(acrossIn(tokens, found, language)),
    figures: Float64Array.from(new Set(figuresIn(tokens).map((f) => f.value))).sort(),
    dates: Int32Array.from(new Set(datesIn(tokens).map((d) => d.key))).sort(),
    weekdays,
    day: dayOf(report.published),
    words: tokens.length,
    language,
  };
}

/** The terms that a text writes as words of a name. */
function namedKeys(tokens: readonly Word[], keys: readonly (number | null)[], names: readonly Name[]): Set<number> {
  const named = new Set<number>();
  let n = 0;
  tokens.forEach((word, i) => {
    while (n < names.length && (names[n] as Name).end <= word.start) n++;
    const key = keys[i] ?? null;
    if (key !== null && word.start >= (names[n]?.start ?? Number.POSITIVE_INFINITY)) named.add(key);
  });
  return named;
}

/** Each two telling names that stand close together, in whichever order. */
function pairsOf(names: readonly Name[]): Int32Array {
  const pairs = new Set<number>();
  const actors = names.flatMap((name) => {
    const keys = name.keys.filter((key) => -Math.log(priorShare(keyHash('name', key), true)) > ACTOR_TELLING);
    return keys.length > 0 ? [{ ...name, keys }] : [];
  });
  for (let i = 0; i < actors.length && pairs.size < MOST_PAIRS; i++) {
    const name = actors[i] as Name;
    for (let j = i + 1; j < actors.length && (actors[j] as Name).start - name.end <= PAIR_REACH; j++) {
      for (const a of name.keys)
        for (const b of (actors[j] as Name).keys) if (a !== b) pairs.add(keyHash('actors', a < b ? `${a} ${b}` : `${b} ${a}`));
    }
  }
  return Int32Array.from(pairs).sort();
}

/** The names of a text, without words that are common as plain words and have a capital only where sentences start. */
export function tellableNames(text: string, tokens: readonly Word[], language: string | null): Name[] {
  return namesIn(text, tokens).filter(({ sure, keys, start, end }) => {
    if (sure) return true;
    const term = termOf(normaliseWord(text.slice(start, end)), language);
    return term !== null && (!isListed(keyHash('term', term)) || isListed(keyHash('name', keys[0] ?? '')));
  });
}

// News uses few words often: remembering what each came to halves the time of a profile. Emptied when full.
const remembered = new Map<string, Map<string, number | null>>();
const MOST_REMEMBERED = 60_000;

/** Gives each word of a language the key of its term; null for stop words and the like. */
function termKeysOf(language: string | null): (word: string) => number | null {
  let known = remembered.get(language ?? '');
  if (!known || known.size >= MOST_REMEMBERED) {
    known = new Map();
    remembered.set(language ?? '', known);
  }
  const keys = known;
  return (word) => {
    let key = keys.get(word);
    if (key === undefined) {
      const term = termOf(word, language);
      key = term === null ? null : keyHash('term', term);
      if (keys.size < MOST_REMEMBERED) keys.set(word, key);
    }
    return key;
  };
}

function add(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** The tenth mention of a word tells less than the first. */
function damped(counts: Map<number, number>): Map<number, number> {
  for (const [key, count] of counts) counts.set(key, 1 + Math.log(count));
  return counts;
}
