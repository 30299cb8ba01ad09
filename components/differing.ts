import type { MatchSummary, StoryDiffering } from '../lib/browser';
import { ofRelation, RELATION_WORDS } from './relations';
import type { PluralKey, Words } from './words';

type Counts = StoryDiffering['all'];

/** Reports of each relation that are compared for the answer: as many as are shown at once. */
export const COMPARED = 6;

const NOUNS: readonly (readonly [keyof Counts, PluralKey])[] = [
  ['figures', 'popupFigures'],
  ['dates', 'popupDates'],
  ['quotes', 'popupQuotes'],
  ['names', 'popupNames'],
];
/** Kinds that are named one by one beside a report; of more only the sum has room. */
const NAMED = 2;

/** Ids of the reports of which it is told how they differ: copies and reports of the event that are shown at once, none that is merely related. */
export function comparedIds(matches: readonly MatchSummary[]): string[] {
  return RELATION_WORDS.filter(({ relation }) => relation !== 'related').flatMap(({ relation }) =>
    ofRelation(matches, relation)
      .slice(0, COMPARED)
      .map(({ citation }) => citation.id),
  );
}

/** "1 figure and 2 quotations differ from this page’s", in a few words "1 figure and 2 quotations differ"; null where nothing does. `short`: where there is room for a few words alone. */
export function differingInWords(counts: Counts, words: Words, short = false): string | null {
  const parts = NOUNS.flatMap(([name, noun]) => (counts[name] > 0 ? [words.plural(noun, counts[name])] : []));
  const sum = NOUNS.reduce((all, [name]) => all + counts[name], 0);
  if (sum === 0) return null;
  if (short && parts.length > NAMED) return words.plural('popupFactsDiffer', sum);
  return words.plural(short ? 'popupDiffer' : 'popupDifferFromPage', sum, [words.list(parts)]);
}
