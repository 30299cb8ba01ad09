import { AHEAD, FIRST_YEAR } from './weights';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Names of zones in RFC 822, and the few others that feeds use. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
};
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;
const MAIL =
  /\b(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:[\sT,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{2}:?\d{2}|[a-z]{1,4})?)?/i;

/**
 * The date of an item as it was written, in ISO 8601: with its time where a zone is given, else the day alone. Null where it cannot be read, or
 * is none that an item can have (before there were feeds, or ahead of the clock).
 */
export function itemDate(raw: string | null | undefined, now: Date): string | null {
  const text = (raw ?? '').trim().slice(0, 100);
  const iso = ISO.exec(text);
  const mail = iso ? null : MAIL.exec(text);
  if (iso) return checked(iso[1], Number(iso[2]), iso[3], iso[4], iso[5], iso[6], iso[7], now);
  if (!mail) return null;
  const year = mail[3]?.length === 2 ? `20${mail[3]}` : mail[3];
  return checked(year, MONTHS.indexOf((mail[2] as string).toLowerCase()) + 1, mail[1], mail[4], mail[5], mail[6], mail[7], now);
}

type Part = string | undefined;

function checked(year: Part, month: number, day: Part, hour: Part, minute: Part, second: Part, zone: Part, now: Date): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  const offset = zoneOf(zone);
  const written = hour === undefined || offset === null ? date : `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset}`;
  const time = Date.parse(written);
  // "31 February" is read by some engines as a day of March.
  const there = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || Number.isNaN(there.getTime()) || there.getUTCDate() !== Number(day)) return null;
  return Number(year) >= FIRST_YEAR && time <= now.getTime() + AHEAD ? written : null;
}

function zoneOf(zone: Part): string | null {
  if (zone === undefined) return null;
  const numeric = /^([+-]\d{2}):?(\d{2})$/.exec(zone);
  return numeric ? `${numeric[1]}:${numeric[2]}` : (ZONES[zone.toLowerCase()] ?? null);
}
