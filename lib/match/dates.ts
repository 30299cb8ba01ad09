import type { Word } from '../text';
import { numeralsIn } from './numerals';

/** A day, in milliseconds. */
export const DAY_MS = 86_400_000;
/** Days of a week. */
export const WEEK = 7;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;
// Month names of the languages that news is most read in, normalised as `words()` does: the months of Egypt and the Gulf,
// of the Levant and of the Maghreb, and those of Persian; in languages that inflect, the form beside a day. `Ab`, the Levantine August, also means father and is left out.
const MONTHS: readonly string[] = [
  'january jan enero ene janvier januar gennaio januari janeiro يناير جانفي ژانويه января січня ιανουαριου ינואר',
  'february feb febrero febrier fevrier februar febbraio februari fevereiro فبراير شباط فيفري فوريه февраля лютого φεβρουαριου פברואר',
  'march mar marzo mars marz maart marco مارس اذار марта березня μαρτιου מרץ',
  'april apr abril avril aprile ابريل نيسان افريل اوريل апреля квітня απριλιου אפריל',
  'may mayo mai maggio mei maio مايو ايار ماي мая травня μαιου מאי',
  'june jun junio juin juni giugno junho يونيو حزيران جوان ژوين июня червня ιουνιου יוני',
  'july jul julio juillet juli luglio julho يوليو تموز جويليه ژوييه июля липня ιουλιου יולי',
  'august aug agosto aout augustus اغسطس اوت августа серпня αυγουστου אוגוסט',
  'september sept sep septiembre septembre settembre setembro سبتمبر ايلول سپتامبر сентября вересня σεπτεμβριου ספטמבר',
  'october oct octubre octobre oktober ottobre outubro اكتوبر اكتبر октября жовтня οκτωβριου אוקטובר',
  'november nov noviembre novembre novembro نوفمبر نوامبر ноября листопада νοεμβριου נובמבר',
  'december dec diciembre decembre dezember dicembre dezembro ديسمبر دسامبر декабря грудня δεκεμβριου דצמבר',
];
// Months of two words, by the second word after the first.
const MONTH_PAIRS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map([
  [
    'كانون',
    new Map([
      ['الثاني', 1],
      ['الاول', 12],
    ]),
  ],
  [
    'تشرين',
    new Map([
      ['الاول', 10],
      ['الثاني', 11],
    ]),
  ],
]);
const MONTH_OF = new Map(MONTHS.flatMap((names, i) => names.split(' ').map((name) => [composed(name), i + 1] as const)));
const WEEKDAYS: readonly string[] = [
  'sunday الاحد domingo dimanche sonntag domenica zondag sondag sondagen søndag niedziela niedziele रविवार يكشنبه воскресенье неділю κυριακη',
  'monday الاثنين lunes lundi montag lunedi maandag mandag mandagen poniedziałek pazartesi senin सोमवार دوشنبه понедельник понеділок δευτερα',
  'tuesday الثلاثاء martes mardi dienstag martedi dinsdag tisdag tisdagen tirsdag wtorek salı selasa मंगलवार вторник вівторок τριτη',
  'wednesday الاربعاء miercoles mercredi mittwoch mercoledi woensdag onsdag onsdagen sroda srode carsamba rabu बुधवार چهارشنبه среду середу τεταρτη',
  'thursday الخميس jueves jeudi donnerstag giovedi donderdag torsdag torsdagen czwartek persembe kamis गुरुवार پنجشنبه четверг четвер πεμπτη',
  'friday الجمعه viernes vendredi freitag venerdi vrijdag fredag fredagen piatek cuma jumat शुक्रवार пятницу пятницю παρασκευη',
  'saturday السبت sabado samedi samstag sabato zaterdag lordag lordagen lørdag sobota sobote cumartesi sabtu शनिवार субботу суботу σαββατο',
];
const WEEKDAY_OF = new Map(WEEKDAYS.flatMap((names, i) => names.split(' ').map((name) => [composed(name), i] as const)));
// Portuguese days of the week, by the word before "feira".
const FAIR = 'feira';
const FAIR_DAYS = new Map(['segunda', 'terca', 'quarta', 'quinta', 'sexta'].map((name, i) => [name, i + 1]));

// Written before a day or between it and its month.
const OF = new Set(['de', 'of', 'من']);
const YEAR = /^(?:19|20)\d\d$/;
/** Words between a day and the month that it is of, at most, and one. */
const REACH = 2;
const JOINS_YEAR = /^(?:de|of|\d{1,2}(?:st|nd|rd|th)?)$/;
const TO_COME = new Set(
  'by until till before through to next end ending coming upcoming scheduled planned due hasta fin avant fine entro'.split(' '),
);

