import type { JSX } from 'preact';
import type { WrongMark } from '../../lib/browser';
import { Content } from '../Content';
import { dateInWords } from '../dates';
import { KIND_NAMES } from '../facts';
import { LongList } from '../LongList';
import { useWords } from '../words';

/** Marks that are shown at once. */
const SHOWN = 20;

interface WrongListProps {
  readonly marks: readonly WrongMark[];
  readonly onUnmark: (mark: WrongMark) => void;
}

/** What was marked as wrong: of which kind, whose words, since when; each with the way back. */
export function WrongList({ marks, onUnmark }: WrongListProps): JSX.Element {
  const { t, language } = useWords();
  return (
    <LongList
      class="items wrong-list"
      items={marks}
      first={SHOWN}
      show={(mark) => (
        <div key={mark.key}>
          <p class="kind">
            {t(mark.kind === 'match' ? 'wrongKindMatch' : KIND_NAMES[mark.kind])}
            {mark.of && ` · ${t(mark.of === 'headlines' ? 'headlines' : 'headingTwofold')}`}
          </p>
          <Words side={mark.a} />
          <Words side={mark.b} />
          <p class="note">{t('wrongMarkedOn', [dateInWords(mark.marked.slice(0, 10), language)])}</p>
          <button
            type="button"
            class="quiet"
            aria-label={t('wrongUnmarkOf', [mark.a.words ?? mark.b.words ?? t('wrongKindMatch')])}
            onClick={() => onUnmark(mark)}
          >
            {t('wrongUnmark')}
          </button>
        </div>
      )}
    />
  );
}

function Words({ side: { outlet, published, words } }: { readonly side: WrongMark['a'] }): JSX.Element | null {
  const { t, language } = useWords();
  if (words === null) return null;
  return (
    <p>
      <span class="facts">
        <span class={outlet === null ? 'outlet unstated' : 'outlet'}>
          {outlet === null ? t('outletNotStated') : <Content text={outlet} language={null} />}
        </span>
        {published !== null && <span>{dateInWords(published, language)}</span>}
      </span>{' '}
      <Content text={words} language={null} />
    </p>
  );
}
