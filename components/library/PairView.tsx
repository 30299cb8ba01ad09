import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ComparisonView, ReportRef } from '../../lib/browser';
import { Differences } from '../Differences';
import { FirstSideContext } from '../first-side';
import { Headlines } from '../Headlines';
import { relationKey } from '../relations';
import { sideNames } from '../side-names';
import { summaryInWords } from '../summary';
import { useWords } from '../words';

interface PairViewProps {
  readonly shown: ComparisonView;
  readonly refs: readonly ReportRef[];
}

/** Two reports of the library side by side, as the popup shows a page beside one. */
export function PairView({ shown, refs }: PairViewProps): JSX.Element {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { first, second } = sideNames(shown, refs, words);
  // The views call the second side by the outlet of its citation.
  const citation = { ...shown.match.citation, outlet: second, outletFrom: 'stated' } as const;
  const named = { ...shown, match: { ...shown.match, citation } };
  return (
    <FirstSideContext.Provider value={first}>
      <main class="library-main comparison">
        <header class="answer">
          {shown.match.score > 0 && <p class="eyebrow">{words.t(relationKey(shown.match.relation))}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {words.t('libraryPairWith', [first, second])}
          </h1>
          <p class="sources">{summaryInWords(named, words)}</p>
        </header>
        <Headlines shown={named} other={second} />
        {shown.b.statements !== null && shown.b.statements.length > 0 && <p class="note">{words.t('statementsNote')}</p>}
        <Differences shown={named} onJump={null} />
      </main>
    </FirstSideContext.Provider>
  );
}
