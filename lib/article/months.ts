/** The names of the months as pages write them. */

/** Their beginnings in the languages of many news sites, January first; where script and language go together, the platform's names do. */
const BEGINNINGS = [
  'jan|ene|gen|ian|янв|січ|oca|sty|led|janv|يناير|كانون الثاني|ژانویه',
  'feb|fév|fev|févr|фев|лют|şub|lut|úno|veebr|فبراير|شباط|فوریه',
  'mar|mär|maa|мар|бер|mrt|bře|már|مارس|آذار',
  'apr|abr|avr|апр|кві|nis|kwi|dub|ápr|أبريل|ابريل|نيسان|آوریل',
  'may|mai|maj|máj|mei|mag|мая|май|трав|kwę|kwie|kvě|مايو|أيار',
  'jun|jún|juin|iun|giu|июн|черв|haz|cze|červn|يونيو|حزيران|ژوئن',
  'jul|júl|juil|iul|lug|июл|лип|tem|lip|červenc|يوليو|تموز|ژوئیه',
  'aug|ago|agu|aoû|авг|серп|ağu|sie|srp|أغسطس|اغسطس|آب|اوت',
  'sep|set|sept|szept|сен|вер|eyl|wrz|zář|سبتمبر|أيلول|سپتامبر',
  'oct|okt|out|ott|окт|жовт|eki|paź|říj|أكتوبر|اكتوبر|تشرين الأول|اکتبر',
  'nov|noi|ноя|лист|kas|lis|نوفمبر|تشرين الثاني|نوامبر',
  'dec|dez|déc|dic|des|дек|груд|ara|gru|pro|ديسمبر|كانون الأول|دسامبر',
];
let beginnings: readonly RegExp[] | undefined;
/** Letters that a name may have beyond its beginning. */
const LONGEST_REST = 9;

const known = new Map<string, readonly ReadonlySet<string>[]>();

/** Number of the month that a word names, 1 to 12; null if it names none. The language of the page, where known, goes first: "listopad" is October here and November there. */
export function monthNamed(word: string, language: string | null): number | null {
  const plain = bare(word);
  if (plain.length < 2) return null;
  const own = ownNames(language).findIndex((names) => names.has(plain));
  if (own >= 0) return own + 1;
  beginnings ??= BEGINNINGS.map((names) => new RegExp(`^(?:${names})`));
  const found = beginnings.findIndex((names) => {
    const match = names.exec(plain);
    return match !== null && plain.length - match[0].length <= LONGEST_REST;
  });
  return found < 0 ? null : found + 1;
}

/** The names that the platform knows for a language: alone, beside a day, and short. */
function ownNames(language: string | null): readonly ReadonlySet<string>[] {
  const tag = language?.split(/[-_]/)[0]?.toLowerCase() ?? '';
  if (!/^[a-z]{2,3}$/.test(tag)) return [];
  let names = known.get(tag);
  if (!names) {
    names = namesOf(tag);
    if (known.size < 50) known.set(tag, names);
  }
  return names;
}

function namesOf(tag: string): readonly ReadonlySet<string>[] {
  const fixed = { timeZone: 'UTC', calendar: 'gregory' } as const;
  const ways = [
    new Intl.DateTimeFormat(tag, { ...fixed, month: 'long', day: 'numeric' }),
    new Intl.DateTimeFormat(tag, { ...fixed, month: 'long' }),
    new Intl.DateTimeFormat(tag, { ...fixed, month: 'short', day: 'numeric' }),
  ];
  // Without the language's data the platform answers in another one.
  if (ways[0]?.resolvedOptions().locale.split('-')[0] !== tag) return [];
  return Array.from({ length: 12 }, (_, month) => {
    const day = new Date(Date.UTC(2024, month, 15));
    const parts = ways.map((way) => way.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '');
    return new Set(parts.map(bare).filter((name) => name.length > 1 && !/\d/.test(name)));
  });
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[.'’]/g, '').trim();
}
