/** Reads dates as pages write them. Nothing is guessed: what does not name day, month and year is no date. */

const ISO = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2}|UTC|GMT)?)?/i;
const COMPACT = /^\s*(20\d{2}|19\d{2})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2})|$)/;
const CLOCK = /(?:^|[^\d:])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m\b)?(?:\s*(Z|[+-]\d{2}:?\d{2}|UTC|GMT))?/i;

// The beginnings of the months' names in the languages of many news sites, January first.
const MONTHS = [
  'jan|ene|gen|янв|січ|oca|sty|led|led|يناير|كانون الثاني|ژانویه|ינואר|ιαν',
  'feb|fév|fev|févr|фев|лют|şub|lut|úno|فبراير|شباط|פברואר|φεβ',
  'mar|mär|maa|мар|бер|mrt|bře|مارس|آذار|מרץ|μαρ',
  'apr|abr|avr|апр|кві|nis|kwi|dub|أبريل|ابريل|نيسان|אפריל|απρ',
  'may|mai|maj|mei|mag|мая|май|трав|kwę|kvě|مايو|أيار|מאי|μαΐ|μαι',
  'jun|juin|giu|июн|черв|haz|cze|červn|يونيو|حزيران|יוני|ιουν',
  'jul|juil|lug|июл|лип|tem|lip|červenc|يوليو|تموز|יולי|ιουλ',
  'aug|ago|aoû|авг|серп|ağu|sie|srp|أغسطس|اغسطس|آب|אוגוסט|αυγ',
  'sep|set|sept|сен|вер|eyl|wrz|zář|سبتمبر|أيلول|ספטמבר|σεπ',
  'oct|okt|out|ott|окт|жовт|eki|paź|říj|أكتوبر|اكتوبر|تشرين الأول|אוקטובר|οκτ',
  'nov|ноя|лист|kas|lis|نوفمبر|تشرين الثاني|נובמבר|νοε',
  'dec|dez|déc|dic|des|дек|груд|ara|gru|pro|ديسمبر|كانون الأول|דצמבר|δεκ',
];

let worded: readonly RegExp[] | undefined;

/** ISO 8601 date or date-time of what a machine-readable field says; null if it says no day. */
export function fieldDate(value: string): string | null {
  const text = value.slice(0, 80);
  const iso = ISO.exec(text);
  if (iso) return compose(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]);
  const compact = COMPACT.exec(text);
  if (compact) return compose(compact[1], compact[2], compact[3], compact[4], compact[5]);
  if (/^\d{10}(?:\d{3})?$/.test(text.trim())) {
    const time = Number(text.trim().slice(0, 10)) * 1000;
    return new Date(time).toISOString().slice(0, 19).concat('Z');
  }
  return writtenDate(text);
}

/** ISO 8601 date or date-time of the first full date written in a short text; null without one. */
export function writtenDate(text: string): string | null {
  const short = text.slice(0, 200);
  const iso = /(?:^|\D)((?:19|20)\d{2})[-./年]\s?(\d{1,2})[-./月]\s?(\d{1,2})(?:日|\D|$)/.exec(short);
  if (iso) return withClock(iso[1], iso[2], iso[3], short);
  // Day first, as most of the world writes; where only the other order gives a date, that.
  const dots = /(?:^|[^\d.])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/.exec(short);
  if (dots) {
    const [, a, mark, b, year] = dots;
    if (Number(b) > 12) return withClock(year, a, b, short);
    // With slashes both orders are in use: only an unequivocal one is taken.
    if (mark === '/' && Number(a) <= 12 && a !== b) return null;
    return withClock(year, b, a, short);
  }
  const year = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(short)?.[1];
  if (!year) {
    // Two digits of a year are read between dots alone, where the day comes first.
    const brief = /(?:^|[^\d.])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.])/.exec(short);
    return brief ? withClock(`20${brief[3]}`, brief[2], brief[1], short) : null;
  }
  worded ??= MONTHS.map((names) => new RegExp(`(?:^|[\\s\\d.,:(/-])(?:${names})[^\\s\\d.,/()-]{0,9}`));
  const lower = short.toLowerCase();
  for (let month = 0; month < 12; month++) {
    const named = (worded[month] as RegExp).exec(lower);
    if (!named) continue;
    const before = /(?:^|\D)(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?(?:\s+(?:de|of|d['’]))?\s*$/i.exec(short.slice(0, named.index + 1));
    const after = /^[.,]?\s*(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(short.slice(named.index + named[0].length));
    const day = before?.[1] ?? after?.[1];
    if (day) return withClock(year, String(month + 1), day, short);
  }
  return null;
}

function withClock(year: string | undefined, month: string | undefined, day: string | undefined, text: string): string | null {
  const clock = CLOCK.exec(text);
  if (!clock) return compose(year, month, day);
  const hour = Number(clock[1]) % (clock[4] ? 12 : 24);
  const shifted = clock[4]?.toLowerCase() === 'p' ? hour + 12 : hour;
  return compose(year, month, day, String(shifted), clock[2], clock[3], clock[5]);
}

function compose(y?: string, m?: string, d?: string, hour?: string, minute?: string, second?: string, zone?: string): string | null {
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  if (!(year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const two = (n: string | number): string => String(n).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  const offset = !zone ? '' : /^(?:z|utc|gmt)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  return `${date}T${two(hour)}:${minute}:${second ?? '00'}${offset}`;
}
