import { isCredit } from './phrases';
import type { Origin } from './types';
import { unknownAgency } from './unknown-agency';

/** Wire services, each by the forms under which it is credited, its name first; "name=forms" where the name itself is no sure sign. Case matters: "AP" is one, "ap" is none. */
const AGENCIES: readonly string[] = [
  'AFP|Agence France-Presse|Agence France Presse|AFPTV|أ ف ب|ا ف ب|فرانس برس|«فرانس برس»|أ.ف.ب|AFP時事|法新社|АФП',
  'Reuters|REUTERS|Thomson Reuters|رويترز|رويتر|ロイター|路透社|路透|로이터|Рейтер|רויטרס',
  'AP|A.P.|Associated Press|The Associated Press|أسوشيتد برس|أ ب|美联社|美聯社|АП',
  'dpa|DPA|dpa-AFX|Deutsche Presse-Agentur|د ب أ',
  'EFE|Efe|Agencia EFE',
  'ANSA|Ansa',
  'Europa Press|EUROPA PRESS|EP',
  'APA',
  'SDA|sda|Keystone-SDA|ATS|Keystone-ATS',
  'SID',
  'epd|EPD',
  'KNA',
  'ANP',
  'Belga|BELGA',
  'NTB',
  'TT',
  'Ritzau|ritzau|Ritzaus Bureau',
  'STT',
  'PAP',
  'ČTK|CTK',
  'MTI',
  'Lusa|LUSA',
  'PA|PA Media|Press Association|PA news agency',
  'AAP|Australian Associated Press',
  'The Canadian Press|CP|Canadian Press',
  'UPI',
  'PTI|Press Trust of India',
  'ANI',
  'IANS',
  'Xinhua|XINHUA|新华社|新華社|شينخوا|Синьхуа',
  'Kyodo|KYODO|Kyodo News|共同通信',
  'Jiji|Jiji Press|時事通信',
  'Yonhap|YONHAP|연합뉴스',
  'CNA|中央社',
  'TASS|ТАСС',
  'Interfax|Интерфакс',
  'RIA Novosti|РИА Новости',
  'Ukrinform|Укрінформ',
  'Anadolu|AA|Anadolu Agency|Anadolu Ajansı|الأناضول',
  'DHA',
  'SPA|واس',
  'WAM|وام',
  'KUNA|كونا',
  'QNA|قنا',
  'BNA|بنا',
  'MENA=أ ش أ',
  'Petra=بترا',
  'IRNA|ایرنا|إرنا',
  'AGI',
  'Adnkronos|ADNKRONOS',
  'LaPresse',
  'Askanews|askanews',
  'Télam|TÉLAM',
  'Agência Brasil',
  'Folhapress|FOLHAPRESS',
  'Estadão Conteúdo',
  'Notimex',
  'Colpisa|COLPISA',
  'Servimedia|SERVIMEDIA',
  'Antara|ANTARA',
  'Bernama|BERNAMA',
  'BTA|БТА',
  'Hina|HINA',
  'Tanjug|Танјуг',
  'TASR',
  'SITA',
  'BNS',
  'ELTA',
  'LETA',
  'Agerpres|AGERPRES',
  'UNIAN|УНІАН|УНИАН',
  'İHA',
  'SANA=سانا',
  'ISNA=ایسنا',
  'Fars=خبرگزاری فارس',
  'China News Service=中新社|中新網|中新网',
  'Newsis=뉴시스',
];

/** Most characters of a line at the foot that says where a report comes from. */
const MAX_FOOT = 120;
/** Characters of a text looked through for an agency that was spoken to. */
const MAX_TOLD = 50_000;

/** Words before an agency that was spoken to. */
const SPOKEN =
  "\\btold|\\bsaid to|\\bsagte(?: der| gegenüber)?(?: Nachrichtenagentur)?|(?:déclaré|dit|confié|indiqué|expliqué) à l['’]|(?:dijo|declaró|explicó) a";

/** Agency by each of its forms, longest form first. */
let names: ReadonlyMap<string, string> | undefined;

function agencyNames(): ReadonlyMap<string, string> {
  if (names) return names;
  const forms = AGENCIES.flatMap((line) => {
    const [first = '', rest] = line.split('=');
    const list = (rest ?? first).split('|');
    return list.map((form) => [form, rest === undefined ? (list[0] ?? '') : first] as const);
  });
  names = new Map(forms.sort(([a], [b]) => b.length - a.length));
  return names;
}

/** Whether some agency's name stands in a short text. Most bylines and openings have none, and are spared the patterns, which are dear to compile. */
function hasName(text: string): boolean {
  for (const form of agencyNames().keys()) if (text.includes(form)) return true;
  return false;
}

/** Patterns that hold all names, each made when it is first needed. */
const made = new Map<string, RegExp>();

