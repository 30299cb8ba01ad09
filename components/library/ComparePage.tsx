import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ComparisonView, FactsTable, ReportRef } from '../../lib/browser';
import { FactsTableView } from '../FactsTableView';
import { Failed } from '../Failed';
import { Loading } from '../Loading';
import { Notice } from '../Notice';
import type { Asked } from '../session';
import { useWords } from '../words';
import type { LibraryActions } from './actions';
import { BackBar } from './BackBar';
import { PairView } from './PairView';
import type { Route } from './route';

type Compared = { readonly pair: ComparisonView } | { readonly table: FactsTable } | null;

interface ComparePageProps {
  readonly refs: readonly ReportRef[];
  readonly actions: LibraryActions;
  readonly go: (to: Route) => void;
}

/** Two reports word by word, or more of them fact by fact. */
export function ComparePage({ refs, actions, go }: ComparePageProps): JSX.Element {
  const { t } = useWords();
  const [compared, setCompared] = useState<Asked<Compared>>({ is: 'loading' });
  const ask = async (): Promise<Compared> => {
    const [a, b, ...others] = refs;
    if (!a || !b) return null;
    if (others.length === 0) {
      const pair = await actions.compare(a, b);
      return pair && { pair };
    }
    const table = await actions.table(refs.map(({ id }) => id));
    return table && { table };
  };
  const read = () => {
    setCompared({ is: 'loading' });
    ask().then(
      (value) => setCompared({ is: 'ready', value }),
      (error: unknown) => setCompared({ is: 'failed', error }),
    );
  };
  useEffect(read, []);
  return (
    <>
      <BackBar />
      {compared.is === 'ready' && compared.value !== null && (
        <p class="to-full">
          <button type="button" onClick={() => void actions.openFull(refs)}>
            {t('fullOpen')}
          </button>
        </p>
      )}
      {compared.is === 'loading' && <Loading />}
      {compared.is === 'failed' && <Failed error={compared.error} onRetry={read} />}
      {compared.is === 'ready' && compared.value === null && <Notice title={t('libraryGoneTitle')} text={t('libraryGoneText')} />}
      {compared.is === 'ready' && compared.value !== null && 'pair' in compared.value && (
        <PairView shown={compared.value.pair} refs={refs} />
      )}
      {compared.is === 'ready' && compared.value !== null && 'table' in compared.value && (
        <FactsTableView
          table={compared.value.table}
          onPair={(ids) => go({ at: 'compare', refs: ids.map((id) => ({ id, version: null })) })}
        />
      )}
    </>
  );
}
