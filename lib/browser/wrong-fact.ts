import type { Side, WithinPlace } from '../compare';
import type { Relation } from '../match';
import type { Span } from '../text';
import type { ToldFact, WrongFact, WrongSide } from './wrong-messages';

/** Characters of a report's words that a mark holds: enough to know the fact again, too few to be anybody's article. */
export const MOST_WORDS = 160;

type Named = Pick<Side, 'outlet' | 'published' | 'title'>;

/** A fact as a mark holds it: short words, outlets and dates. */
export function wrongFact(key: string, told: ToldFact, a: Side, b: Side): WrongFact {
  if (told.in === 'a' || told.in === 'b') {
    const { kind, first, second } = told.fact;
    const side = told.in === 'a' ? a : b;
    const of = (place: WithinPlace): WrongSide => sideOf(side, place.in === 'title' ? side.title : side.text, place.span);
    return { key, kind, relation: 'conflict', a: of(first), b: of(second), of: 'one report' };
  }
  const { kind, relation, a: spanA, b: spanB } = told.fact;
  if (told.in === 'texts') return { key, kind, relation, a: sideOf(a, a.text, spanA), b: sideOf(b, b.text, spanB) };
  return { key, kind, relation, a: sideOf(a, a.title, spanA), b: sideOf(b, b.title, spanB), of: 'headlines' };
}

/** That two reports belong together, as a mark holds it when the reader denies it. */
export function wrongMatch(key: string, relation: Relation, a: Named, b: Named): WrongFact {
  const side = ({ outlet, published, title }: Named): WrongSide => ({ outlet, published, words: short(title) });
  return { key, kind: 'match', relation, a: side(a), b: side(b) };
}

function sideOf({ outlet, published }: Side, text: string | null, span: Span | null): WrongSide {
  return { outlet, published, words: short(span && (text?.slice(span.start, span.end) ?? null)) };
}

function short(words: string | null): string | null {
  const line = words?.replace(/\s+/g, ' ').trim() ?? null;
  return line && line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS - 2).trimEnd()} …` : line;
}
