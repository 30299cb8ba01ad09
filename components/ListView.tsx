import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TabView } from '../lib/browser';
import { ArticleCard } from './ArticleCard';
import { answerInWords, copiesInWords, sourcesInWords } from './answer';
import { CompareOther } from './CompareOther';
import { FollowControl } from './feeds/FollowControl';
import { KeepControl } from './KeepControl';
import { KeepingNotes } from './KeepingNotes';
import { KeepReadControl } from './KeepReadControl';
import { MatchGroups } from './MatchGroups';
import { RulingControl } from './RulingControl';
import { notNewsInWords } from './reasons';
import { SelfBanner } from './SelfBanner';
import type { Session } from './session';
import { VersionsNote } from './VersionsNote';
import { Ways } from './Ways';
import { useWords } from './words';

interface ListViewProps {
  readonly view: Extract<TabView, { state: 'article' }>;
  readonly session: Session;
}

/** The answer, the article, and the reports that have to do with it. */
export function ListView({ view, session }: ListViewProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const { article, matches } = view;
  const sources = sourcesInWords(view.copies, words);
  const copies = copiesInWords(view.copies, words);
  const self = matches.filter((m) => m.self && m.citation.id !== view.keptId);
  const nobody = matches.every((m) => m.self);
  const { last } = session;
  const heading = useRef<HTMLHeadingElement>(null);
  // Coming back from a comparison, the reader stands where they left; where that row is not shown any more, at the top.
  useEffect(() => {
    if (last !== null) (document.getElementById(`row-${last}`) ?? heading.current)?.focus();
  }, [last]);
  return (
    <main>
      <header class="answer">
        {!view.news && view.ruling === null && <p class="note">{notNewsInWords(view.kind, view.reason, words)}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {answerInWords(view, words)}
        </h1>
        {sources !== null && <p class="sources">{sources}</p>}
        {copies !== null && <p class="sources">{copies}</p>}
        {view.waiting > 0 && <p class="note">{words.plural('stillIndexing', view.waiting)}</p>}
      </header>
      <ArticleCard article={article}>
        {self.map((match) => (
          <SelfBanner key={match.citation.id} match={match} onChoose={session.choose} />
        ))}
        <VersionsNote kept={view.kept} onCompare={(version) => session.compareOther({ version })} />
        {!view.private && <RulingControl news={view.news} ruling={view.ruling} url={article.url} onRule={session.rule} />}
      </ArticleCard>
      {nobody && <p class="advice">{t(view.private ? 'emptyAdvicePrivate' : view.keptId === null ? 'emptyAdvice' : 'emptyAdviceKept')}</p>}
      <div class="controls">
        <KeepControl keptId={view.keptId} as={view.kept.as} privateWindow={view.private} onKeep={session.keep} onDrop={session.drop} />
        <button type="button" aria-describedby="search-hint" onClick={session.searchWeb}>
          {t('searchWeb')}
        </button>
        {session.painted !== null && (
          <button type="button" class="quiet" onClick={() => session.highlight(null)}>
            {t('highlightsOff')}
          </button>
        )}
      </div>
      <p class="hint" id="search-hint">
        {t('searchWebHint')}
      </p>
      <KeepingNotes kept={view.kept} onLibrary={session.openLibrary} />
      <MatchGroups
        matches={matches}
        pageLanguage={article.language}
        onChoose={session.choose}
        onJump={session.jump}
        onDrop={session.drop}
      />
      <CompareOther otherTabs={session.otherTabs} onCompare={session.compareOther} />
      {!view.private && (
        <KeepReadControl
          on={view.kept.keepRead}
          site={view.kept.site}
          excepted={view.kept.excepted}
          onSwitch={session.keepRead}
          onExcept={session.exceptSite}
        />
      )}
      {!view.private && <FollowControl feeds={session.feeds} />}
      <footer class="foot">
        {view.others > 0 && <p class="note">{words.plural('othersOnPage', view.others)}</p>}
        {session.openFull && !nobody && (
          <button type="button" class="quiet to-full" onClick={session.openFull}>
            {t('fullOpen')}
          </button>
        )}
        <Ways session={session} />
        <button type="button" class="quiet samples" onClick={() => session.setSamples(!view.sampleLoaded)}>
          {t(view.sampleLoaded ? 'samplesOut' : 'samplesIn')}
        </button>
      </footer>
    </main>
  );
}
