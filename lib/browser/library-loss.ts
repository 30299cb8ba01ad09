import browser from 'webextension-polyfill';
import type { Library } from '../corpus';

// Browsers throw a database away when they find its files damaged, without a word to anybody. A note of what was held, kept beside it in
// another store of the browser's, lets the next start see that.

/** What was held when it was last noted. */
const HELD = 'libraryHeld';
/** What the reader is to be told. */
const LOST = 'libraryLost';

interface Held {
  readonly born: number;
  readonly reports: number;
  /** ISO date-time. */
  readonly at: string;
}

/** A library that is gone without the reader's doing. */
export interface Loss {
  /** Reports that it held. */
  readonly reports: number;
  /** When it was last known to hold them, ISO date-time. */
  readonly held: string;
}

let lost: () => Promise<void> = async () => {};

/** Has something done when a loss is noticed, before it is told; it may be done twice. To be called synchronously at start. */
export function whenLost(run: () => Promise<void>): void {
  lost = run;
}

/**
 * Looks whether an opened library is the one that was held. Emptied by the reader, brought up to date or opened for the first time, it keeps its
 * mark or nothing was noted; only one made anew in the place of another with reports counts as lost. Never rejects.
 */
export async function lookForLoss(library: Library): Promise<void> {
  try {
    const [mark, held, told] = [await library.mark(), await read<Held>(HELD), await read<Loss>(LOST)];
    if (held?.born === mark.born && held.reports === mark.reports) return;
    const now = heldNow(mark);
    if (!held || held.born === mark.born || held.reports === 0) return void (await browser.storage.local.set({ [HELD]: now }));
    await lost();
    // Another may have been lost before, and the reader not have seen it yet: the larger is told.
    const loss: Loss = { reports: held.reports, held: held.at };
    await browser.storage.local.set({ [HELD]: now, [LOST]: told && told.reports > loss.reports ? told : loss });
  } catch (error) {
    console.warn(error);
  }
}

let noted = '';

/** Notes what a library holds after a change. Nobody waits for it. */
export function noteHeld(mark: { readonly born: number; readonly reports: number }): void {
  const same = `${mark.born} ${mark.reports}`;
  if (noted === same) return;
  noted = same;
  browser.storage.local.set({ [HELD]: heldNow(mark) }).catch((error: unknown) => console.warn(error));
}

/** The loss that the reader has not yet put aside; null: none. */
export function lossNow(): Promise<Loss | null> {
  return read<Loss>(LOST);
}

/** Forgets a loss: the reader knows. */
export function forgetLoss(): Promise<void> {
  return browser.storage.local.remove(LOST);
}

const heldNow = ({ born, reports }: { born: number; reports: number }): Held => ({ born, reports, at: new Date().toISOString() });

async function read<T>(key: string): Promise<T | null> {
  return ((await browser.storage.local.get(key))[key] as T | undefined) ?? null;
}
