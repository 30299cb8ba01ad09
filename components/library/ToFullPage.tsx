import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ReportRef } from '../../lib/browser';
import { Loading } from '../Loading';
import type { LibraryActions } from './actions';
import type { Left } from './reports';

interface ToFullPageProps {
  readonly refs: readonly ReportRef[];
  readonly left: Left;
  readonly actions: Pick<LibraryActions, 'leadToFull'>;
}

/** Leads on to the full page, which shows comparisons; the browser's Back leads to where the reader was in the library. */
export function ToFullPage({ refs, left, actions }: ToFullPageProps): JSX.Element {
  useEffect(() => actions.leadToFull(refs, left), []);
  return <Loading />;
}
