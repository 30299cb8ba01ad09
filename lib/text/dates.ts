import { addDays, type CalendarDay, dayOf, isoOf, nearestWeekday, nearestYear } from './dates-calendar';
import { liesAhead } from './dates-tense';
import { CALENDAR_WORDS, DOUBTFUL_MONTHS, monthOf, weekdayOf } from './dates-words';
import { beginsWithDigit, NUMBER_WORDS, readNumber } from './number-words';
import { rememberingForms } from './remember';
import type { Span } from './span';
import { type Word, words } from './words';

export type DatePrecision = 'minute' | 'day' | 'week' | 'month' | 'year' | 'decade';

/** A date that a text gives. */
export interface DateMention extends Span {
  /** "2019-09-08", "2019-09", "2019"; null where it cannot be resolved. A week is given by a day of it. */
  readonly iso: string | null;
  readonly precision: DatePrecision;
  /** How it is said. `relative`: "yesterday", "two days ago"; `weekday`: "on Sunday". */
  readonly said: 'calendar' | 'weekday' | 'relative' | 'clock';
  /** What is said or follows; null where neither. Weekday 1 is Monday. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  /** Last day of "15 to 18 May"; null where it is no stretch. */
  readonly lastDay: number | null;
  /** Minutes since midnight of a time of day ("5:41 p.m."); null for dates. Its `iso` is null. */
  readonly minutes: number | null;
  /** Minutes that the clock of a time of day is ahead of UTC, where its zone is named ("GMT", "EDT"); null elsewhere. */
  readonly zone: number | null;
  /** Opens a period: "since October 2023". */
  readonly since: boolean;
}

const BEFORE_MONTH = new Set(
  'in since last next this until till by of from early late mid during through between and to before after end ago'.split(' '),
);
const BEFORE_YEAR = new Set(
  'in since by until till of from early late mid during through between before after and to the summer fall autumn spring winter back circa around year fiscal'.split(
    ' ',
  ),
);
const UNITS: Record<string, DatePrecision> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
};
const YEAR = /^(?:1[5-9]\d\d|20\d\d)$/;

class Reader {
  readonly found: DateMention[] = [];
  constructor(
    readonly text: string,
    readonly tokens: readonly Word[],
    readonly published: CalendarDay | null,
  ) {}

  raw(i: number): string {
    const word = this.tokens[i];
    return word ? this.text.slice(word.start, word.end) : '';
  }

  /** What stands between word `i` and the one after it. */
  gap(i: number): string {
    const [left, right] = [this.tokens[i], this.tokens[i + 1]];
    return left && right ? this.text.slice(left.end, Math.min(right.start, left.end + 6)) : '\n';
  }

