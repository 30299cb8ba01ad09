import { createContext } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { ComparisonView, ToldFact, WrongAmong } from '../../lib/browser';
import type { Key } from '../words';
import type { WrongActions } from './actions';

/** What was done about a fact, for a line that tells of it; `forgotten`: how many older marks went. */
export type WrongTold = { readonly done: 'marked'; readonly forgotten: number } | { readonly done: 'unmarked' };

/** What a view's facts need to be marked as wrong, and to be shown again. */
export interface WrongDoings {
  /** Whether a fact is hidden; `before`: whether it was when the comparison was made. */
  isHidden(key: string, before: boolean, shown: ComparisonView): boolean;
  mark(key: string, told: ToldFact, shown: ComparisonView): void;
  unmark(key: string, shown: ComparisonView): void;
}

/** What is said of a mark. */
export function wrongToldKey(told: WrongTold): Key {
  if (told.done === 'unmarked') return 'wrongToldUnmarked';
  return told.forgotten > 0 ? 'wrongToldForgotten' : 'wrongToldMarked';
}

/** Null: here nothing can be marked. */
export const WrongContext = createContext<WrongDoings | null>(null);

/** What was changed in one comparison since it was made; another one of the same two tells of it itself. */
interface Changed {
  readonly comparison: ComparisonView['comparison'];
  readonly key: string;
  readonly hidden: boolean;
}

/** Changes that are remembered, newest first; nobody makes as many in one look. */
const MOST_CHANGED = 200;

/** Keeps what the reader has marked since the comparisons were made: a fact stays where it stood until the view is made anew. */
export function useWrong(actions: WrongActions, tell: (told: WrongTold) => void, fail: (error: unknown) => void): WrongDoings {
  const [changed, setChanged] = useState<readonly Changed[]>([]);
  const say = useRef({ tell, fail });
  say.current = { tell, fail };
  const set = useCallback((one: Changed) => setChanged((before) => [one, ...before].slice(0, MOST_CHANGED)), []);
  return useMemo(
    () => ({
      isHidden: (key, before, { comparison }) => changed.find((one) => one.key === key && one.comparison === comparison)?.hidden ?? before,
      mark: (key, told, shown) => {
        actions.mark(key, told, shown).then(({ forgotten }) => {
          set({ key, hidden: true, comparison: shown.comparison });
          say.current.tell({ done: 'marked', forgotten });
        }, say.current.fail);
      },
      unmark: (key, { comparison }) => {
        actions.unmark(key).then(() => {
          set({ key, hidden: false, comparison });
          say.current.tell({ done: 'unmarked' });
        }, say.current.fail);
      },
    }),
    [changed, actions],
  );
}

/** The key of a fact, and whether it was hidden when the comparison was made; null: it is none that can be marked. */
export function wrongKeyOf(told: ToldFact, { comparison, wrong }: ComparisonView): { key: string; before: boolean } | null {
  if (told.in === 'texts') return keyAmong(told.fact, comparison.facts, wrong);
  if (told.in === 'headlines') return keyAmong(told.fact, comparison.headlines, wrong.headlines);
  return keyAmong(told.fact, comparison.within[told.in], wrong.within[told.in]);
}

function keyAmong<T>(fact: T, facts: readonly T[], { keys, hidden }: WrongAmong<T>): { key: string; before: boolean } | null {
  const key = keys[facts.indexOf(fact)];
  if (key !== undefined) return { key, before: false };
  const marked = hidden.find((one) => one.fact === fact);
  return marked ? { key: marked.key, before: true } : null;
}

/** A comparison as it is to be told now: without what was marked since it was made, with what was shown again. */
export function toldNow(shown: ComparisonView, doings: WrongDoings | null): ComparisonView {
  if (!doings) return shown;
  const { facts } = shown.comparison;
  const kept = facts.filter((_, i) => !doings.isHidden(shown.wrong.keys[i] ?? '', false, shown));
  const back = shown.wrong.hidden.filter(({ key }) => !doings.isHidden(key, true, shown)).map(({ fact }) => fact);
  if (kept.length === facts.length && back.length === 0) return shown;
  return { ...shown, comparison: { ...shown.comparison, facts: [...kept, ...back] } };
}
