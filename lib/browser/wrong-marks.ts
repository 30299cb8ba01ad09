import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { WrongFact, WrongMark } from './wrong-messages';
import { MOST_MARKS, markShape } from './wrong-shapes';

// What the reader has marked as wrong. Kept on this machine, and never sent.

const KEY = 'wrongMarks';

/** All marks, newest first. What is of another shape is left out. */
export async function wrongMarks(): Promise<WrongMark[]> {
  const kept = (await browser.storage.local.get(KEY))[KEY];
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one) => {
    const read = v.safeParse(markShape, one);
    return read.success ? [read.output] : [];
  });
}

/** Keeps a mark; one of the same fact is replaced. Answers how many of the oldest went for it. */
export function markWrong(fact: WrongFact): Promise<{ forgotten: number }> {
  return change((marks) => {
    const mark: WrongMark = { ...fact, marked: new Date().toISOString(), version: browser.runtime.getManifest().version };
    return [mark, ...marks.filter(({ key }) => key !== fact.key)];
  });
}

/** Takes a mark back. */
export async function unmarkWrong({ key }: { key: string }): Promise<null> {
  await change((marks) => marks.filter((mark) => mark.key !== key));
  return null;
}

/** Forgets all marks. */
export async function clearWrong(): Promise<null> {
  await change(() => []);
  return null;
}

/** Brings marks back as they were; what was marked anew meanwhile stays as it is. */
export async function restoreWrong({ marks: given }: { marks: readonly WrongMark[] }): Promise<null> {
  await change((marks) => {
    const known = new Set(marks.map(({ key }) => key));
    const all = [...marks, ...given.filter(({ key }) => !known.has(key))];
    return all.sort((x, y) => (x.marked < y.marked ? 1 : x.marked > y.marked ? -1 : 0));
  });
  return null;
}

let last: Promise<unknown> = Promise.resolve();

/** One change at a time: two views may each make one. */
function change(next: (marks: readonly WrongMark[]) => readonly WrongMark[]): Promise<{ forgotten: number }> {
  const done = last.then(async () => {
    const marks = next(await wrongMarks());
    await browser.storage.local.set({ [KEY]: marks.slice(0, MOST_MARKS) });
    return { forgotten: Math.max(0, marks.length - MOST_MARKS) };
  });
  last = done.catch(() => undefined);
  return done;
}
