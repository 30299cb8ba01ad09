import type { Passage, Side } from '../../lib/compare';
import { statement } from '../corpus/statement';

/** A side for tests: an English text by a made-up outlet. */
export function side(text: string, more: Partial<Side> = {}): Side {
  return {
    title: null,
    outlet: null,
    agency: null,
    published: '2024-03-05',
    language: 'en',
    text,
    partial: false,
    statements: null,
    ...more,
  };
}

/** A side held as statements, each with the words of the original that it stands for. */
export function paraphrase(statements: readonly { text: string; at: readonly [number, number] }[]): Side {
  const full = statements.map(({ text, at }) => statement(text, { at }));
  return side(full.map((s) => s.text).join('\n\n'), { statements: full });
}

/** What the passages hold of one side, joined in the order of its text. */
export function joined(passages: readonly Passage[], which: 'a' | 'b', text: string): string {
  return passages
    .flatMap((p) => p[which] ?? [])
    .sort((x, y) => x.start - y.start)
    .map((span) => text.slice(span.start, span.end))
    .join('');
}

/** Passages as "relation: A | B", for reading. */
export function told(passages: readonly Passage[], a: string, b: string): string[] {
  const cut = (text: string, span: Passage['a']): string => (span ? text.slice(span.start, span.end).trim() : '–');
  return passages.map((p) => `${p.relation}: ${cut(a, p.a)} | ${cut(b, p.b)}`);
}
