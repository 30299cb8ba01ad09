/** What a modifier does to the number that it stands before. */
export type Modifier = 'about' | 'nearly' | 'more' | 'least' | 'most' | 'less' | 'exact';

/** Modifiers that stand before a number, longest first, each word apart. */
export const MODIFIERS: readonly (readonly [readonly string[], Modifier])[] = (
  [
    ['no fewer than', 'least'],
    ['not less than', 'least'],
    ['no less than', 'least'],
    ['no more than', 'most'],
    ['not more than', 'most'],
    ['as many as', 'most'],
    ['as much as', 'most'],
    ['as few as', 'least'],
    ['a minimum of', 'least'],
    ['a maximum of', 'most'],
    ['in excess of', 'more'],
    ['just more than', 'more'],
    ['a total of', 'exact'],
    ['a record', 'exact'],
    ['a combined', 'exact'],
    ['an estimated', 'about'],
    ['an additional', 'exact'],
    ['another', 'exact'],
    ['more than', 'more'],
    ['greater than', 'more'],
    ['higher than', 'more'],
    ['just over', 'more'],
    ['well over', 'more'],
    ['little over', 'more'],
    ['upwards of', 'more'],
    ['upward of', 'more'],
    ['fewer than', 'less'],
    ['less than', 'less'],
    ['lower than', 'less'],
    ['just under', 'nearly'],
    ['close to', 'nearly'],
    ['at least', 'least'],
    ['at most', 'most'],
    ['up to', 'most'],
    ['around', 'about'],
    ['about', 'about'],
    ['some', 'about'],
    ['roughly', 'about'],
    ['approximately', 'about'],
    ['estimated', 'about'],
    ['circa', 'about'],
    ['nearly', 'nearly'],
    ['almost', 'nearly'],
    ['over', 'more'],
    ['above', 'more'],
    ['exceeding', 'more'],
    ['under', 'less'],
    ['below', 'less'],
    ['within', 'less'],
    ['just', 'exact'],
    ['only', 'exact'],
    ['exactly', 'exact'],
    ['etwa', 'about'],
    ['rund', 'about'],
    ['mindestens', 'least'],
    ['environ', 'about'],
    ['unos', 'about'],
    ['unas', 'about'],
    ['circa', 'about'],
    ['نحو', 'about'],
    ['حوالي', 'about'],
  ] as const
).map(([phrase, kind]) => [phrase.split(' '), kind] as const);

/** Words after a number that open its upper end: "three or more", "20-plus". */
export const OPEN_AFTER: ReadonlySet<string> = new Set(['more', 'plus', 'above', 'older', 'greater']);

/** Number words that give a size only, with the lowest and highest value they fairly stand for. */
export const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [24, 99],
  scores: [40, 99],
  hundreds: [200, 999],
  thousands: [2000, 9999],
  millions: [2e6, 9.99e8],
  billions: [2e9, 9.99e11],
};
export const VAGUE_TENS: Readonly<Record<string, readonly [number, number]>> = {
  thousands: [20_000, 99_999],
  millions: [2e7, 9.9e7],
  billions: [2e10, 9.9e10],
};
export const VAGUE_HUNDREDS: Readonly<Record<string, readonly [number, number]>> = {
  thousands: [200_000, 999_999],
  millions: [2e8, 9.99e8],
  billions: [2e11, 9.99e11],
};

/** Names of fractions and their denominators. */
export const FRACTIONS: Readonly<Record<string, number>> = {
  half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fourths: 4, fifth: 5, fifths: 5, sixth: 6, eighths: 8, tenth: 10, tenths: 10,
}; // biome-ignore format: a table

