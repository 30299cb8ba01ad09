import type { TextChanges } from '../lib/compare';
import type { Words } from './words';

/** What changed from one version to another: "headline, 2 sentences, 1 figure". Null: nothing that counts. */
export function changesInWords({ headline, sentences, figures }: TextChanges, words: Words): string | null {
  const parts = [
    ...(headline ? [words.t('keptChangedHeadline')] : []),
    ...(sentences > 0 ? [words.plural('keptChangedSentences', sentences)] : []),
    ...(figures > 0 ? [words.plural('keptChangedFigures', figures)] : []),
  ];
  return parts.length === 0 ? null : parts.reduce((before, next) => words.t('listed', [before, next]));
}
