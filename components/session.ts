import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComparisonView, OtherTab, OtherText, Painted, Ruling, RulingScope, StoryDiffering, TabView } from '../lib/browser';
import type { Span } from '../lib/text';
import type { Actions, Chosen } from './actions';
import { comparedIds } from './differing';
import { failureKey } from './failures';
import type { Key } from './words';
import { useWrong, type WrongDoings, wrongToldKey } from './wrong/use-wrong';

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
  /** Shows what has come in; left out where nothing has. */
  readonly show?: () => void;
}

export type { Chosen };

/** Everything that the popup shows, and what can be done from it. */
export interface Session {
  readonly feeds: Actions['feeds'];
  readonly wrong: WrongDoings;
  readonly view: Asked<TabView>;
  /** In how many facts the article differs from its matches; null: not known yet. */
  readonly differing: StoryDiffering | null;
  /** What the page is compared with; null: the list is shown. */
  readonly chosen: Chosen | null;
  /** Another one for each comparison. */
  readonly turn: number;
  /** Report that was compared last, so that the list can give the focus back to its row. */
  readonly last: string | null;
  readonly comparison: Asked<ComparisonView | null>;
  readonly painted: (Painted & { readonly cards: boolean }) | null;
  readonly status: Status | null;
  reload(): void;
  choose(reportId: string): void;
  compareOther(other: OtherText): void;
  /** Asks again for the comparison that failed. */
  retry(): void;
  otherTabs(): Promise<readonly OtherTab[]>;
  back(): void;
  keep(): void;
  drop(reportId: string): void;
  /** Says that a report does not belong with the page. */
  apart(reportId: string): void;
  /** Takes that back. */
  together(key: string): void;
  rule(scope: RulingScope, ruling: Ruling | null): void;
  highlight(chosen: Chosen | null): void;
  keepRead(on: boolean): void;
  exceptSite(site: string, except: boolean): void;
  jump(span: Span): void;
  readonly searchWeb: (() => void) | null;
  setSamples(loaded: boolean): void;
  /** Null: a pasted text is in no address. */
  readonly openFull: (() => void) | null;
  openLibrary(): void;
  openHelp(): void;
  /** Null: there is none to open. */
  readonly openPanel: (() => void) | null;
  dismiss(): void;
}

const LOADING = { is: 'loading' } as const;

const said = (key: Key): Status => ({ key, quiet: true, undo: null });
const failed = (error: unknown): Status => ({ key: failureKey(error), quiet: false, undo: null });

/** Whether one list of reports would take the place of another of the same page. */
function movesRows(before: TabView | null, now: TabView): boolean {
  if (before?.state !== 'article' || now.state !== 'article' || before.article.url !== now.article.url) return false;
  const rows = ({ matches }: typeof now): string[] => matches.filter((m) => !m.self).map((m) => `${m.relation} ${m.citation.id}`);
  const [old, next] = [rows(before), rows(now)];
  return old.length > 0 && old.join('\n') !== next.join('\n');
}

