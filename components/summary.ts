import type { ComparisonView } from '../lib/browser';
import { sortFacts } from './facts';
import { joinClauses, type Words } from './words';

/** What the comparison came to, in one line: "1 figure differs; 2 names are written differently". */
export function summaryInWords(shown: ComparisonView, words: Words): string {
  // Held by its fingerprint alone.
  if (shown.b.statements?.length === 0) {
    const { runs } = shown.match.evidence;
    return runs.length > 0 ? joinClauses(words, [words.plural('summarySame', runs.length)]) : words.t('summaryNothing');
  }
  const { differing } = sortFacts(shown.comparison.facts);
  const clauses = differing.map((group) => words.plural(group.clause, group.facts.length));
  const { passages } = shown.comparison;
  const both = passages.filter((p) => p.relation === 'same' || p.relation === 'moved' || p.relation === 'reworded');
  const reworded = both.filter((p) => p.relation === 'reworded' || p.changes.length > 0).length;
  if (both.length > reworded) clauses.push(words.plural('summarySame', both.length - reworded));
  if (reworded > 0 && shown.b.statements === null) clauses.push(words.plural('summaryReworded', reworded));
  return clauses.length > 0 ? joinClauses(words, clauses) : words.t('summaryNothing');
}

/** Why it is not said of one side that it lacks what only the other has; null where it may be said. `named`: the first side is no page, but a report. */
export function absenceNote(shown: ComparisonView, lacking: 'a' | 'b', words: Words, named = false): string | null {
  const { absence } = shown.comparison;
  if (lacking === 'a' ? absence.inA : absence.inB) return null;
  if (shown.match.relation === 'related') return words.t('absenceRelated');
  const side = shown[lacking];
  if (side.partial) return words.t(lacking === 'a' && !named ? 'absencePartialPage' : 'absencePartialOther');
  return words.t(side.statements === null ? 'absenceUnsure' : 'absenceParaphrase');
}
