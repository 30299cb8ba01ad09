import type { Statement } from '../../lib/corpus';

/** A statement for tests that gives its text and little else. */
export function statement(text: string, given: Partial<Statement> = {}): Statement {
  return {
    text,
    at: [0, 1],
    names: [],
    figures: [],
    dates: [],
    certainty: 'stated',
    speaker: null,
    source: null,
    quotes: [],
    labels: [],
    asPrinted: null,
    ...given,
  };
}
