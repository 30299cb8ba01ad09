import type { Statement } from '../../lib/corpus';
import { type Word, words } from '../../lib/text';

/** Something checkable in an original that a statement has to mention. */
export interface Checkable {
  readonly kind: 'number' | 'date' | 'name' | 'quotation';
  /** Indices of its first and last word. */
  readonly first: number;
  readonly last: number;
  readonly as: string;
}

const NUMBER_WORDS =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir(?:teen|ty)|four(?:teen|ty)|fif(?:teen|ty)|six(?:teen|ty)|seven(?:teen|ty)|eigh(?:teen|ty)|nine(?:teen|ty)|hundreds?|thousands?|millions?|billions?|dozens?|second|third|half|twice)$/;
const DATE_WORDS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|yesterday|today|tomorrow)$/;
/** Words in the longest quotation that a statement has to give as printed; of a longer one only the words have to be covered. */
const PRINTED_QUOTE = 8;

/** All numbers, dates, capitalised names and quotations of a text. */
export function checkables(text: string): Checkable[] {
  const tokens = words(text);
  const found: Checkable[] = [];
  const lower = new Set(tokens.filter((t) => /^\p{Ll}/u.test(rawOf(text, t))).map((t) => stem(rawOf(text, t))));
  const startsSentence = (i: number) => {
    const before = tokens[i - 1];
    return !before || /[.!?:\n]|["“'‘]\s*$/.test(text.slice(before.end, (tokens[i] as Word).start));
  };
  const midSentence = new Set(tokens.filter((t, i) => isCapital(rawOf(text, t)) && !startsSentence(i)).map((t) => stem(rawOf(text, t))));
  tokens.forEach((token, i) => {
    const raw = rawOf(text, token);
    const add = (kind: Checkable['kind']) => found.push({ kind, first: i, last: i, as: raw });
    if (/\p{N}/u.test(raw) || NUMBER_WORDS.test(token.text)) add('number');
    else if (DATE_WORDS.test(token.text)) add('date');
    else if (isCapital(raw) && (!startsSentence(i) || !lower.has(stem(raw))) && (!startsSentence(i) || midSentence.has(stem(raw))))
      add('name');
  });
  for (const match of text.matchAll(/“([^“”]{1,400})”|"([^"]{1,400})"|(?<![\p{L}\p{N}])'([^']{1,80})'(?![\p{L}\p{N}])/gu)) {
    const from = match.index;
    const inside = tokens.flatMap((t, i) => (t.start >= from && t.end <= from + match[0].length ? [i] : []));
    if (inside.length > 0) found.push({ kind: 'quotation', first: inside[0] as number, last: inside.at(-1) as number, as: match[0] });
  }
  return found;
}

/** The checkable things of an original that no statement covers and mentions, and that are not left out on purpose. */
export function uncovered(
  text: string,
  statements: readonly Pick<Statement, 'text' | 'at' | 'speaker'>[],
  leftOut: readonly string[],
): Checkable[] {
  const tokens = words(text);
  const excused = wordsOf(tokens, leftOut);
  return checkables(text).filter((item) => {
    if (range(item).every((i) => excused.has(i))) return false;
    if (item.kind === 'quotation' && item.last - item.first + 1 > PRINTED_QUOTE) {
      return !range(item).every((i) => statements.some(({ at, speaker }) => at[0] <= i && i <= at[1] && speaker !== null));
    }
    return !statements.some((s) => s.at[0] <= item.first && item.last <= s.at[1] && mentions(s.text, text, tokens, item));
  });
}

/** Words of an original that stand in no statement's range and are not left out on purpose, as [first, last] indices. */
export function gaps(text: string, statements: readonly Pick<Statement, 'at'>[], leftOut: readonly string[]): [number, number][] {
  const tokens = words(text);
  const excused = wordsOf(tokens, leftOut);
  const found: [number, number][] = [];
  for (const i of tokens.keys()) {
    if (excused.has(i) || statements.some(({ at }) => at[0] <= i && i <= at[1])) continue;
    const open = found.at(-1);
    if (open && open[1] === i - 1) open[1] = i;
    else found.push([i, i]);
  }
  return found;
}

/** Whether a run of words stands within the words [first, last] of a text. */
export function standsWithin(part: string, tokens: readonly Word[], [first, last]: readonly [number, number]): boolean {
  return positionsOf(part, tokens).some((start) => start >= first && start + words(part).length - 1 <= last);
}

function mentions(statement: string, text: string, tokens: readonly Word[], item: Checkable): boolean {
  if (item.kind === 'quotation') return standsWithin(item.as, words(statement), [0, Number.POSITIVE_INFINITY]);
  const wanted = stem(rawOf(text, tokens[item.first] as Word));
  return words(statement).some((t) => stem(rawOf(statement, t)) === wanted);
}

function positionsOf(part: string, tokens: readonly Word[]): number[] {
  const wanted = words(part).map((w) => w.text);
  return tokens.flatMap((_, start) => (wanted.length > 0 && wanted.every((w, i) => tokens[start + i]?.text === w) ? [start] : []));
}

function wordsOf(tokens: readonly Word[], parts: readonly string[]): Set<number> {
  return new Set(parts.flatMap((part) => positionsOf(part, tokens).flatMap((start) => words(part).map((_, i) => start + i))));
}

const rawOf = (text: string, token: Word) => text.slice(token.start, token.end);
const isCapital = (raw: string) => /^\p{Lu}/u.test(raw);
const stem = (raw: string) =>
  raw
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/['’]/g, '');
const range = ({ first, last }: Checkable) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
