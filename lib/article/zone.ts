/** The day as the page prints it, where a machine-readable field gives it by the clock of Greenwich. */

const STAMP = /^(\d{4}-\d{2}-\d{2})[T\s](\d{2}:\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})$/i;
const AT_GREENWICH = /(?:Z|[+-]00:?00)$/i;
const DAY = 86_400_000;
const HOUR = 3_600_000;
/** How far clocks are set from Greenwich, west and east, in hours. */
const WEST = 12;
const EAST = 14;
/** Clocks differ by whole quarters of an hour. */
const QUARTER = HOUR / 4;

/**
 * A date-time of Greenwich as the page itself puts it: as another field gives the same minute by a local clock, or as
 * the page prints the date where that is the same moment, or may be, by a clock somewhere. Else as it is.
 * @param stamps other machine-readable dates of the page, in any form
 * @param shown asks for the date printed near the headline
 */
export function asPrinted(value: string, stamps: readonly string[], shown: () => string | null): string {
  const moment = momentOf(value);
  if (moment === null || !AT_GREENWICH.test(value)) return value;
  const local = stamps.find((stamp) => !AT_GREENWICH.test(stamp.trim()) && sameMinute(momentOf(stamp.trim()), moment));
  if (local)
    return local
      .trim()
      .replace(/^(\S+)\s(?=\d)/, '$1T')
      .replace(/\s?([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const printed = shown();
  if (printed === null || printed.slice(0, 10) === value.slice(0, 10)) return value;
  return mayBe(moment, printed) ? printed : value;
}

/** Whether a moment of Greenwich falls on a printed day, at the printed time if there is one, by some clock. */
function mayBe(moment: number, printed: string): boolean {
  const [day, time] = [printed.slice(0, 10), printed.slice(11, 16)];
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (time) {
    const ahead = Date.parse(`${day}T${time}:00Z`) - Math.floor(moment / 60_000) * 60_000;
    return ahead % QUARTER === 0 && ahead >= -WEST * HOUR && ahead <= EAST * HOUR;
  }
  return midnight <= moment + EAST * HOUR && midnight + DAY > moment - WEST * HOUR;
}

function momentOf(stamp: string): number | null {
  const found = STAMP.exec(stamp);
  if (!found) return null;
  const moment = Date.parse(`${found[1]}T${found[2]}:00${found[3]?.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(moment) ? null : moment;
}

function sameMinute(a: number | null, b: number): boolean {
  return a !== null && Math.abs(a - b) < 60_000;
}
