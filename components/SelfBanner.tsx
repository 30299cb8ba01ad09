import type { JSX } from 'preact';
import type { MatchSummary } from '../lib/browser';
import { agencyInWords, outletInWords, publishedInWords } from './citation';
import { useWords } from './words';

interface SelfBannerProps {
  readonly match: MatchSummary;
  readonly onChoose: (reportId: string) => void;
}

/** Says that the page is a report that is held already, as what, and whether with its text. */
export function SelfBanner({ match, onChoose }: SelfBannerProps): JSX.Element {
  const words = useWords();
  const { citation } = match;
  const parts = [
    outletInWords(citation, words, 'sentence'),
    agencyInWords(citation, words),
    publishedInWords(citation, words, 'sentence'),
  ].filter((p) => p !== null);
  const as = parts.reduce((before, next) => words.t('listed', [before, next]));
  return (
    <div class="banner">
      <p>{words.t(match.kept ? 'selfKept' : match.full ? 'selfHeld' : 'selfWithoutText', [as])}</p>
      <button type="button" class="quiet" id={`row-${citation.id}`} onClick={() => onChoose(citation.id)}>
        {words.t('selfCompare')}
      </button>
    </div>
  );
}
