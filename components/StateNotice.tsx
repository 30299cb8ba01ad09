import type { JSX } from 'preact';
import type { TabView } from '../lib/browser';
import { FollowControl } from './feeds/FollowControl';
import { Notice } from './Notice';
import { noArticleInWords } from './reasons';
import type { Session } from './session';
import { Ways } from './Ways';
import { type Key, useWords } from './words';

type Plain = Exclude<TabView, { state: 'article' }>;

const STATE_WORDS: Readonly<Record<Exclude<Plain['state'], 'no-article'>, { title: Key; text: Key; retry: boolean }>> = {
  loading: { title: 'onItsWayTitle', text: 'onItsWayText', retry: true },
  restricted: { title: 'restrictedTitle', text: 'restrictedText', retry: false },
  'no-access': { title: 'noAccessTitle', text: 'noAccessText', retry: true },
  reload: { title: 'reloadTitle', text: 'reloadText', retry: true },
  unreadable: { title: 'unreadableTitle', text: 'unreadableText', retry: true },
  unread: { title: 'panelUnreadTitle', text: 'panelUnreadText', retry: true },
  'out-of-reach': { title: 'panelOutOfReachTitle', text: 'panelOutOfReachText', retry: true },
};

interface StateNoticeProps {
  readonly view: Plain;
  readonly session: Session;
}

/** The states in which there is no article to show. */
export function StateNotice({ view, session }: StateNoticeProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  if (view.state === 'no-article') {
    return (
      <Notice title={t('noArticleTitle')} text={noArticleInWords(view.kind, view.reason, words)}>
        <FollowControl feeds={session.feeds} />
        <Ways session={session} />
      </Notice>
    );
  }
  const { title, text, retry } = STATE_WORDS[view.state];
  return (
    <Notice title={t(title)} text={t(text)}>
      {retry && (
        <button type="button" class="primary" onClick={session.reload}>
          {t(view.state === 'unread' ? 'panelRead' : 'retry')}
        </button>
      )}
      <Ways session={session} />
    </Notice>
  );
}
