import type { ComparisonView } from '../lib/browser';
import type { Fact } from '../lib/compare';
import { otherName } from './citation';
import { type FactGroup, foldFacts, sortFacts } from './facts';
import { joinClauses, type Words } from './words';

interface Names {
  /** Null: the text is called "this text", since it has no other name. */
  readonly first: string | null;
  readonly second: string;
}

/** Clauses of the line where room is scarce: two or three lines of the popup, in the longest of our languages. */
const BRIEF = 4;
/** Kinds of differences that are named there one by one; of more the sharpest is, and the others are summed up. */
const NAMED = 2;

/** What the comparison came to, in one line: "1 figure differs; 2 names are written differently; 7 passages or facts not in this text". `names`: what the two are called where the first is no page before the reader, but a report. */
export function summaryInWords(shown: ComparisonView, words: Words, names: Names | null = null): string {
  const { differing, others } = clausesOf(shown, words, names);
  return lineOf([...differing.map((group) => words.plural(group.clause, group.facts.length)), ...others], words);
}

/** The same in a few words, the most telling first: all that it leaves out has its place and its count further down. */
export function briefInWords(shown: ComparisonView, words: Words): string {
  const { differing, others } = clausesOf(shown, words, null);
  const named = differing.length > NAMED ? differing.slice(0, NAMED - 1) : differing;
  const clauses = named.map((group) => words.plural(group.clause, group.facts.length));
  const more = differing.slice(named.length).reduce((sum, { facts }) => sum + facts.length, 0);
  if (more > 0) clauses.push(words.plural('summaryMoreDiffer', more));
  return lineOf([...clauses, ...others].slice(0, BRIEF), words);
}

function lineOf(clauses: readonly string[], words: Words): string {
  return clauses.length > 0 ? joinClauses(words, clauses) : words.t('summaryNothing');
}

/** What differs, and the clauses after it: in the order of the reader's questions what one leaves out, then what is alike. */
function clausesOf(shown: ComparisonView, words: Words, names: Names | null): { differing: readonly FactGroup[]; others: string[] } {
  // Held by its fingerprint alone.
  if (shown.b.statements?.length === 0) {
    const { runs } = shown.match.evidence;
    return { differing: [], others: runs.length > 0 ? [words.plural('summarySame', runs.length)] : [] };
  }
  const { differing } = sortFacts(shown.comparison.facts);
  const others = absencesInWords(shown, words, names);
  const { passages } = shown.comparison;
  const both = passages.filter((p) => p.relation === 'same' || p.relation === 'moved' || p.relation === 'reworded');
  const reworded = both.filter((p) => p.relation === 'reworded' || p.changes.length > 0).length;
  if (both.length > reworded) others.push(words.plural('summarySame', both.length - reworded));
  if (reworded > 0 && shown.b.statements === null) others.push(words.plural('summaryReworded', reworded));
  return { differing, others };
}

/** How much each side has that the other lacks, as clauses; only where absence can be told. */
function absencesInWords(shown: ComparisonView, words: Words, names: Names | null): string[] {
  const { absence, alone, passages, facts } = shown.comparison;
  const { onlyA, onlyB } = sortFacts(facts);
  const count = (of: 'a' | 'b', only: readonly Fact[]): number => {
    const { marked, left } = foldFacts(
      only,
      alone[of].flatMap((i) => passages[i] ?? []),
      of,
    );
    return marked.length + left.length;
  };
  const inOther = absence.inB ? count('a', onlyA) : 0;
  const here = absence.inA ? count('b', onlyB) : 0;
  return [
    ...(inOther > 0 ? [words.plural('summaryNotInOther', inOther, [names?.second ?? otherName(shown, words, 'sentence')])] : []),
    ...(here > 0 ? [!names?.first ? words.plural('summaryNotHere', here) : words.plural('summaryNotInOther', here, [names.first])] : []),
  ];
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
