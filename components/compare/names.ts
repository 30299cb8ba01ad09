import type { ComparisonView } from '../../lib/browser';
import { otherName } from '../citation';
import { namesOf } from '../side-names';
import type { Words } from '../words';
import type { Place } from './route';

/** What the two texts are called throughout the page, so that no reader takes one for the other. */
export function pairNames(shown: ComparisonView, places: readonly Place[], words: Words): { first: string; second: string } {
  const [a, b] = places;
  const sameReport = a && b && 'report' in a && 'report' in b && a.report === b.report;
  if (sameReport) return { first: words.t('libraryPresentText'), second: words.t('libraryEarlierText') };
  if (shown.against.is === 'version') return { first: words.t('libraryPresentText'), second: otherName(shown, words, 'column') };
  const [first = '', second = ''] = namesOf([shown.a, shown.b], words);
  const unnamed = shown.a.outlet === null && !(a && 'report' in a);
  return { first: unnamed ? words.t('thisPage') : first, second: shown.b.outlet === null ? words.t('otherReport') : second };
}