  near(i: number): boolean {
    return /^[\s\u00A0,.'’/–-]{0,3}$/.test(this.gap(i)) && !/\n/.test(this.gap(i));
  }

  form(i: number): string {
    return this.tokens[i]?.text ?? '';
  }

  dayNumber(i: number): number | null {
    const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(this.form(i));
    const day = match ? Number(match[1]) : 0;
    return day >= 1 && day <= 31 ? day : null;
  }

  year(i: number): number | null {
    return YEAR.test(this.form(i)) && !/[,.]/.test(this.raw(i)) ? Number(this.form(i)) : null;
  }

  add(first: number, next: number, date: Partial<DateMention> & Pick<DateMention, 'precision' | 'said'>, leading = 0, without = 0): number {
    const start = (this.tokens[first - leading] as Word).start;
    const end = (this.tokens[next - 1] as Word).end - without;
    const full = { year: null, month: null, day: null, weekday: null, lastDay: null, minutes: null, zone: null, ...date };
    const before = this.form(first - leading - 1);
    // A part of an address ("/2020/03/").
    if (this.text.charAt(start - 1) === '/' && this.text.charAt(end) === '/') return next;
    this.found.push({ start, end, ...full, iso: date.iso ?? isoOf(full), since: before === 'since' });
    return next;
  }
}

/** Year of a month and day that are given without one. */
function guessYear(read: Reader, start: number, end: number, month: number, day: number | null, hint: string): number | null {
  if (!read.published) return null;
  const ahead = hint === 'next' ? true : hint === 'last' ? false : liesAhead(read.text, start, end);
  return nearestYear(read.published, month, day, ahead);
}

function readMonthFirst(read: Reader, i: number): number | null {
  const month = monthOf(read.form(i), read.raw(i));
  if (month === null || !read.tokens[i]) return null;
  const start = (read.tokens[i] as Word).start;
  const day = read.near(i) ? read.dayNumber(i + 1) : null;
  let next = i + 1;
  let lastDay: number | null = null;
  if (day !== null) {
    next = i + 2;
    const dash = /^\s?[–—-]\s?$/.test(read.gap(i + 1));
    const word = ['to', 'and', 'through'].includes(read.form(i + 2));
    const last = dash ? read.dayNumber(i + 2) : word ? read.dayNumber(i + 3) : null;
    if (last !== null && last > day && !/^\d{1,2}(?:\s?%|:)/.test(read.text.slice((read.tokens[dash ? i + 2 : i + 3] as Word).start))) {
      lastDay = last;
      next = dash ? i + 3 : i + 4;
    }
  }
  if (read.form(next) === 'of' && day === null && read.year(next + 1)) next++;
  const year =
    read.near(next - 1) && !/\./.test(read.gap(next - 1).trim())
      ? read.year(next)
      : day === null && read.near(next - 1)
        ? read.year(next)
        : null;
  if (year !== null) next++;
  const before = read.form(i - 1);
  if (day === null && year === null && DOUBTFUL_MONTHS.has(read.form(i)) && !BEFORE_MONTH.has(before)) return null;
  if (day === null && year === null && read.form(i).length === 3 && read.form(i) !== 'may') return null;
  const hint = before === 'last' || before === 'next' ? before : '';
  const end = (read.tokens[next - 1] as Word).end;
  const resolved = year ?? guessYear(read, start, end, month, day, hint);
  const precision = day === null ? 'month' : 'day';
  // "Sunday, Sept. 8": the weekday belongs to it.
  const weekday = day !== null && i > 0 && /^, ?$/.test(read.gap(i - 1)) && weekdayOf(before, read.raw(i - 1)) !== null;
  return read.add(i, next, { precision, said: 'calendar', year: resolved, month, day, lastDay }, hint || weekday ? 1 : 0);
}

function readDayFirst(read: Reader, i: number): number | null {
  const day = read.dayNumber(i);
  if (day === null || !read.near(i)) return null;
  let at = i + 1;
  let lastDay: number | null = null;
  if (/^\s?[–—-]\s?$/.test(read.gap(i)) && read.dayNumber(at) !== null) {
    lastDay = read.dayNumber(at);
    at++;
  }
  if (['of', 'de', 'di'].includes(read.form(at))) at++;
  const month = monthOf(read.form(at), read.raw(at));
  if (month === null || !/^[\s\u00A0.-]{0,2}$/.test(read.gap(at - 1))) return null;
  let next = at + 1;
  if (['de', 'del'].includes(read.form(next)) && read.year(next + 1)) next++;
  const year = read.near(at) ? read.year(next) : null;
  if (year !== null) next++;
  const end = (read.tokens[next - 1] as Word).end;
  const resolved = year ?? guessYear(read, (read.tokens[i] as Word).start, end, month, day, '');
  return read.add(i, next, { precision: 'day', said: 'calendar', year: resolved, month, day, lastDay });
}

const NAMED_DAYS = new Set('easter palm super black good bloody ash cyber giving'.split(' '));
const POSSESSIVE = /['’]s$/;

function readWeekday(read: Reader, i: number): number | null {
  // "Friday's attack": the mark is no part of the day.
  const mark = POSSESSIVE.exec(read.raw(i))?.[0].length ?? 0;
  const weekday = weekdayOf(mark ? read.form(i).slice(0, -1) : read.form(i), read.raw(i));
  if (weekday === null) return null;
  // "Sunday, Sept. 8": the calendar date that follows carries it.
  const month = /^, ?$/.test(read.gap(i)) ? monthOf(read.form(i + 1), read.raw(i + 1)) : null;
  if (month !== null && read.dayNumber(i + 2) !== null) return null;
  const before = read.form(i - 1);
  // "Easter Sunday", "Super Tuesday": a name, of a day of some week or other.
  if (NAMED_DAYS.has(before) && read.gap(i - 1) === ' ') return null;
  const hint = before === 'last' || before === 'next' || before === 'this' ? before : '';
  const next = i + 1;
  const start = (read.tokens[i] as Word).start;
  const end = (read.tokens[next - 1] as Word).end - mark;
  if (!read.published) return read.add(i, next, { precision: 'day', said: 'weekday', weekday }, hint ? 1 : 0, mark);
  const ahead = hint === 'next' || (hint !== 'last' && liesAhead(read.text, start, end) === true);
  const day = nearestWeekday(read.published, weekday, ahead);
  return read.add(i, next, { precision: 'day', said: 'weekday', ...day }, hint ? 1 : 0, mark);
}

const SHIFTED: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
  ['gestern', -1],
  ['heute', 0],
  ['ayer', -1],
]);

