import type { JSX } from 'preact';
import type { TabView } from '../lib/browser';
import type { PageFeeds } from './feeds/actions';
import { FollowControl } from './feeds/FollowControl';
import { Notice } from './Notice';
import { noArticleInWords } from './reasons';
import { type Key, useWords } from './words';

type Plain = Exclude<TabView, { state: 'article' }>;

const STATE_WORDS: Readonly<Record<Exclude<Plain['state'], 'no-article'>, { title: Key; text: Key; retry: boolean }>> = {
  loading: { title: 'onItsWayTitle', text: 'onItsWayText', retry: true },
  restricted: { title: 'restrictedTitle', text: 'restrictedText', retry: false },
  'no-access': { title: 'noAccessTitle', text: 'noAccessText', retry: true },
  reload: { title: 'reloadTitle', text: 'reloadText', retry: true },
  unreadable: { title: 'unreadableTitle', text: 'unreadableText', retry: true },
};

interface StateNoticeProps {
  readonly view: Plain;
  readonly feeds: PageFeeds;
  readonly onRetry: () => void;
  readonly onOpenLibrary: () => void;
}

/** The states in which there is no article to show. */
export function StateNotice({ view, feeds, onRetry, onOpenLibrary }: StateNoticeProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const library = (
    <button type="button" class="quiet to-library" onClick={onOpenLibrary}>
      {t('openLibrary')}
    </button>
  );
  if (view.state === 'no-article') {
    return (
      <Notice title={t('noArticleTitle')} text={noArticleInWords(view.kind, view.reason, words)}>
        <FollowControl feeds={feeds} />
        {library}
      </Notice>
    );
  }
  const { title, text, retry } = STATE_WORDS[view.state];
  return (
    <Notice title={t(title)} text={t(text)}>
      {retry && (
        <button type="button" class="primary" onClick={onRetry}>
          {t('retry')}
        </button>
      )}{' '}
      {library}
    </Notice>
  );
}
