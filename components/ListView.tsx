import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TabView } from '../lib/browser';
import { AnswerHead } from './AnswerHead';
import { ArticleCard } from './ArticleCard';
import { differingInWords } from './differing';
import { KeepControl } from './KeepControl';
import { KeepingNotes } from './KeepingNotes';
import { MatchGroups } from './MatchGroups';
import { isRulingNear, More, SearchWeb } from './More';
import { RulingControl } from './RulingControl';
import { SelfBanner } from './SelfBanner';
import type { Session } from './session';
import { VersionsNote } from './VersionsNote';
import { Ways } from './Ways';
import { type Key, useWords } from './words';
import { ApartMatches } from './wrong/ApartMatches';

interface ListViewProps {
  readonly view: Extract<TabView, { state: 'article' }>;
  readonly session: Session;
}

/** The answer, the article, and the reports that have to do with it; what is seldom needed under "More" at the foot. */
export function ListView({ view, session }: ListViewProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const { article, matches } = view;
  const self = matches.filter((m) => m.self && m.citation.id !== view.keptId);
  const nobody = matches.every((m) => m.self);
  const { last, differing } = session;
  const heading = useRef<HTMLHeadingElement>(null);
  const drawn = useDrawn();
  // Coming back from a comparison, the reader stands where they left; where that row is not shown any more, at the top.
  useLayoutEffect(() => {
    if (drawn && last !== null) (document.getElementById(`row-${last}`) ?? heading.current)?.focus();
  }, [last, drawn]);
  // Where it stood first: what the reader says of the page takes the place of the question.
  const near = useRef(isRulingNear(view)).current;
  const differs = (id: string): string | null => {
    const counts = differing?.reports.find((report) => report.id === id)?.counts;
    return counts ? differingInWords(counts, words, true) : null;
  };
  const advice = adviceOf(view, session.searchWeb !== null);
  return (
    <main class="list">
      <AnswerHead view={view} differing={differing} heading={heading} />
      <ArticleCard article={article}>
        {self.map((match) => (
          <SelfBanner key={match.citation.id} match={match} onChoose={session.choose} />
        ))}
        <VersionsNote kept={view.kept} onCompare={(version) => session.compareOther({ version })} />
        {/* Where the reader may want to say it, or has said it; else under "More". */}
        {!view.private && near && <RulingControl news={view.news} ruling={view.ruling} url={article.url} onRule={session.rule} />}
      </ArticleCard>
      {nobody && advice !== null && <p class="advice">{t(advice)}</p>}
      <div class="controls">
        <KeepControl keptId={view.keptId} as={view.kept.as} privateWindow={view.private} onKeep={session.keep} onDrop={session.drop} />
        {nobody && <SearchWeb session={session} />}
        {session.openFull && !nobody && (
          <button type="button" class="to-full" onClick={session.openFull}>
            {t('fullOpenStory')}
          </button>
        )}
        {session.painted !== null && (
          <button type="button" class="quiet" onClick={() => session.highlight(null)}>
            {t('highlightsOff')}
          </button>
        )}
      </div>
      <KeepingNotes kept={view.kept} onLibrary={session.openLibrary} />
      {drawn && (
        <>
          <MatchGroups
            matches={matches}
            differs={differs}
            pageLanguage={article.language}
            onChoose={session.choose}
            onJump={session.jump}
            onDrop={session.drop}
            onApart={view.private ? null : session.apart}
          />
          <ApartMatches apart={view.apart} onTogether={view.private ? null : session.together} />
          {view.others > 0 && <p class="note others">{words.plural('othersOnPage', view.others)}</p>}
          <footer class="foot">
            <Ways session={session} />
          </footer>
          <More view={view} session={session} nobody={nobody} ruling={!near} />
        </>
      )}
    </main>
  );
}

/** False until what stands first is on the screen: the answer does not wait for the rows below it. */
function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  // Run after the frame.
  useEffect(() => setDrawn(true), []);
  return drawn;
}

/** What to do where nobody else has it. Null: there is nothing that this browser lets the reader do. */
function adviceOf({ private: hidden, keptId }: ListViewProps['view'], searchable: boolean): Key | null {
  if (hidden) return searchable ? 'emptyAdvicePrivate' : null;
  if (keptId === null) return searchable ? 'emptyAdvice' : 'handheldAdvice';
  return searchable ? 'emptyAdviceKept' : 'handheldAdviceKept';
}
