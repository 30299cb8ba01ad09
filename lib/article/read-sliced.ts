import type { InView } from './in-view';
import { readInSteps, type Step, UNREADABLE } from './read';
import type { AnchoredReading } from './types';
import { SLICE, TREE_TRIES } from './weights';

/** How a reading shares the page's main thread. */
export interface Slicing {
  /** Gives the page its turn, and answers when the reading may go on. */
  readonly pause: () => Promise<void>;
  /** Ends the reading at its next pause: the page is gone, or a newer reading is wanted. */
  readonly signal?: AbortSignal;
  /** A clock in milliseconds. */
  readonly now?: () => number;
  /** The one of several articles that is to be read (`articleInView`). */
  readonly inView?: InView | null;
}

/**
 * Reads a page as `readPage` does, in slices of a few milliseconds, so that the page stays quick under the reader's hand.
 * Where the tree changes between two slices, what was read may never have been there: it is read anew, and after a few
 * tries walked in one go, which is bounded (`MAX_NODES`, `MAX_TEXT`); the rest is sliced all the same. Never throws, unless `pause` does.
 * @returns null where the signal has ended it
 */
export async function readPageSliced(document: Document, url: string, slicing: Slicing): Promise<AnchoredReading | null> {
  for (let tries = 1; ; tries++) {
    const reading = await readOnce(document, url, slicing, tries >= TREE_TRIES);
    if (reading !== 'changed') return reading;
  }
}

async function readOnce(
  document: Document,
  url: string,
  { pause, signal, now = () => performance.now(), inView = null }: Slicing,
  treeWhole: boolean,
): Promise<AnchoredReading | 'changed' | null> {
  const changes = watchTree(document);
  try {
    const steps = guarded(readInSteps(document, url, inView));
    let since = now();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      const inTree = step.value === 'tree';
      if (!inTree) changes.stop();
      if (now() - since < SLICE || (inTree && treeWhole)) continue;
      await pause();
      if (signal?.aborted) return null;
      if (inTree && changes.any()) return 'changed';
      since = now();
    }
  } finally {
    changes.stop();
  }
}

function* guarded(steps: Generator<Step, AnchoredReading>): Generator<Step, AnchoredReading> {
  try {
    return yield* steps;
  } catch {
    return UNREADABLE;
  }
}

interface Changes {
  any(): boolean;
  stop(): void;
}

/** Notices any change of the document's tree or texts; attributes, which animations change all the time, left aside. */
function watchTree(document: Document): Changes {
  let changed = false;
  try {
    const view = document.defaultView;
    if (!view) return { any: () => false, stop: () => undefined };
    const observer = new view.MutationObserver(() => {
      changed = true;
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    return {
      any: () => changed || observer.takeRecords().length > 0,
      stop: () => observer.disconnect(),
    };
  } catch {
    // No document to watch: reading it says what there is to say.
    return { any: () => false, stop: () => undefined };
  }
}
