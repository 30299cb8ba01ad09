import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { KeptRuling, Ruling, RulingScope } from '../lib/browser';
import { isolate, type Key, useWords } from './words';

interface RulingControlProps {
  /** The decision as it stands. */
  readonly news: boolean;
  /** What the reader has said; null: nothing. */
  readonly ruling: KeptRuling | null;
  /** Address of the page. */
  readonly url: string;
  readonly onRule: (scope: RulingScope, ruling: Ruling | null) => void;
}

const SAID: Readonly<Record<RulingScope, Readonly<Record<Ruling, Key>>>> = {
  page: { news: 'rulingPageNews', 'not-news': 'rulingPageNotNews' },
  site: { news: 'rulingSiteNews', 'not-news': 'rulingSiteNotNews' },
};

/** Lets the reader overrule the decision whether a page is a news report, for the page or its site, and take that back. */
export function RulingControl({ news, ruling, url, onRule }: RulingControlProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const site = isolate(URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url, words);
  const contrary: Ruling = news ? 'not-news' : 'news';
  const first = useRef<HTMLButtonElement & HTMLElement>(null);
  const said = ruling && SAID[ruling.scope][ruling.ruling];
  const before = useRef(said);
  // The button that was pressed is gone: the focus goes to what took its place.
  useLayoutEffect(() => {
    if (before.current !== said) first.current?.focus();
    before.current = said;
  }, [said]);
  if (ruling === null || said === null)
    return (
      <details class="ruling">
        <summary ref={first}>{t(news ? 'rulingAskNotNews' : 'rulingAskNews')}</summary>
        <p class="choices">
          <button type="button" onClick={() => onRule('page', contrary)}>
            {t('rulingPage')}
          </button>
          <button type="button" onClick={() => onRule('site', contrary)}>
            {t('rulingSite', [site])}
          </button>
        </p>
        <p class="hint">{t('rulingHint')}</p>
      </details>
    );
  return (
    <div class="ruling">
      <p class="note">{t(said, [site])}</p>
      <p class="choices">
        <button type="button" class="quiet" ref={first} onClick={() => onRule(ruling.scope, null)}>
          {t('rulingTakeBack')}
        </button>
        {ruling.scope === 'site' && (
          <button type="button" class="quiet" onClick={() => onRule('page', contrary)}>
            {t(news ? 'rulingButThisNotNews' : 'rulingButThisNews')}
          </button>
        )}
      </p>
    </div>
  );
}
