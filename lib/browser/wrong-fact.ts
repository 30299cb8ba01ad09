import type { Fact, Side } from '../compare';
import type { Relation } from '../match';
import type { WrongFact, WrongSide } from './wrong-messages';

/** Characters of a report's words that a mark holds: enough to know the fact again, too few to be anybody's article. */
export const MOST_WORDS = 160;

type Named = Pick<Side, 'outlet' | 'published' | 'title'>;

/** A fact as a mark holds it: short words, outlets and dates. */
export function wrongFact(key: string, { kind, relation, a: spanA, b: spanB }: Fact, a: Side, b: Side): WrongFact {
  return { key, kind, relation, a: sideOf(a, spanA), b: sideOf(b, spanB) };
}

/** That two reports belong together, as a mark holds it when the reader denies it. */
export function wrongMatch(key: string, relation: Relation, a: Named, b: Named): WrongFact {
  const side = ({ outlet, published, title }: Named): WrongSide => ({ outlet, published, words: short(title) });
  return { key, kind: 'match', relation, a: side(a), b: side(b) };
}

function sideOf({ outlet, published, text }: Side, span: Fact['a']): WrongSide {
  return { outlet, published, words: short(span && text.slice(span.start, span.end)) };
}

function short(words: string | null): string | null {
  const line = words?.replace(/\s+/g, ' ').trim() ?? null;
  return line && line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS - 2).trimEnd()} …` : line;
}
