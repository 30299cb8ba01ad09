import type { Words } from './words';

/** From how many days a distance is told in weeks, months, years: below two of the next unit the smaller one is clearer. */
const WEEKS_FROM = 14;
const MONTHS_FROM = 61;
const YEARS_FROM = 730;

/**
 * A date in words, in the language of the interface. Takes an ISO date, date-time, month ("2023-10") or year; the day is
 * the one that the page printed, whatever the reader's time zone. What cannot be read as a date is given back as it is.
 */
export function dateInWords(iso: string, language: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return iso;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month) options.month = 'long';
  if (day) options.day = 'numeric';
  return new Intl.DateTimeFormat(language, options).format(date);
}

/** The same with the time of day, in UTC, so that copies of one day can be put in order by eye. Without a time and its zone, the date alone. */
export function timeInWords(iso: string, language: string): string {
  const time = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(time)) return dateInWords(iso, language);
  const parts = { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(time);
}

/** When the reader did something, in their own time: the time of day where that was today, else the date. */
export function momentInWords(iso: string, words: Words, now: Date = new Date()): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const day = new Intl.DateTimeFormat(words.language, { year: 'numeric', month: 'long', day: 'numeric' });
  if (day.format(time) !== day.format(now)) return words.t('keptOn', [day.format(time)]);
  return words.t('keptToday', [new Intl.DateTimeFormat(words.language, { hour: 'numeric', minute: '2-digit' }).format(time)]);
}

/** How far a report lies from the page's, in words: "same day", "3 days earlier", "5 years earlier". `days`: report minus page. */
export function distanceInWords(days: number, words: Words): string {
  if (days === 0) return words.t('sameDay');
  const length = Math.abs(days);
  const [unit, per] =
    length < WEEKS_FROM ? ['day', 1] : length < MONTHS_FROM ? ['week', 7] : length < YEARS_FROM ? ['month', 30.44] : ['year', 365.25];
  const count = Math.max(1, Math.round(length / (per as number)));
  const amount = new Intl.NumberFormat(words.language, { style: 'unit', unit: unit as string, unitDisplay: 'long' }).format(count);
  return words.t(days < 0 ? 'earlier' : 'later', [amount]);
}
