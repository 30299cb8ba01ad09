import { monthNamed } from './months';

/** Reads dates as pages write them. Nothing is guessed: what does not name day, month and year is no date. */

/** Which number comes first in a date such as 03/04/2031; null where the page does not tell. */
export type DateOrder = 'day' | 'month' | null;

/** How the page that a text stands on writes its dates. */
export interface DateHabit {
  /** BCP 47 tag, or null. */
  readonly language: string | null;
  readonly order: DateOrder;
}

/** One full date written in a text. */
export interface WrittenDate {
  /** What stands before it, from the date before it on, and after it, up to the next. */
  readonly before: string;
  readonly after: string;
  /** ISO 8601 date, or date-time where a time of day follows it. */
  readonly value: string;
}

/** A date with slashes both of whose readings are days. */
export interface OpenDate {
  readonly dayFirst: string;
  readonly monthFirst: string;
}

const ISO = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2}|UTC|GMT)?)?/i;
const COMPACT = /^\s*(20\d{2}|19\d{2})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2})|$)/;
const CLOCK = /(?:^|[^\d:])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m\b)?(?:\s*((?:UTC|GMT)?[+-]\d{2}:?\d{2}|Z|UTC|GMT))?/i;
/** As Unix and Java print it: Tue Mar 04 08:30:00 CET 2031. */
const UNIX = /^\s*\p{L}{3}\s+(\p{L}{3})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})(?:\s+(UTC|GMT)|\s+\S{2,6})?\s+(\d{4})\s*$/iu;

const YEAR = '(?:19|20)\\d{2}';
const WORD = "\\p{L}[\\p{L}\\p{M}.'’]{1,15}";
/** Year first, in figures: 2031-03-04, 2031.3.4, 2031年3月4日, 2031년 3월 4일. */
const YEAR_FIRST = new RegExp(`(?<!\\d)(${YEAR})\\s?[-./年년]\\s?(\\d{1,2})\\s?[-./月월]\\s?(\\d{1,2})(?:[日일]|(?!\\d))`, 'gu');
/** In figures with the year last. */
const FIGURES = new RegExp(`(?<![\\d./-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(${YEAR})(?!\\d)`, 'gu');
/** Two digits of a year are read between dots, where the day comes first, or between slashes before a time of day. */
const BRIEF = /(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(\d{2})(?![\d./])/gu;
/** 4 March 2031, 4. März 2031, 4 de marzo de 2031, 4th of March, 2031, 4-Mar-2031. */
const DAY_NAME = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª|°)?[\\s-]{0,2}(?:(?:de|of|d['’])\\s?)?(${WORD})(?:[\\s/]${WORD})?[\\s,،-]{0,3}(?:(?:de|del)\\s)?(${YEAR})(?!\\d)`,
  'giu',
);
/** March 4, 2031; Mar 4 2031; March 4th, 2031. */
const NAME_DAY = new RegExp(
  `(?<![\\p{L}\\d])(${WORD})\\s{0,2}(\\d{1,2})(?:st|nd|rd|th)?(?:[\\s,.]{1,3}(?:\\p{L}{2,9}[\\s,.]{1,3})?)(${YEAR})(?!\\d)`,
  'giu',
);
/** 2031. március 4., 2031 m. kovo 4 d. */
const YEAR_NAME = new RegExp(`(?<!\\d)(${YEAR})(?:\\.|\\sm\\.)?\\s(${WORD})\\s(\\d{1,2})(?!\\d)`, 'gu');
/** 4 tháng 3, 2031; 4 tháng 3 năm 2031. */
const NUMBERED = new RegExp(`(?<!\\d)(\\d{1,2})\\s(?:tháng|thg)\\s(\\d{1,2})(?:,|\\snăm)?\\s(${YEAR})(?!\\d)`, 'giu');
/** Years as Thailand counts them. */
const BUDDHIST = /(?<!\d)25\d{2}(?!\d)/gu;
const BUDDHIST_AHEAD = 543;
/** Noughts of the figures that are read beside our own. */
const NOUGHTS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0xff10];
const OTHER_FIGURES = /[٠-٩۰-۹०-९০-৯๐-๙၀-၉０-９]/gu;
/** Days that stand for "no date" where a field must have one. */
const NONE = '1970-01-01';
/** Characters of a text in which dates are looked for. */
const MAX_SCAN = 400;

/** Characters after a date in which its time of day is looked for. */
const NEAR_CLOCK = 40;

/** ISO 8601 date or date-time of what a machine-readable field says; null if it says no day. */
export function fieldDate(value: string, habit: DateHabit): string | null {
  const text = value.slice(0, 80);
  const found = stampDate(text) ?? writtenDate(text, habit);
  return found?.startsWith(NONE) ? null : found;
}

function stampDate(text: string): string | null {
  const iso = ISO.exec(text);
  if (iso) return compose(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]);
  const compact = COMPACT.exec(text);
  if (compact) return compose(compact[1], compact[2], compact[3], compact[4], compact[5]);
  const unix = UNIX.exec(text);
  if (unix) return compose(unix[7], String(monthNamed(unix[1] as string, 'en') ?? ''), unix[2], unix[3], unix[4], unix[5], unix[6]);
  if (!/^\d{10}(?:\d{3})?$/.test(text.trim())) return null;
  const time = Number(text.trim().slice(0, 10)) * 1000;
  return new Date(time).toISOString().slice(0, 19).concat('Z');
}

/** ISO 8601 date or date-time of the first full date written in a short text; null without one. */
export function writtenDate(text: string, habit: DateHabit): string | null {
  return datesIn(text, habit)[0]?.value ?? null;
}