/** Currency signs and words, and the code they are compared under. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD', '£': 'GBP', '€': 'EUR', '¥': 'JPY', '₹': 'INR', '₽': 'RUB', '₪': 'ILS', '₩': 'KRW', '₺': 'TRY', '₴': 'UAH', usd: 'USD', dollar: 'USD', dollars: 'USD', us: 'USD',
  gbp: 'GBP', eur: 'EUR', euro: 'EUR', euros: 'EUR', yen: 'JPY', yuan: 'CNY', renminbi: 'CNY', rupees: 'INR', rubles: 'RUB', roubles: 'RUB',
  shekels: 'ILS', francs: 'CHF', pesos: 'MXN', lira: 'TRY', riyals: 'SAR', dinars: 'IQD', cents: 'USc', deuros: 'EUR', ddollars: 'USD', دلار: 'USD', евро: 'EUR', доллар: 'USD', доллара: 'USD', долларов: 'USD', рубля: 'RUB', рублеи: 'RUB', دولار: 'USD', يورو: 'EUR', dolares: 'USD',
}; // biome-ignore format: a table

/** Units of measure: the kind they measure, and how many of the kind's base unit one is. */
export const MEASURES: Readonly<Record<string, readonly [kind: string, base: number]>> = {
  second: ['time', 1 / 86400], seconds: ['time', 1 / 86400], minute: ['time', 1 / 1440], minutes: ['time', 1 / 1440], hour: ['time', 1 / 24], hours: ['time', 1 / 24],
  day: ['time', 1], days: ['time', 1], week: ['time', 7], weeks: ['time', 7], month: ['time', 30.44], months: ['time', 30.44], year: ['time', 365.25],
  years: ['time', 365.25], decade: ['time', 3652.5], decades: ['time', 3652.5], century: ['time', 36525], centuries: ['time', 36525],
  mile: ['length', 1609.34], miles: ['length', 1609.34], km: ['length', 1000], kilometer: ['length', 1000], kilometers: ['length', 1000], kilometre: ['length', 1000],
  kilometres: ['length', 1000], kms: ['length', 1000], meter: ['length', 1], meters: ['length', 1], metre: ['length', 1], metres: ['length', 1], yard: ['length', 0.9144],
  yards: ['length', 0.9144], foot: ['length', 0.3048], feet: ['length', 0.3048], ft: ['length', 0.3048], inch: ['length', 0.0254], inches: ['length', 0.0254],
  cm: ['length', 0.01], mm: ['length', 0.001], kg: ['weight', 1], kilogram: ['weight', 1], kilograms: ['weight', 1], kilo: ['weight', 1], kilos: ['weight', 1],
  pound: ['weight', 0.4536], pounds: ['weight', 0.4536], ounce: ['weight', 0.02835], ounces: ['weight', 0.02835], gram: ['weight', 0.001], grams: ['weight', 0.001],
  ton: ['weight', 1000], tons: ['weight', 1000], tonne: ['weight', 1000], tonnes: ['weight', 1000], acre: ['area', 4047], acres: ['area', 4047], hectare: ['area', 10_000],
  hectares: ['area', 10_000], degree: ['degree', 1], degrees: ['degree', 1], mph: ['speed', 1.609], kph: ['speed', 1], kmh: ['speed', 1], knots: ['speed', 1.852],
  gallon: ['volume', 3.785], gallons: ['volume', 3.785], liter: ['volume', 1], liters: ['volume', 1], litre: ['volume', 1], litres: ['volume', 1], barrels: ['barrel', 1],
  megawatts: ['power', 1], mw: ['power', 1], gigawatts: ['power', 1000], times: ['times', 1], percent: ['percent', 1], pct: ['percent', 1], prozent: ['percent', 1], درصد: ['percent', 1], процент: ['percent', 1], процента: ['percent', 1], процентов: ['percent', 1],
  jahre: ['time', 365.25],
  jahren: ['time', 365.25], anos: ['time', 365.25], ans: ['time', 365.25], anni: ['time', 365.25], يوم: ['time', 1], ايام: ['time', 1], عام: ['time', 365.25], سنه: ['time', 365.25],
}; // biome-ignore format: a table

/** Words at which a counted noun phrase ends: grammar, and verbs that commonly follow a count. */
export const NOUN_STOPS: ReadonlySet<string> = new Set(
  `a an the this that these those of in on at by for from to with within without and or nor but as than then so if when while where who whom whose which what why how
  is are was were be been being am has have had do does did will would can could may might shall should must not no since until till before after during about against
  among between into over under through per via amid across along around near up down out off his her its their our my your he she it they we i you him them us me
  said says say told according also still just only even more less most least very too there here now ago earlier later last next yesterday today left
  killed wounded injured died dead dying missing arrested detained displaced hurt tested voted got went came took made gave began became remain remained live lived
  work worked vote face faced follow followed include included including die kill fled want wanted think believe approve disapprove support supported oppose opposed favor
  say saw see know each every both all any some other wurden waren sind sont ont etaient resultaron fueron murieron были ранены погибли der die das und von de la el los las del en et des du les y que e di il le في من على الى عن`
    .split(/\s+/)
    .filter(Boolean),
);

/** Plurals without -s that are often counted. */
export const PLURALS: ReadonlySet<string> = new Set(
  'people men women children police personnel staff troops percent feet teeth folk servicemen servicewomen policemen policewomen gunmen firemen congressmen lawmakers fishermen clergymen clergy crew cattle livestock aircraft media data criteria youth'.split(
    ' ',
  ),
);

/** Words that stand for what was counted before: "14 others", "two of them", "three more". */
export const STAND_INS: ReadonlySet<string> = new Set(['others', 'other', 'more', 'them', 'these', 'those', 'whom']);
