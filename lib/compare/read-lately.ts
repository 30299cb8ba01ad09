import type { PreparedSide } from './context';
import { prepare } from './prepare';
import type { Side } from './types';

/** Readings that are kept: a page is compared with one report after the other, painted after it was compared, and a table sets eight outlets side by side. */
const MOST_KEPT = 8;
/** Longest text, in characters, whose reading is kept: some 15,000 words. */
const LONGEST_KEPT = 100_000;

// What was read last stands first. Whatever the finders remember of a side hangs on its reading, and goes with it.
const lately: PreparedSide[] = [];

/** `prepare` of a side; the reading made before where the same side was read lately. */
export function readSide(side: Side): PreparedSide {
  const at = lately.findIndex((reading) => isSame(reading.side, side));
  const reading = at < 0 ? prepare(side) : (lately[at] as PreparedSide);
  if (at >= 0) lately.splice(at, 1);
  if (side.text.length <= LONGEST_KEPT) lately.unshift(reading);
  if (lately.length > MOST_KEPT) lately.pop();
  return reading;
}

function isSame(x: Side, y: Side): boolean {
  return (
    x === y ||
    (x.text === y.text &&
      x.title === y.title &&
      x.outlet === y.outlet &&
      x.agency === y.agency &&
      x.published === y.published &&
      x.language === y.language &&
      x.partial === y.partial &&
      x.statements === y.statements)
  );
}