function pattern(around: (any: string) => string, flags: string): RegExp {
  const key = `${around('')} ${flags}`;
  let found = made.get(key);
  if (!found) {
    const forms = [...agencyNames().keys()].map((form) => form.replace(/[.]/g, '\\.'));
    found = new RegExp(around(`(${forms.join('|')})`), flags);
    made.set(key, found);
  }
  return found;
}

/** `(AFP)`, `– Reuters –` in the first lines. */
const atStart = (any: string): string => `[(（]\\s?${any}(?:[\\s,/;\\-–—][^)）]{0,30})?[)）]|[-–—/]\\s?${any}\\s?[-–—:.]`;
/** `(AFP/dpa)`, `© Reuters` at the end of a line. */
const atFoot = (any: string): string =>
  `(?:[(（\\[©]|[-–—/|]\\s?|^|[.!?”"»]\\s)${any}(?:\\s?[/,&+]\\s?[\\p{L}.\\-]{2,30}){0,3}[)）\\]]?\\s?[.]?$`;
const inByline = (any: string): string => `(?:^|[\\s,/(&|©])${any}(?=$|[\\s,/)&|])`;
/** "Source: AFP", "With files from Reuters" at the beginning of a line at the foot. */
const fromSource = (any: string): string =>
  `^[\\s(—–-]{0,4}(?:(?:[Ss]ources?|[Qq]uellen?|[Ff]onte|[Ff]uente|[Bb]ron|[Kk]ilde|[Kk]älla|[Źź]ródło|[Zz]droj|[Kk]aynak|[Ии]сточник|[Дд]жерело|المصدر|来源|來源|출처)\\s?[:：][^.!?]{0,40}?(?<![\\p{L}\\p{N}])|(?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Cc]om|[Mm]ed)(?: (?:files|reporting|additional reporting|information|materials?|Inhalten|Informationen|Agenturmaterial|Material|información|informações|informazioni))?(?: (?:from|by|von|der|de|da|do|di|la|el))?(?: (?:the|der))?(?: |l['’]))${any}(?![\\p{L}\\p{N}])`;
const told = (any: string): string => `(?:${SPOKEN})\\s?(?:the )?(?:news agency )?${any}(?![\\p{L}])`;

function named(around: (any: string) => string, flags: string, text: string): string | null {
  if (!hasName(text)) return null;
  const match = pattern(around, flags).exec(text);
  return agencyNames().get(match?.[1] ?? match?.[2] ?? '') ?? null;
}

/** The agencies that a text quotes as having been spoken to. */
function spokenTo(text: string): ReadonlySet<string | null> {
  const forms = [...agencyNames().keys()];
  let spoken = false;
  for (const { index, 0: words } of text.matchAll(new RegExp(`(?:${SPOKEN})\\s?(?:the )?(?:news agency )?`, 'g')))
    spoken ||= forms.some((form) => text.startsWith(form, index + words.length));
  const found = new Set<string | null>();
  if (spoken) for (const match of text.matchAll(pattern(told, 'gu'))) found.add(agencyNames().get(match[1] ?? '') ?? null);
  return found;
}

/** The wire service that a report credits, and where. */
export interface Credit {
  readonly name: string | null;
  readonly origin: Origin | null;
}

/**
 * Wire service credited in the byline, at the start ("(Reuters) -") or at the foot of the text, known by name or by the
 * way it is credited; or else the only one that the text quotes as having been spoken to ("told AFP").
 * @param bylines the names of the authors, and lines near the headline that credit somebody
 * @param foot short blocks that follow the text on the page
 */
export function agencyOf(text: string, bylines: readonly string[], foot: readonly string[], outlet: string | null): Credit {
  for (const byline of bylines) {
    const credited = named(inByline, '', byline);
    if (credited) return { name: credited, origin: 'visible' };
  }
  // A picture's credit names whose the picture is.
  const below = foot.filter((block) => !isCredit(block));
  const lines = [text.slice(-60), ...below.filter((block) => block.length <= 60)];
  const last = text.slice(text.lastIndexOf('\n') + 1);
  const notes = [last, ...below].filter((block) => block.length <= MAX_FOOT);
  for (const found of [
    named(atStart, '', text.slice(0, 250)),
    ...lines.map((line) => named(atFoot, 'u', line)),
    ...notes.map((line) => named(fromSource, 'u', line)),
  ]) {
    if (found) return { name: found, origin: 'text' };
  }
  const unknown = unknownAgency(text, bylines, outlet, [last, ...below]);
  if (unknown) return { name: unknown.name, origin: unknown.visible ? 'visible' : 'text' };
  const spoken = spokenTo(text.slice(0, MAX_TOLD));
  const [only] = spoken;
  return spoken.size === 1 && only ? { name: only, origin: 'text' } : { name: null, origin: null };
}

/** Whether a name is that of a wire service. */
export function isAgency(name: string): boolean {
  return agencyNames().has(name);
}
