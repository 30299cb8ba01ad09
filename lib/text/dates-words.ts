// Forms as `normaliseWord` gives them: lower case, without marks. English and German write months with a capital;
// where a form is also an ordinary word elsewhere ("mars", "marco"), only the lower-case spelling is taken.

const MONTHS_CAPITAL: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'marz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct', 'oktober'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember'],
];
const MONTHS_LOWER: readonly (readonly string[])[] = [
  ['enero', 'janvier', 'gennaio', 'januari', 'janeiro', 'يناير', 'января', 'ژانويه'],
  ['febrero', 'fevrier', 'febbraio', 'februari', 'fevereiro', 'فبراير', 'شباط', 'февраля', 'فوريه'],
  ['marzo', 'mars', 'maart', 'marco', 'مارس', 'اذار', 'марта'],
  ['abril', 'avril', 'aprile', 'april', 'ابريل', 'نيسان', 'апреля', 'اوريل'],
  ['mayo', 'mai', 'maggio', 'mei', 'maio', 'مايو', 'ايار', 'мая', 'مه'],
  ['junio', 'juin', 'giugno', 'juni', 'junho', 'يونيو', 'حزيران', 'июня', 'ژوين'],
  ['julio', 'juillet', 'luglio', 'juli', 'julho', 'يوليو', 'تموز', 'июля', 'ژوييه'],
  ['agosto', 'aout', 'augustus', 'اغسطس', 'августа', 'اوت'],
  ['septiembre', 'septembre', 'settembre', 'september', 'setembro', 'سبتمبر', 'ايلول', 'сентября', 'سپتامبر'],
  ['octubre', 'octobre', 'ottobre', 'oktober', 'outubro', 'اكتوبر', 'октября', 'اكتبر'],
  ['noviembre', 'novembre', 'november', 'novembro', 'نوفمبر', 'ноября', 'نوامبر'],
  ['diciembre', 'decembre', 'dicembre', 'december', 'dezembro', 'ديسمبر', 'декабря', 'دسامبر'],
];
// Monday first, as ISO 8601 counts.
const DAYS_CAPITAL: readonly (readonly string[])[] = [
  ['monday', 'montag'],
  ['tuesday', 'dienstag'],
  ['wednesday', 'mittwoch'],
  ['thursday', 'donnerstag'],
  ['friday', 'freitag'],
  ['saturday', 'samstag', 'sonnabend'],
  ['sunday', 'sonntag'],
];
const DAYS_LOWER: readonly (readonly string[])[] = [
  ['lunes', 'lundi', 'lunedi', 'maandag', 'الاثنين', 'понедельник', 'دوشنبه'],
  ['martes', 'mardi', 'martedi', 'dinsdag', 'الثلاثاء', 'вторник', 'سهشنبه'],
  ['miercoles', 'mercredi', 'mercoledi', 'woensdag', 'الاربعاء', 'среду', 'среда', 'چهارشنبه'],
  ['jueves', 'jeudi', 'giovedi', 'donderdag', 'الخميس', 'четверг', 'پنجشنبه'],
  ['viernes', 'vendredi', 'venerdi', 'vrijdag', 'الجمعه', 'пятницу', 'пятница'],
  ['sabado', 'samedi', 'sabato', 'zaterdag', 'السبت', 'субботу', 'суббота', 'شنبه'],
  ['domingo', 'dimanche', 'domenica', 'zondag', 'الاحد', 'воскресенье', 'يكشنبه'],
];

function table(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((forms, i) => forms.map((form) => [form, i + 1] as const)));
}

const monthCapital = table(MONTHS_CAPITAL);
const monthLower = table(MONTHS_LOWER);
const dayCapital = table(DAYS_CAPITAL);
const dayLower = table(DAYS_LOWER);

/** Forms that are ordinary words or names too: taken only with a day, a year or a preposition beside them. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mai',
  'مه',
  'mei',
  'mars',
  'marco',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
  'april',
  'june',
  'august',
]);

function lookup(form: string, raw: string, capital: ReadonlyMap<string, number>, lower: ReadonlyMap<string, number>): number | null {
  const first = raw.charAt(0);
  if (first !== first.toLowerCase()) return capital.get(form) ?? null;
  return lower.get(form) ?? null;
}

/** Month 1 to 12 that a word names, or null. `raw` is the word as written: its capital decides. */
export function monthOf(form: string, raw: string): number | null {
  return lookup(form, raw, monthCapital, monthLower);
}

/** Weekday 1 (Monday) to 7 that a word names, or null. */
export function weekdayOf(form: string, raw: string): number | null {
  return lookup(form, raw, dayCapital, dayLower);
}

/** Forms of the months and weekdays in any language here. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  [monthCapital, monthLower, dayCapital, dayLower].flatMap((forms) => [...forms.keys()]),
);
