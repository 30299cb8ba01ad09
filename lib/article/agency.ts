import type { Origin } from './types';

/** Wire services by the names under which they are credited. Case matters: "AP" is one, "ap" is none. */
const AGENCIES: readonly (readonly [name: string, forms: string])[] = [
  ['AFP', 'AFP|Agence France-Presse|Agence France Presse|AFPTV'],
  ['Reuters', 'Reuters|REUTERS|Thomson Reuters'],
  ['AP', 'AP|A\\.P\\.|Associated Press|The Associated Press'],
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
  ['AFP', 'أ ف ب|ا ف ب|فرانس برس|«فرانس برس»|أ\\.ف\\.ب'],
  ['Reuters', 'رويترز|رويتر'],
  ['AP', 'أسوشيتد برس|أ ب'],
  ['dpa', 'د ب أ'],
];

interface Patterns {
  readonly name: string;
  readonly start: RegExp;
  readonly foot: RegExp;
  readonly byline: RegExp;
  readonly told: RegExp;
}

let patterns: readonly Patterns[] | undefined;

/** The wire service that a report credits, and where. */
export interface Credit {
  readonly name: string | null;
  readonly origin: Origin | null;
}

/**
 * Wire service credited in the byline, at the start ("(Reuters) -") or at the foot of the text, or else the only one
 * that the text quotes as having been spoken to ("told AFP").
 * @param foot short blocks that follow the text on the page
 */
export function agencyOf(text: string, byline: string | null, foot: readonly string[]): Credit {
  patterns ??= AGENCIES.map(([name, forms]) => ({
    name,
    start: new RegExp(`[(（]\\s*(?:${forms})(?:[\\s,/;\\-–—][^)）]{0,30})?[)）]|[-–—/]\\s?(?:${forms})\\s?[-–—:.]`),
    foot: new RegExp(`(?:[(（\\[©]|[-–—/|]\\s?|^|[.!?”"»]\\s)(?:${forms})(?:\\s?[/,&+]\\s?[\\p{L}.\\-]{2,30}){0,3}[)）\\]]?\\s*[.]?$`, 'u'),
    byline: new RegExp(`(?:^|[\\s,/(&|])(?:${forms})(?=$|[\\s,/)&|])`),
    told: new RegExp(
      `(?:\\btold|\\bsagte(?: der| gegenüber)?(?: Nachrichtenagentur)?|(?:déclaré|dit|confié|indiqué|expliqué) à l['’]|(?:dijo|declaró|explicó) a|\\bsaid to)\\s?(?:the )?(?:news agency )?(?:${forms})(?![\\p{L}])`,
      'u',
    ),
  }));
  const beginning = text.slice(0, 250);
  const end = text.slice(-60);
  const feet = [end, ...foot.filter((block) => block.length <= 60)];
  for (const { name, byline: pattern } of patterns) if (byline && pattern.test(byline)) return { name, origin: 'visible' };
  for (const { name, start } of patterns) if (start.test(beginning)) return { name, origin: 'text' };
  for (const { name, foot: pattern } of patterns) if (feet.some((line) => pattern.test(line))) return { name, origin: 'text' };
  const told = new Set(patterns.filter((pattern) => pattern.told.test(text)).map((pattern) => pattern.name));
  return told.size === 1 ? { name: [...told][0] as string, origin: 'text' } : { name: null, origin: null };
}

/** Whether a name is that of a wire service. */
export function isAgency(name: string): boolean {
  return AGENCIES.some(([, forms]) => forms.split('|').includes(name));
}