/** Runs the popup: load, list, compare. All state of the views lives here. */
export function useSession(actions: Actions): Session {
  const [view, setView] = useState<Asked<TabView>>(LOADING);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [turn, setTurn] = useState(0);
  const [last, setLast] = useState<string | null>(null);
  const [comparison, setComparison] = useState<Asked<ComparisonView | null>>(LOADING);
  const [differing, setDiffering] = useState<StoryDiffering | null>(null);
  /** Another one after each mark that was made or taken back. */
  const [marks, setMarks] = useState(0);
  const [painted, setPainted] = useState<Session['painted']>(null);
  const [status, setStatus] = useState<Status | null>(null);

  const page = useRef<string | null>(null);
  const standing = useRef<TabView | null>(null);
  const take = useCallback((value: TabView) => {
    const url = value.state === 'article' ? value.article.url : null;
    // Another page stands in the tab: what was chosen beside the last one is over.
    if (page.current !== null && page.current !== url) {
      setChosen(null);
      setLast(null);
      setStatus(null);
      setDiffering(null);
    }
    page.current = url;
    standing.current = value;
    setView({ is: 'ready', value });
    setPainted(value.state === 'article' ? value.painted : null);
  }, []);

  /** How often the view was asked for, and the latest asking that was answered. */
  const asks = useRef({ made: 0, answered: 0 });
  /** Whether an answer comes after that to a later asking, and so is out of date. */
  const isLate = useCallback((turn: number): boolean => {
    if (turn < asks.current.answered) return true;
    asks.current.answered = turn;
    return false;
  }, []);

  /** Asks for the view again; what is shown stays until the answer is there. */
  const refresh = useCallback(
    async (asked = false) => {
      const turn = ++asks.current.made;
      try {
        const now = await actions.view(asked);
        if (!isLate(turn)) take(now);
      } catch (error) {
        if (!isLate(turn)) setView({ is: 'failed', error });
      }
    },
    [actions, isLate, take],
  );

  // Before the first frame, not after it: the reader waits for the answer, not for the grey lines.
  useLayoutEffect(() => {
    void refresh();
  }, [refresh]);

  useEffect(() => {
    if (view.is !== 'ready' || view.value.state !== 'article') return;
    const { url } = view.value.article;
    const ids = comparedIds(view.value.matches);
    // After the list stands. What cannot be compared is told when it is chosen.
    if (ids.length > 0)
      actions.differing(ids).then(
        (found) => page.current === url && setDiffering(found),
        () => undefined,
      );
  }, [actions, view, marks]);

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
  const wanted = useRef(0);
  const choose = useCallback(
    async (next: Chosen) => {
      const asked = ++wanted.current;
      const show = (comparison: Asked<ComparisonView | null>) => wanted.current === asked && setComparison(comparison);
      setChosen(next);
      setTurn(asked);
      setLast('report' in next ? next.report : 'version' in next ? 'version' : null);
      setStatus(null);
      setComparison(LOADING);
      try {
        show({ is: 'ready', value: await actions.compare(next) });
      } catch (error) {
        show({ is: 'failed', error });
      }
    },
    [actions],
  );

  useEffect(
    () =>
      actions.follow?.(async () => {
        const before = page.current;
        const turn = ++asks.current.made;
        const now = await actions.view(false).catch(() => null);
        if (now === null) return refresh();
        if (isLate(turn)) return;
        // Rows that came or went would move the others under the pointer: the reader says when.
        if (chosen === null && movesRows(standing.current, now)) {
          setStatus({ key: 'popupListChanged', quiet: false, undo: null, show: () => take(now) });
          return;
        }
        take(now);
        if (chosen === null || page.current !== before) return;
        // The page's text may be another now. What is shown stays until the new comparison is there.
        const asked = wanted.current;
        const value = await actions.compare(chosen).catch(() => null);
        if (value && wanted.current === asked) setComparison({ is: 'ready', value });
      }),
    [actions, chosen, isLate, refresh, take],
  );

  const highlight = useCallback(
    async (wish: Chosen | null) => {
      try {
        const result = await actions.highlight(wish);
        // What was asked before this knows nothing of the paint.
        asks.current.answered = ++asks.current.made;
        const shown = comparison.is === 'ready' ? comparison.value : null;
        setPainted(wish === null || !shown ? null : { reportId: shown.name, ...result });
        setStatus(said(wish === null ? 'statusHighlightsOff' : 'statusHighlightsOn'));
      } catch (error) {
        setStatus(failed(error));
      }
    },
    [actions, comparison],
  );

  const jump = useCallback(
    async (span: Span) => {
      try {
        // A span of a comparison belongs to the text that was compared; one of the list to the page as it was read for it, just now.
        const text = chosen !== null && comparison.is === 'ready' ? (comparison.value?.a.text ?? null) : null;
        setStatus((await actions.jump(span, text)) ? said('statusJumped') : { ...said('statusPassageGone'), quiet: false });
      } catch (error) {
        setStatus(failed(error));
      }
    },
    [actions, chosen, comparison],
  );

  const wrong = useWrong(
    actions.wrong,
    (told) => {
      setMarks((before) => before + 1);
      setStatus({ ...said(wrongToldKey(told)), quiet: told.done === 'unmarked' || told.forgotten === 0 });
      // What is painted is what is shown. Reports are painted anew without us; other texts, and the list of what has no place, are not.
      if (chosen !== null && painted !== null && comparison.is === 'ready' && painted.reportId === comparison.value?.name)
        void actions.paintAnew(chosen).then(
          (result) => setPainted(result && { ...painted, ...result }),
          () => undefined,
        );
    },
    (error) => setStatus(failed(error)),
  );

  const together = (key: string): void => void act(() => actions.wrong.unmark(key), 'wrongToldUnmarked');

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
    feeds: actions.feeds,
    wrong,
    view,
    differing,
    chosen,
    last,
    comparison,
    painted,
    status,
    reload: () => {
      setView(LOADING);
      void refresh(true);
    },
    turn,
    choose: (report) => void choose({ report }),
    compareOther: (other) => void choose(other),
    retry: () => chosen && void choose(chosen),
    otherTabs: actions.otherTabs,
    keepRead: (on) =>
      void act(
        async () => {
          await actions.keepRead(on);
          if (on) void actions.persist().catch(() => undefined);
        },
        on ? 'keptStatusReadOn' : 'keptStatusReadOff',
      ),
    exceptSite: (site, except) => void act(() => actions.exceptSite(site, except), except ? 'keptStatusExcepted' : 'keptStatusNotExcepted'),
    back: () => {
      setChosen(null);
      setStatus(null);
    },
    keep: () =>
      void act(
        async () => {
          const kept = await actions.keep();
          // Asked for with the first thing that must not be lost; no browser asks the reader.
          void actions.persist().catch(() => undefined);
          return kept;
        },
        'statusKept',
        // What was kept before by itself is not to go because the reader takes a click back.
        view.is === 'ready' && view.value.state === 'article' && view.value.keptId !== null ? null : ({ id }) => drop(id),
      ),
    drop,
    apart: (id) =>
      void act(
        () => actions.apart(id),
        'wrongToldApart',
        (marked) => marked && together(marked.key),
      ),
    together,
    rule: (scope, ruling) => void act(() => actions.rule(scope, ruling), ruling === null ? 'statusRulingGone' : 'statusRuled'),
    highlight: (wish) => void highlight(wish),
    jump: (span) => void jump(span),
    searchWeb: actions.searchWeb && (() => void act(async () => actions.searchWeb?.(), null)),
    setSamples,
    openFull: chosen !== null && 'pasted' in chosen ? null : () => void act(() => actions.openFull(chosen), null),
    openLibrary: () => void act(() => actions.openLibrary(), null),
    openHelp: () => void act(() => actions.openHelp(), null),
    // Not through `act`: Firefox opens it only within the click itself.
    openPanel: actions.openPanel && (() => void actions.openPanel?.().catch((error: unknown) => setStatus(failed(error)))),
    dismiss: () => setStatus(null),
  };
}