/** The full dates written in a text, in its order. Dates that can be read two ways are left out unless the habit tells. */
export function datesIn(text: string, habit: DateHabit): WrittenDate[] {
  const short = plainFigures(text.slice(0, MAX_SCAN));
  const found: { start: number; end: number; y?: string; m?: string | number; d?: string }[] = [];
  const add = (match: RegExpExecArray, y?: string, m?: string | number | null, d?: string): void => {
    if (m === null) return;
    const [start, end] = [match.index, match.index + match[0].length];
    if (!found.some((other) => start < other.end && end > other.start)) found.push({ start, end, y, m, d });
  };
  for (const match of short.matchAll(YEAR_FIRST)) add(match, match[1], match[2], match[3]);
  for (const match of short.matchAll(FIGURES)) {
    const [, a, mark, b, year] = match;
    const order = orderOf(a, mark, b, habit.order);
    if (order) add(match, year, order === 'day' ? b : a, order === 'day' ? a : b);
  }
  for (const match of short.matchAll(NUMBERED)) add(match, match[3], match[2], match[1]);
  for (const match of short.matchAll(YEAR_NAME)) add(match, match[1], monthNamed(match[2] as string, habit.language), match[3]);
  for (const match of short.matchAll(DAY_NAME)) add(match, match[3], monthNamed(match[2] as string, habit.language), match[1]);
  for (const match of short.matchAll(NAME_DAY)) add(match, match[3], monthNamed(match[1] as string, habit.language), match[2]);
  for (const match of short.matchAll(BRIEF)) {
    const [all, a, mark, b, year] = match;
    const order = mark === '.' ? 'day' : orderOf(a, mark, b, habit.order);
    if (!order || (mark === '/' && !/^,?\s\d{1,2}:\d{2}/.test(short.slice(match.index + all.length)))) continue;
    add(match, `20${year}`, order === 'day' ? b : a, order === 'day' ? a : b);
  }
  found.sort((a, b) => a.start - b.start);
  const dates: WrittenDate[] = [];
  for (const [index, { start, end, y, m, d }] of found.entries()) {
    const before = short.slice(found[index - 1]?.end ?? 0, start);
    const after = short.slice(end, found[index + 1]?.start);
    const value = withClock(y, m === undefined ? m : String(m), d, after.slice(0, NEAR_CLOCK), found.length === 1 ? short : '');
    if (value) dates.push({ before, after, value });
  }
  return dates;
}

/** The first date with slashes that can be read two ways; null without one. */
export function openDate(text: string): OpenDate | null {
  const short = plainFigures(text.slice(0, MAX_SCAN));
  for (const match of short.matchAll(FIGURES)) {
    const [, a, mark, b, year] = match;
    if (mark !== '/' || a === b || Number(a) > 12 || Number(b) > 12) continue;
    const [dayFirst, monthFirst] = [compose(year, b, a), compose(year, a, b)];
    if (dayFirst && monthFirst) return { dayFirst, monthFirst };
  }
  return null;
}

/** Which order the dates with slashes in a text are certainly in; null where they do not tell. */
export function certainOrder(text: string): DateOrder {
  for (const [, a, mark, b] of plainFigures(text.slice(0, MAX_SCAN)).matchAll(FIGURES)) {
    if (mark !== '/') continue;
    if (Number(a) > 12 && Number(a) < 32 && Number(b) <= 12) return 'day';
    if (Number(b) > 12 && Number(b) < 32 && Number(a) <= 12) return 'month';
  }
  return null;
}

/** Day first, as most of the world writes; where only the other order gives a date, that. With slashes both are in use. */
function orderOf(a: string | undefined, mark: string | undefined, b: string | undefined, habit: DateOrder): DateOrder {
  if (Number(b) > 12) return 'month';
  if (mark !== '/' || Number(a) > 12 || a === b) return 'day';
  return habit;
}

/** A text with its figures as ours, years as ours, and without marks that are not seen. */
function plainFigures(text: string): string {
  const plain = text.replace(/\p{Cf}/gu, '').replace(OTHER_FIGURES, (figure) => {
    const code = figure.codePointAt(0) as number;
    return String(code - (NOUGHTS.find((nought) => code >= nought && code < nought + 10) ?? code));
  });
  return /[ก-๛]/u.test(plain) ? plain.replace(BUDDHIST, (year) => String(Number(year) - BUDDHIST_AHEAD)) : plain;
}

/** A day with the time of day that follows it, or else stands anywhere beside it. */
function withClock(y: string | undefined, m: string | undefined, d: string | undefined, after: string, around: string): string | null {
  const clock = CLOCK.exec(after) ?? CLOCK.exec(around);
  if (!clock) return compose(y, m, d);
  const hour = Number(clock[1]) % (clock[4] ? 12 : 24);
  const shifted = clock[4]?.toLowerCase() === 'p' ? hour + 12 : hour;
  return compose(y, m, d, String(shifted), clock[2], clock[3], clock[5]);
}

function compose(y?: string, m?: string, d?: string, hour?: string, minute?: string, second?: string, zone?: string): string | null {
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  if (!(year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const two = (n: string | number): string => String(n).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  const offset = !zone ? '' : /^(?:z|utc|gmt)$/i.test(zone) ? 'Z' : zone.replace(/^(?:utc|gmt)?([+-]\d{2}):?(\d{2})$/i, '$1:$2');
  return `${date}T${two(hour)}:${minute}:${second ?? '00'}${offset}`;
}