/** Words of the calendar, and with the s of a possessor. */
const CALENDAR: ReadonlySet<string> = new Set([...CALENDAR_WORDS, ...[...CALENDAR_WORDS].map((word) => `${word}s`)]);
/** Words with which a relative date may begin, but for digits. */
const RELATIVE: ReadonlySet<string> = new Set([...NUMBER_WORDS, ...SHIFTED.keys(), 'last', 'next', 'this']);

function readRelative(read: Reader, i: number): number | null {
  const form = read.form(i);
  const { published } = read;
  if (SHIFTED.has(form)) {
    if (form === 'yesterday' && /^['’]s/.test(read.text.slice((read.tokens[i] as Word).end))) return null;
    const day = published ? addDays(published, SHIFTED.get(form) as number) : {};
    return read.add(i, i + 1, { precision: 'day', said: 'relative', ...day });
  }
  const unit = UNITS[read.form(i + 1)];
  if ((form === 'last' || form === 'next' || form === 'this') && unit && unit !== 'day' && !/s$/.test(read.form(i + 1))) {
    const by = form === 'last' ? -1 : form === 'next' ? 1 : 0;
    return read.add(i, i + 2, { said: 'relative', ...shift(published, unit, by) });
  }
  const number = form === 'a' || form === 'an' ? { value: 1, next: i + 1 } : readNumber(read.text, read.tokens, i);
  if (!number || number.value > 500 || !Number.isInteger(number.value)) return null;
  const counted = UNITS[read.form(number.next)];
  const word = read.form(number.next + 1);
  if (!counted || (word !== 'ago' && word !== 'earlier')) return null;
  // "earlier" counts from what was told before, not from the day of publication.
  const from = word === 'ago' ? published : null;
  return read.add(i, number.next + 2, { said: 'relative', ...shift(from, counted, -number.value) });
}

function shift(from: CalendarDay | null, unit: DatePrecision, by: number): Partial<DateMention> & Pick<DateMention, 'precision'> {
  if (!from) return { precision: unit };
  if (unit === 'day' || unit === 'week') return { precision: unit, ...addDays(from, by * (unit === 'week' ? 7 : 1)) };
  if (unit === 'year') return { precision: 'year', year: from.year + by };
  const months = from.year * 12 + from.month - 1 + by;
  return { precision: 'month', year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

const CLOCK = /^(\d{1,2})(?:[:.](\d{2}))?\s?(?:([ap])\.?m\b\.?|(o['’]clock)|(?=\D|$))/i;

const ZONE = /^\.? ?\(?([A-Z]{3,4})\b/;
// Minutes ahead of UTC. "ET" and its like are two zones by season: none.
const ZONES: Readonly<Record<string, number>> = {
  GMT: 0, UTC: 0, BST: 60, CET: 60, CEST: 120, EET: 120, EEST: 180, MSK: 180, EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420,
  JST: 540, KST: 540, AEST: 600, AEDT: 660,
}; // biome-ignore format: a table

/** "5:41 p.m.", "16:00", "4 p.m.". */
function readClock(read: Reader, i: number): number | null {
  const word = read.tokens[i] as Word;
  if (!/^\d/.test(word.text)) return null;
  const match = CLOCK.exec(read.text.slice(word.start, word.start + 16));
  if (!match || !(match[3] || (match[2] && match[0].includes(':')))) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > 23 || minute > 59 || (match[3] && (hour > 12 || hour === 0))) return null;
  if (!match[3] && /^:\d|^\s?(?:to|-)\s?\d/.test(read.text.slice(word.start + match[0].length, word.start + match[0].length + 4)))
    return null;
  const half = match[3]?.toLowerCase();
  const minutes = (half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour) * 60 + minute;
  let next = i + 1;
  const end = word.start + match[0].length;
  while (next < read.tokens.length && (read.tokens[next] as Word).end <= end) next++;
  const hedge = /\b(?:about|around|approximately|roughly|nearly|almost|shortly (?:after|before)|just (?:after|before)) $/i.exec(
    read.text.slice(Math.max(0, word.start - 18), word.start),
  );
  const name = ZONE.exec(read.text.slice(end, end + 8))?.[1];
  const zone = name === undefined ? null : (ZONES[name] ?? null);
  return read.add(i, next, { precision: 'minute', said: 'clock', minutes, zone }, hedge ? hedge[0].trim().split(' ').length : 0);
}

function readYear(read: Reader, i: number): number | null {
  const decade = /^(1[5-9]\d0|20\d0)s$/.exec(read.form(i));
  if (decade) return read.add(i, i + 1, { precision: 'decade', said: 'calendar', year: Number(decade[1]) });
  const year = read.year(i);
  if (year === null) return null;
  const word = read.tokens[i] as Word;
  const around = `${read.text.slice(Math.max(0, word.start - 1), word.start)}|${read.text.slice(word.end, word.end + 2)}`;
  if (/[$€£#]\||\|\s?%|\|[.,:]\d/.test(around)) return null;
  // "© 2019 Arden Press": page furniture.
  if (/©|\(c\)|copyright/i.test(read.text.slice(Math.max(0, word.start - 14), word.start))) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(read.text.slice(word.start, word.start + 11));
  if (iso && Number(iso[2]) <= 12 && Number(iso[3]) <= 31) {
    return read.add(i, i + 3, { precision: 'day', said: 'calendar', year, month: Number(iso[2]), day: Number(iso[3]) });
  }
  const before = read.form(i - 1);
  // "2000 people": a count, unless a preposition or a year's company says otherwise.
  if (
    !BEFORE_YEAR.has(before) &&
    /^ (?:\p{Ll}{2,20}s|people|men|women|children|police)\b/u.test(read.text.slice(word.end, word.end + 24)) &&
    before !== ''
  )
    return null;
  return read.add(i, i + 1, { precision: 'year', said: 'calendar', year });
}

// What a date may begin with. It is remembered, since every word of a text is asked for it.
const DIGIT = 1;
const CALENDAR_WORD = 2;
const RELATIVE_WORD = 4;
const opening = rememberingForms(
  (text) => (beginsWithDigit({ text }) ? DIGIT : 0) | (CALENDAR.has(text) ? CALENDAR_WORD : 0) | (RELATIVE.has(text) ? RELATIVE_WORD : 0),
);

/** Reads the date that begins at word `i`, and gives the index after it; null where none begins. A cheap look spares most words the reading. */
function readAt(read: Reader, i: number): number | null {
  const may = opening(read.tokens[i] as Word);
  if (may & DIGIT) return readClock(read, i) ?? readDayFirst(read, i) ?? readRelative(read, i) ?? readYear(read, i);
  const next = may & CALENDAR_WORD ? (readMonthFirst(read, i) ?? readWeekday(read, i)) : null;
  return next ?? (may & RELATIVE_WORD ? readRelative(read, i) : null);
}

/**
 * Finds the dates of a text, in their order, in linear time: calendar dates, weekdays, relative days, months, years.
 * `published` is the ISO date or date-time against which weekdays, missing years and relative dates are resolved; with
 * null they keep what they say (`weekday`, `month`, `day`) and their `iso` is null. A bare weekday lies before or on
 * the day of publication, unless the words before it speak of what is to come. English fully; month and weekday names
 * of six more languages.
 */
export function findDates(text: string, published: string | null, tokens: readonly Word[] = words(text)): DateMention[] {
  const read = new Reader(text, tokens, published ? dayOf(published) : null);
  for (let i = 0; i < tokens.length; ) {
    const next = readAt(read, i);
    i = next === null ? i + 1 : Math.max(next, i + 1);
  }
  return read.found;
}
