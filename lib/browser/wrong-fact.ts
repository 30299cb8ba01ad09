import type { Fact, Side } from '../compare';
import type { WrongFact, WrongSide } from './wrong-messages';

/** Characters of a report's words that a mark holds: enough to know the fact again, too few to be anybody's article. */
export const MOST_WORDS = 160;

/** A fact as a mark holds it: short words, outlets and dates. */
export function wrongFact(key: string, { kind, relation, a: spanA, b: spanB }: Fact, a: Side, b: Side): WrongFact {
  return { key, kind, relation, a: sideOf(a, spanA), b: sideOf(b, spanB) };
}

function sideOf({ outlet, published, text }: Side, span: Fact['a']): WrongSide {
  const words = span && text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return { outlet, published, words: words && words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS - 2).trimEnd()} …` : words };
}