/** A calendar date that a text names. */
export interface DateMention {
  /** Month × 32 + day: the year is often left out, and where both give one the date of publication tells the rest. */
  readonly key: number;
  /** Index of its first and last word. */
  readonly first: number;
  readonly last: number;
}

/** Whole days since 1970 of an ISO date or date-time; null where there is none or it cannot be read. */
export function dayOf(iso: string | null): number | null {
  const match = iso?.match(/^(\d{4})-(\d{2})-(\d{2})/);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Number.isFinite(time) ? Math.round(time / DAY_MS) : null;
}

/**
 * Day and month, in either order, wherever a text names them together.
 * @param numerals `numeralsIn(tokens)`: months are looked for beside them alone
 */
export function datesIn(tokens: readonly Word[], numerals: readonly number[] = numeralsIn(tokens)): DateMention[] {
  const found: DateMention[] = [];
  let i = 0;
  for (const numeral of numerals) {
    for (i = Math.max(i, numeral - REACH); i <= numeral + REACH && i < tokens.length; i++) {
      const { text } = tokens[i] as Word;
      const pair = MONTH_PAIRS.get(text)?.get(tokens[i + 1]?.text ?? '');
      const month = pair ?? MONTH_OF.get(text);
      if (month === undefined) continue;
      const last = pair === undefined ? i : i + 1;
      const joint = OF.has(tokens[i - 1]?.text ?? '') ? 2 : 1;
      const before = dayNumber(tokens[i - joint]?.text);
      const after = dayNumber(tokens[last + 1]?.text);
      if (before !== null) found.push({ key: month * 32 + before, first: i - joint, last });
      else if (after !== null) found.push({ key: month * 32 + after, first: i, last: last + 1 });
    }
  }
  return found;
}

/**
 * The latest month that a text names together with its year, as days since 1970 of its first day. Months said to be to come ("until
 * May 2031") are passed over. Null where there is none.
 * @param numerals `numeralsIn(tokens)`
 */
export function latestMonthIn(tokens: readonly Word[], numerals: readonly number[] = numeralsIn(tokens)): number | null {
  let latest: number | null = null;
  for (const i of numerals) {
    const { text } = tokens[i] as Word;
    if (text.length !== 4 || !YEAR.test(text)) continue;
    const year = Number(text);
    // "October 2023", "October 7, 2023", "octubre de 2023".
    const at = [i - 1, i - 2].find((k) => MONTH_OF.has(tokens[k]?.text ?? ''));
    if (at === undefined || (at === i - 2 && !JOINS_YEAR.test(tokens[i - 1]?.text ?? ''))) continue;
    if (isToCome(tokens, at)) continue;
    const day = Math.round(Date.UTC(year, (MONTH_OF.get(tokens[at]?.text ?? '') ?? 1) - 1, 1) / DAY_MS);
    if (latest === null || day > latest) latest = day;
  }
  return latest;
}

/** Whether what stands at a place is said to come: "until", "scheduled" or the like stands before it. */
export function isToCome(tokens: readonly Word[], at: number): boolean {
  return [at - 1, at - 2, at - 3].some((k) => TO_COME.has(tokens[k]?.text ?? ''));
}

/** Day of the week (0 = Sunday) of a day since 1970. */
export function weekdayOf(day: number): number {
  return (((day + FIRST_WEEKDAY) % WEEK) + WEEK) % WEEK;
}

/** Whether a word names a day of the week, or is part of such a name. */
export function isWeekday(word: string): boolean {
  return WEEKDAY_OF.has(word) || word === FAIR;
}

/** Day of the week (0 = Sunday) of each weekday word, by its index. */
export function weekdaysIn(tokens: readonly Word[]): Map<number, number> {
  const found = new Map<number, number>();
  tokens.forEach((word, i) => {
    const day = word.text === FAIR ? FAIR_DAYS.get(tokens[i - 1]?.text ?? '') : WEEKDAY_OF.get(word.text);
    if (day !== undefined) found.set(i, day);
  });
  return found;
}

/** As `words()` writes it: `й` without its mark. */
function composed(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '');
}

function dayNumber(word: string | undefined): number | null {
  const match = word?.match(/^(\d{1,2})(?:st|nd|rd|th|er|º)?$/);
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : null;
}
