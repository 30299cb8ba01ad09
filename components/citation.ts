import type { ComparisonView } from '../lib/browser';
import type { Citation } from '../lib/corpus';
import { dateInWords, momentInWords } from './dates';
import { isolate, type Words } from './words';

/** How much room there is: a list says "inferred", a sentence how. */
type Room = 'list' | 'sentence';

/** The outlet in words: "outlet not stated" where the report names none, and marked where it was worked out. */
export function outletInWords(citation: Pick<Citation, 'outlet' | 'outletFrom'>, words: Words, room: Room = 'list'): string {
  if (citation.outlet === null) return words.t('outletNotStated');
  return citation.outletFrom === 'inferred'
    ? words.t(room === 'list' ? 'outletInferredShort' : 'outletInferred', [isolate(citation.outlet, words)])
    : isolate(citation.outlet, words);
}

/** The agency in words, "as quoted in the text" where it is not credited; null for none. */
export function agencyInWords(citation: Pick<Citation, 'agency' | 'agencyFrom'>, words: Words): string | null {
  if (citation.agency === null) return null;
  return citation.agencyFrom === 'quoted in the text'
    ? words.t('agencyQuoted', [isolate(citation.agency, words)])
    : isolate(citation.agency, words);
}

/** The date in words, marked where it was worked out from the text; null for none. */
export function publishedInWords(
  citation: Pick<Citation, 'published' | 'publishedFrom'>,
  words: Words,
  room: Room = 'list',
): string | null {
  if (citation.published === null) return null;
  const date = dateInWords(citation.published, words.language);
  return citation.publishedFrom === 'inferred' ? words.t(room === 'list' ? 'dateInferredShort' : 'dateInferred', [date]) : date;
}

/** A short name for the other side of a comparison, whatever it is: at the head of a column, or inside a sentence. */
export function otherName(
  { against, match }: Pick<ComparisonView, 'against'> & { readonly match: { readonly citation: Pick<Citation, 'outlet'> } },
  words: Words,
  place: 'column' | 'sentence',
): string {
  if (against.is === 'version')
    return words.t(place === 'column' ? 'keptVersionColumn' : 'keptVersionSentence', [momentInWords(against.seen, words)]);
  if (against.is === 'pasted' && match.citation.outlet === null)
    return words.t(place === 'column' ? 'keptPastedColumn' : 'keptPastedSentence');
  return reportName(match.citation, words, place);
}

/** A short name for a report: at the head of a column, or inside a sentence. */
export function reportName(citation: Pick<Citation, 'outlet'>, words: Words, place: 'column' | 'sentence'): string {
  if (citation.outlet !== null) return isolate(citation.outlet, words);
  return words.t(place === 'column' ? 'otherReport' : 'theOtherReport');
}
