import type { Words } from '../words';
import type { LibraryActions } from './actions';

/** What a reader does to reports, each told when it is done, with the way back. */
export interface Doings {
  /** True: they are gone. */
  drop(ids: readonly string[]): Promise<boolean>;
  /** Does anything else, and tells of what went wrong. */
  attempt(doing: () => Promise<void>): Promise<boolean>;
  tell(text: string, undo?: (() => void) | null): void;
  /** Brings back what a deletion took. */
  restore(token: string): Promise<boolean>;
  /** Takes a pack out. */
  dropPack(pack: string): Promise<boolean>;
  tag(ids: readonly string[], add: readonly string[], remove?: readonly string[]): Promise<boolean>;
}

/** Ties what can be done to what is told of it. */
export function doingsOf(
  actions: LibraryActions,
  words: Words,
  tell: (text: string, undo?: (() => void) | null) => void,
  fail: (error: unknown) => void,
): Doings {
  const attempt = async (doing: () => Promise<void>): Promise<boolean> => {
    try {
      await doing();
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  const restore = (token: string) =>
    attempt(async () => {
      const { reports } = await actions.restore(token);
      tell(words.plural('libraryRestored', reports));
    });
  return {
    attempt,
    tell,
    restore,
    drop: (ids) =>
      attempt(async () => {
        const { token, reports, stopped } = await actions.drop(ids);
        tell(words.plural(stopped ? 'workStopped' : 'libraryDeleted', reports), () => void restore(token));
      }),
    dropPack: (pack) =>
      attempt(async () => {
        const { token, reports, stopped } = await actions.dropPack(pack);
        tell(words.plural(stopped ? 'workStopped' : 'packRemoved', reports), () => void restore(token));
      }),
    tag: (ids, add, remove = []) =>
      attempt(async () => {
        // What had the tag before keeps it when this is taken back.
        const { changed } = await actions.tag(ids, add, remove);
        const back = () => void attempt(async () => void (await actions.tag(changed, remove, add)));
        tell(words.t(add.length > 0 ? 'libraryTagged' : 'libraryUntagged'), back);
      }),
  };
}
