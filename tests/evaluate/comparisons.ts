import { compare, type Side } from '../../lib/compare';
import type { Span } from '../../lib/text';
import type { Verb } from './cli';
import { answerLines, may, need } from './lines';

/** `comparisons < pairs.jsonl`: two reports a line, answered with their passages and facts. */
export const comparisons: Verb = (_args, lines) => answerLines(lines, comparePair);

function comparePair(value: unknown): unknown {
  const { a, b } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const ids = { a: need(a, 'id'), b: need(b, 'id') };
  const sides = [sideFrom(a), sideFrom(b)] as const;
  const begun = performance.now();
  const { passages, facts } = compare(...sides, { relation: 'same event', runs: [] });
  const ms = performance.now() - begun;
  return {
    ...ids,
    passages: passages.map((p) => ({ relation: p.relation, a: span(p.a), b: span(p.b) })),
    facts: facts.map((f) => ({ kind: f.kind, relation: f.relation, a: span(f.a), b: span(f.b), what: f.what })),
    ms,
  };
}

function sideFrom(report: unknown): Side {
  return {
    title: may(report, 'title'),
    outlet: may(report, 'outlet'),
    agency: may(report, 'agency'),
    published: may(report, 'published'),
    language: may(report, 'language'),
    text: need(report, 'text'),
    partial: false,
    statements: null,
  };
}

function span(found: Span | null): Span | null {
  return found && { start: found.start, end: found.end };
}
