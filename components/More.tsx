import type { JSX } from 'preact';
import type { TabView } from '../lib/browser';
import { CompareOther } from './CompareOther';
import { FollowControl } from './feeds/FollowControl';
import { KeepReadControl } from './KeepReadControl';
import { RulingControl } from './RulingControl';
import type { Session } from './session';
import { useWords } from './words';

type ArticleView = Extract<TabView, { state: 'article' }>;

interface MoreProps {
  readonly view: ArticleView;
  readonly session: Session;
  /** No other report is there. */
  readonly nobody: boolean;
  /** Whether the reader's say of the page stands here. */
  readonly ruling: boolean;
}

/** Whether the reader's say of the page stands beside the page: where one was given, or our decision leaves the page out. */
export const isRulingNear = ({ news, ruling }: ArticleView): boolean => ruling !== null || !news;

/** What is seldom needed: searching elsewhere, comparing with other texts, settings, samples. */
export function More({ view, session, nobody, ruling }: MoreProps): JSX.Element {
  const { t } = useWords();
  const { kept } = view;
  return (
    <details class="more">
      <summary>{t('popupMore')}</summary>
      {!nobody && (
        <div class="search">
          <SearchWeb session={session} />
        </div>
      )}
      <CompareOther otherTabs={session.otherTabs} onCompare={session.compareOther} />
      {!view.private && (
        <>
          <FollowControl feeds={session.feeds} />
          <KeepReadControl
            on={kept.keepRead}
            site={kept.site}
            excepted={kept.excepted}
            onSwitch={session.keepRead}
            onExcept={session.exceptSite}
          />
          {ruling && <RulingControl news={view.news} ruling={view.ruling} url={view.article.url} onRule={session.rule} />}
        </>
      )}
      <button type="button" class="quiet samples" onClick={() => session.setSamples(!view.sampleLoaded)}>
        {t(view.sampleLoaded ? 'samplesOut' : 'samplesIn')}
      </button>
    </details>
  );
}

/** Asks the reader's search engine for other reports, where the browser lets us. */
export function SearchWeb({ session }: { readonly session: Session }): JSX.Element | null {
  const { t } = useWords();
  if (!session.searchWeb) return null;
  return (
    <>
      <button type="button" aria-describedby="search-hint" onClick={session.searchWeb}>
        {t('searchWeb')}
      </button>
      <p class="hint" id="search-hint">
        {t('searchWebHint')}
      </p>
    </>
  );
}
