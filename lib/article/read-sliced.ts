import { readInSteps, UNREADABLE } from './read';
import type { AnchoredReading } from './types';
import { SLICE } from './weights';

/**
 * Reads a page as `readPage` does, in slices of a few milliseconds, so that the page stays quick under the reader's hand.
 * Never throws, unless `pause` does.
 * @param pause gives the page its turn and answers when the reading may go on
 * @param now a clock in milliseconds
 * @returns the reading; null if the page's tree changed between two slices, so that what was read may never have been
 *   there: begin anew, or read it in one go
 */
export async function readPageSliced(
  document: Document,
  url: string,
  pause: () => Promise<void>,
  now: () => number = () => performance.now(),
): Promise<AnchoredReading | null> {
  const changes = watchTree(document);
  try {
    const steps = guarded(readInSteps(document, url));
    let since = now();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (now() - since < SLICE) continue;
      await pause();
      if (step.value === 'tree' && changes.any()) return null;
      since = now();
    }
  } finally {
    changes.stop();
  }
}

function* guarded<T>(steps: Generator<T, AnchoredReading>): Generator<T, AnchoredReading> {
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
