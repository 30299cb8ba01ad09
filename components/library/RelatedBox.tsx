import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MatchSummary } from '../../lib/browser';
import { Content } from '../Content';
import { outletInWords, publishedInWords } from '../citation';
import { failureKey } from '../failures';
import { LongList } from '../LongList';
import { relationKey } from '../relations';
import type { Asked } from '../session';
import { useWords } from '../words';
import type { LibraryActions } from './actions';
import type { Route } from './route';

/** Reports that are shown before the reader asks for more. */
const SHOWN = 8;

interface RelatedBoxProps {
  readonly id: string;
  readonly actions: LibraryActions;
  readonly go: (to: Route) => void;
  /** Shows them in the list, where they can be kept to one relation, selected and compared. */
  readonly onShow: (related: readonly MatchSummary[]) => void;
}

/** Other reports of the library that have to do with one; choosing one lays both side by side. */
export function RelatedBox({ id, actions, go, onShow }: RelatedBoxProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const [related, setRelated] = useState<Asked<readonly MatchSummary[]>>({ is: 'loading' });
  useEffect(() => {
    actions.related(id).then(
      (value) => setRelated({ is: 'ready', value }),
      (error: unknown) => setRelated({ is: 'failed', error }),
    );
  }, [id, actions]);
  const compare = (other: string) =>
    go({
      at: 'compare',
      refs: [
        { id, version: null },
        { id: other, version: null },
      ],
    });
  return (
    <section class="related" aria-labelledby="related-heading">
      <h2 id="related-heading">{t('libraryRelated')}</h2>
      <p class="note" role="status">
        {related.is === 'loading' && t('libraryRelatedLooking')}
        {related.is === 'failed' && t(failureKey(related.error))}
        {related.is === 'ready' && related.value.length === 0 && t('libraryRelatedNone')}
      </p>
      {related.is === 'ready' && related.value.length > 0 && (
        <p class="controls">
          <button type="button" class="quiet" onClick={() => onShow(related.value)}>
            {t('libraryRelatedShow')}
          </button>
        </p>
      )}
      {related.is === 'ready' && (
        <LongList
          class="held-list"
          items={related.value}
          first={SHOWN}
          show={({ citation, relation }) => (
            <div class="library-row-head">
              <button type="button" class="open" onClick={() => compare(citation.id)}>
                <span class="title">
                  {citation.title === null ? t('noTitle') : <Content text={citation.title} language={citation.language} />}
                </span>
              </button>
              <p class="facts">
                <span>{t(relationKey(relation))}</span>
                <span class={citation.outlet === null ? 'outlet unstated' : 'outlet'}>{outletInWords(citation, words)}</span>
                <span>{publishedInWords(citation, words) ?? t('dateNotStated')}</span>
              </p>
            </div>
          )}
        />
      )}
    </section>
  );
}
