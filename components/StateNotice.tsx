import type { JSX } from 'preact';
import type { TabView } from '../lib/browser';
import { Notice } from './Notice';
import { KIND_WORDS } from './reasons';
import { type Key, useWords } from './words';

type Plain = Exclude<TabView, { state: 'article' }>;

const STATE_WORDS: Readonly<Record<Exclude<Plain['state'], 'no-article'>, { title: Key; text: Key; retry: boolean }>> = {
  restricted: { title: 'restrictedTitle', text: 'restrictedText', retry: false },
  'no-access': { title: 'noAccessTitle', text: 'noAccessText', retry: true },
  reload: { title: 'reloadTitle', text: 'reloadText', retry: true },
  unreadable: { title: 'unreadableTitle', text: 'unreadableText', retry: true },
};

interface StateNoticeProps {
  readonly view: Plain;
  readonly onRetry: () => void;
}

/** The states in which there is no article to show. */
export function StateNotice({ view, onRetry }: StateNoticeProps): JSX.Element {
  const { t } = useWords();
  if (view.state === 'no-article') {
    const kind = KIND_WORDS[view.kind];
    return <Notice title={t('noArticleTitle')} text={kind === null ? t('noArticleText') : t('noArticleKind', [t(kind)])} />;
  }
  const { title, text, retry } = STATE_WORDS[view.state];
  return (
    <Notice title={t(title)} text={t(text)}>
      {retry && (
        <button type="button" class="primary" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </Notice>
  );
}
