import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ComparisonView, Painted, Ruling, RulingScope, TabView } from '../lib/browser';
import type { Span } from '../lib/text';
import type { Actions } from './actions';
import { failureKey } from './failures';
import type { Key } from './words';

/** Something asked for. */
export type Asked<T> =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly error: unknown }
  | { readonly is: 'ready'; readonly value: T };

/** A line that tells what was just done, with the way back where there is one. */
export interface Status {
  readonly key: Key;
  /** For the ear alone: the eye sees it anyway. */
  readonly quiet: boolean;
  readonly undo: (() => void) | null;
}

/** Everything that the popup shows, and what can be done from it. */
export interface Session {
  readonly view: Asked<TabView>;
  /** Report that is compared with the page; null: the list is shown. */
  readonly chosen: string | null;
  /** Report that was compared last, so that the list can give the focus back to its row. */
  readonly last: string | null;
  readonly comparison: Asked<ComparisonView | null>;
  readonly painted: Painted | null;
  readonly status: Status | null;
  reload(): void;
  choose(reportId: string): void;
  back(): void;
  keep(): void;
  drop(reportId: string): void;
  rule(scope: RulingScope, ruling: Ruling | null): void;
  highlight(reportId: string | null): void;
  jump(span: Span): void;
  searchWeb(): void;
  setSamples(loaded: boolean): void;
  openLibrary(): void;
  dismiss(): void;
}

const LOADING = { is: 'loading' } as const;

const said = (key: Key): Status => ({ key, quiet: true, undo: null });
const failed = (error: unknown): Status => ({ key: failureKey(error), quiet: false, undo: null });

/** Runs the popup: load, list, compare. All state of the views lives here. */
export function useSession(actions: Actions): Session {
  const [view, setView] = useState<Asked<TabView>>(LOADING);
  const [chosen, setChosen] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const [comparison, setComparison] = useState<Asked<ComparisonView | null>>(LOADING);
  const [painted, setPainted] = useState<Session['painted']>(null);
  const [status, setStatus] = useState<Status | null>(null);

  /** Asks for the view again; what is shown stays until the answer is there. */
  const refresh = useCallback(async () => {
    try {
      const value = await actions.view();
      setView({ is: 'ready', value });
      setPainted(value.state === 'article' ? value.painted : null);
    } catch (error) {
      setView({ is: 'failed', error });
    }
  }, [actions]);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  /** Does one thing, says so, and shows the state after it. */
  const act = useCallback(
    async <T>(doing: () => Promise<T>, done: Key | null, undo: ((result: T) => void) | null = null) => {
      try {
        const result = await doing();
        setStatus(done && { key: done, quiet: undo === null, undo: undo && (() => undo(result)) });
        await refresh();
      } catch (error) {
        setStatus(failed(error));
      }
    },
    [refresh],
  );

  /** The report asked for last: an answer that comes late for an earlier one is not shown under its name. */
  const wanted = useRef<string | null>(null);
  const choose = useCallback(
    async (reportId: string) => {
      wanted.current = reportId;
      const show = (next: Asked<ComparisonView | null>) => wanted.current === reportId && setComparison(next);
      setChosen(reportId);
      setLast(reportId);
      setStatus(null);
      setComparison(LOADING);
      try {
        show({ is: 'ready', value: await actions.compare(reportId) });
      } catch (error) {
        show({ is: 'failed', error });
      }
    },
    [actions],
  );

  const highlight = useCallback(
    async (reportId: string | null) => {
      try {
        const result = await actions.highlight(reportId);
        setPainted(reportId === null ? null : { reportId, unplaced: result.unplaced.length });
        setStatus(said(reportId === null ? 'statusHighlightsOff' : 'statusHighlightsOn'));
      } catch (error) {
        setStatus(failed(error));
      }
    },
    [actions],
  );

  const jump = useCallback(
    async (span: Span) => {
      try {
        setStatus((await actions.jump(span)) ? said('statusJumped') : { ...said('statusPassageGone'), quiet: false });
      } catch (error) {
        setStatus(failed(error));
      }
    },
    [actions],
  );

  const drop = (id: string): void => {
    void act(
      () => actions.drop(id),
      'statusDropped',
      ({ token }) => void act(() => actions.restore(token), 'statusRestored'),
    );
  };

  const setSamples = (loaded: boolean): void => {
    void act(
      () => actions.setSamples(loaded),
      loaded ? 'statusSamplesIn' : 'statusSamplesOut',
      () => void act(() => actions.setSamples(!loaded), loaded ? 'statusSamplesOut' : 'statusSamplesIn'),
    );
  };

  return {
    view,
    chosen,
    last,
    comparison,
    painted,
    status,
    reload: () => {
      setView(LOADING);
      void refresh();
    },
    choose: (id) => void choose(id),
    back: () => {
      setChosen(null);
      setStatus(null);
    },
    keep: () =>
      void act(
        () => actions.keep(),
        'statusKept',
        ({ id }) => drop(id),
      ),
    drop,
    rule: (scope, ruling) => void act(() => actions.rule(scope, ruling), ruling === null ? 'statusRulingGone' : 'statusRuled'),
    highlight: (id) => void highlight(id),
    jump: (span) => void jump(span),
    searchWeb: () => void act(() => actions.searchWeb(), null),
    setSamples,
    openLibrary: () => void act(() => actions.openLibrary(), null),
    dismiss: () => setStatus(null),
  };
}
