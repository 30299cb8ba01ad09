import type { Citation } from '../lib/corpus';
import { dateInWords } from './dates';
import { isolate, type Words } from './words';

/** The outlet in words: "outlet not stated" where the report names none, and marked where it was worked out. */
export function outletInWords(citation: Pick<Citation, 'outlet' | 'outletFrom'>, words: Words): string {
  if (citation.outlet === null) return words.t('outletNotStated');
  return citation.outletFrom === 'inferred' ? words.t('outletInferred', [isolate(citation.outlet)]) : isolate(citation.outlet);
}

/** The agency in words, "as quoted in the text" where it is not credited; null for none. */
export function agencyInWords(citation: Pick<Citation, 'agency' | 'agencyFrom'>, words: Words): string | null {
  if (citation.agency === null) return null;
  return citation.agencyFrom === 'quoted in the text' ? words.t('agencyQuoted', [isolate(citation.agency)]) : isolate(citation.agency);
}

/** The date in words, marked where it was worked out from the text; null for none. */
export function publishedInWords(citation: Pick<Citation, 'published' | 'publishedFrom'>, words: Words): string | null {
  if (citation.published === null) return null;
  const date = dateInWords(citation.published, words.language);
  return citation.publishedFrom === 'inferred' ? words.t('dateInferred', [date]) : date;
}

/** A short name for a report, for headings of columns and buttons. */
export function reportName(citation: Pick<Citation, 'outlet'>, words: Words): string {
  return citation.outlet === null ? words.t('otherReport') : isolate(citation.outlet);
}
