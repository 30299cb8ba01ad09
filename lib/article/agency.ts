import type { Origin } from './types';
import { unknownAgency } from './unknown-agency';

/** Wire services by the names under which they are credited. Case matters: "AP" is one, "ap" is none. */
const AGENCIES: readonly (readonly [name: string, forms: string])[] = [
  ['AFP', 'AFP|Agence France-Presse|Agence France Presse|AFPTV'],
  ['Reuters', 'Reuters|REUTERS|Thomson Reuters'],
  ['AP', 'AP|A.P.|Associated Press|The Associated Press'],
  ['dpa', 'dpa|DPA|dpa-AFX|Deutsche Presse-Agentur'],
  ['EFE', 'EFE|Efe|Agencia EFE'],
  ['ANSA', 'ANSA|Ansa'],
  ['Europa Press', 'Europa Press|EUROPA PRESS|EP'],
  ['APA', 'APA'],
  ['SDA', 'SDA|sda|Keystone-SDA|ATS|Keystone-ATS'],
  ['SID', 'SID'],
  ['epd', 'epd|EPD'],
  ['KNA', 'KNA'],
  ['ANP', 'ANP'],
  ['Belga', 'Belga|BELGA'],
  ['NTB', 'NTB|©NTB'],
  ['TT', 'TT'],
  ['Ritzau', 'Ritzau|ritzau|Ritzaus Bureau'],
  ['STT', 'STT'],
  ['PAP', 'PAP'],
  ['ČTK', 'ČTK|CTK'],
  ['MTI', 'MTI'],
  ['Lusa', 'Lusa|LUSA'],
  ['PA', 'PA|PA Media|Press Association|PA news agency'],
  ['AAP', 'AAP|Australian Associated Press'],
  ['The Canadian Press', 'CP|The Canadian Press|Canadian Press'],
  ['UPI', 'UPI'],
  ['PTI', 'PTI|Press Trust of India'],
  ['ANI', 'ANI'],
  ['IANS', 'IANS'],
  ['Xinhua', 'Xinhua|XINHUA|新华社|新華社'],
  ['Kyodo', 'Kyodo|KYODO|Kyodo News|共同通信'],
  ['Jiji', 'Jiji|Jiji Press|時事通信'],
  ['Yonhap', 'Yonhap|YONHAP|연합뉴스'],
  ['CNA', 'CNA|中央社'],
  ['TASS', 'TASS|ТАСС'],
  ['Interfax', 'Interfax|Интерфакс'],
  ['RIA Novosti', 'RIA Novosti|РИА Новости'],
  ['Ukrinform', 'Ukrinform|Укрінформ'],
  ['Anadolu', 'AA|Anadolu|Anadolu Agency|Anadolu Ajansı'],
  ['DHA', 'DHA'],
  ['SPA', 'SPA|واس'],
  ['WAM', 'WAM|وام'],
  ['KUNA', 'KUNA|كونا'],
  ['QNA', 'QNA|قنا'],
  ['BNA', 'BNA|بنا'],
  ['MENA', 'أ ش أ'],
  ['Petra', 'بترا'],
  ['IRNA', 'IRNA|ایرنا|إرنا'],
  ['AFP', 'أ ف ب|ا ف ب|فرانس برس|«فرانس برس»|أ.ف.ب'],
  ['Reuters', 'رويترز|رويتر'],
  ['AP', 'أسوشيتد برس|أ ب'],
  ['dpa', 'د ب أ'],
];

/** Characters of a text looked through for an agency that was spoken to. */
const MAX_TOLD = 50_000;

interface Patterns {
  /** Agency by the form that a pattern has captured. */
  readonly names: ReadonlyMap<string, string>;
  readonly start: RegExp;
  readonly foot: RegExp;
  readonly byline: RegExp;
  readonly told: RegExp;
}

let patterns: Patterns | undefined;

function patternsOf(): Patterns {
  const names = new Map<string, string>();
  for (const [name, forms] of AGENCIES) for (const form of forms.split('|')) names.set(form, name);
  const escaped = [...names.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(/[.]/g, '\\.'));
  const any = `(${escaped.join('|')})`;
  return {
    names,
    start: new RegExp(`[(（]\\s?${any}(?:[\\s,/;\\-–—][^)）]{0,30})?[)）]|[-–—/]\\s?${any}\\s?[-–—:.]`),
    foot: new RegExp(`(?:[(（\\[©]|[-–—/|]\\s?|^|[.!?”"»]\\s)${any}(?:\\s?[/,&+]\\s?[\\p{L}.\\-]{2,30}){0,3}[)）\\]]?\\s?[.]?$`, 'u'),
    byline: new RegExp(`(?:^|[\\s,/(&|])${any}(?=$|[\\s,/)&|])`),
    told: new RegExp(
      `(?:\\btold|\\bsaid to|\\bsagte(?: der| gegenüber)?(?: Nachrichtenagentur)?|(?:déclaré|dit|confié|indiqué|expliqué) à l['’]|(?:dijo|declaró|explicó) a)\\s?(?:the )?(?:news agency )?${any}(?![\\p{L}])`,
      'gu',
    ),
  };
}

/** The wire service that a report credits, and where. */
export interface Credit {
  readonly name: string | null;
  readonly origin: Origin | null;
}

/**
 * Wire service credited in the byline, at the start ("(Reuters) -") or at the foot of the text, known by name or by the
 * way it is credited; or else the only one that the text quotes as having been spoken to ("told AFP").
 * @param foot short blocks that follow the text on the page
 */
export function agencyOf(text: string, byline: string | null, foot: readonly string[], outlet: string | null): Credit {
  patterns ??= patternsOf();
  const { names, start, foot: end, byline: credited, told } = patterns;
  const named = (match: RegExpExecArray | null): string | null => names.get(match?.[1] ?? match?.[2] ?? '') ?? null;
  const inByline = byline ? named(credited.exec(byline)) : null;
  if (inByline) return { name: inByline, origin: 'visible' };
  const lines = [text.slice(-60), ...foot.filter((block) => block.length <= 60)];
  for (const found of [named(start.exec(text.slice(0, 250))), ...lines.map((line) => named(end.exec(line)))]) {
    if (found) return { name: found, origin: 'text' };
  }
  const unknown = unknownAgency(text, byline, outlet, [text.slice(text.lastIndexOf('\n') + 1), ...foot]);
  if (unknown) return { name: unknown.name, origin: unknown.visible ? 'visible' : 'text' };
  const spoken = new Set<string | null>();
  for (const match of text.slice(0, MAX_TOLD).matchAll(told)) spoken.add(named(match));
  const [only] = spoken;
  return spoken.size === 1 && only ? { name: only, origin: 'text' } : { name: null, origin: null };
}

/** Whether a name is that of a wire service. */
export function isAgency(name: string): boolean {
  return AGENCIES.some(([, forms]) => forms.split('|').includes(name));
}
