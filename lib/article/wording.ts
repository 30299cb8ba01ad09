import { sizeOf } from './content';
import type { Block } from './outline';
import { MAX_SAMPLE } from './weights';

// Functions, so that loading the script compiles none of this. `\b` knows ASCII letters alone: the ends of words look for others too.
const saying = (): RegExp =>
  /\b(?:(?:said|says|told|(?:he|she|they|who) added|added that|according to|announced|reported|spokes(?:man|woman|person)|statement|officials?|claimed|condemned|accused|insisted|warned|urged|confirmed|denied|stressed|voiced|vowed|expressed|defended|testified|reportedly|allegedly|sagte|sagt|erklärte|teilte|laut|zufolge|berichtet\w*|betonte|warnte|forderte|kritisierte|kündigte|mitgeteilt|nach angaben|heißt es|hieß es|(?:presse|regierungs|polizei)?sprecher(?:in)?|so der|so die|déclaré|selon|annoncé|indiqué|affirmé|a-t-il|a-t-elle|précisé|a dit|porte-parole|assure|estime|rapporte|d['’]après|dijo|según|declaró|afirmó|anunció|aseguró|explicó|señaló|asegura|explica|informó|indicó|apuntó|sostuvo|dice|dicho|portavoz|fuentes|(?:asegur|explic|inform|señal|indic|anunci|declar|afirm|precis)ado|disse|afirmou|segundo|informou|explicou|anunciou|contou|diz|porta-voz|ha detto|secondo|dichiarato|spiega(?:to)?|annunciato|sottolineato|portavoce|zei|volgens|zegt|aldus|woordvoerder|meldt|sier|säger|ifølge|enligt|opplyser|forteller|siger|sagde|sade|berättar|sagði|segir|szerint|mondta|a declarat|potrivit|a spus|theo ông|theo bà)(?![\wà-žḁ-ỹ])|cho biết|powiedział|według|poinformował|przekazał|söyledi|dedi|belirtti|ifade etti|kaydetti|sakė|teigė|pasak|pranešė|uvedl|podle)|řekl|açıkladı/g;
// Patterns of other scripts are tried only on texts that have any of their letters.
const sayingElsewhere = (): RegExp =>
  /сообщил|заявил|сказал|по словам|отметил|рассказал|сообщает|по данным|подчеркнул|пояснил|повідомил|за словами|заявив|сказав|قال|أعلن|وأضاف|صرح|أكد|بحسب|أفاد|وأشار|よると|述べた|発表した|語った|明らかにした|表示|报道|報導|據|据|记者|記者|指出|밝혔다|말했다|전했다|했다고|กล่าว|เปิดเผย|ระบุ|אמר|לדברי|הודיע|נמסר|گفت|اعلام کرد|افزود|گزارش|کہا|بتایا|είπε|δήλωσε|σύμφωνα/g;
const when = (): RegExp =>
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|last week|this week|last month|earlier this|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gestern|heute)\w?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|hoy|segunda|terça|quarta|quinta|sexta|ontem|hoje|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ieri|oggi|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|gisteren|vandaag|(?:man|tirs|ons|tors|fre|lør|søn|mån|tis|lör)dag(?:en)?|pazartesi|salı|perşembe|cuma|dün|bugün|poniedziałek|wtorek|czwartek|piątek|wczoraj|dzisiaj)(?![\wà-žḁ-ỹ])|\bsobot[ęa]|\bniedziel[ęa]|środ[ęa]|çarşamba/g;
const whenElsewhere = (): RegExp =>
  /понедельник|вторник|сред[ау]|четверг|пятниц|суббот|воскресень|вчера|сегодня|вчора|сьогодні|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|أمس|اليوم|\d{1,2}日|今天|昨天|今日|昨日|\d+일/g;
/** Letters of Greek, Cyrillic, Hebrew, Arabic, Thai, Chinese, Japanese, Korean. */
const ELSEWHERE = /[\u0370-\u06ff\u0e00-\u0e7f\u3040-\ud7a3]/;
/** Languages whose words of speech and of days are known well enough for their absence to tell something. */
const WELL_KNOWN = /^(?:en|de|fr|es|pt|it|nl|sv|nb|nn|no|da)(?:-|$)/i;
/** Share of what a report has of them below which they are as good as absent. */
const SILENT = 0.2;
/** Thousands of characters that a shorter text is taken to have. */
const MIN_THOUSANDS = 0.6;
const QUOTE = /["“„«」』”»]/g;
const YOU = /\b(?:[Yy]ou|[Yy]our|[Yy]ou['’](?:re|ll)|[Vv]ous|[Vv]otre|[Vv]os|[Uu]sted(?:es)?|[Uu]w|[Jj]ouw)\b|\b[Vv]ocês?(?![\wà-ž])/g;
// What is "you" in one language is "of the" or "her" in another; the German polite form differs from "they" by its capital alone.
const YOU_IN: Readonly<Record<string, RegExp>> = {
  de: /\b(?:[Dd]u|[Dd]ich|[Dd]ein\w*)\b|[a-zäöüß,] (?:Sie|Ihnen|Ihre[rnms]?)\b/g,
  es: /\b(?:[Tt]us?|[Pp]uedes|[Tt]ienes)\b/g,
  it: /\b(?:[Tt]uo|[Tt]ua|[Tt]uoi|[Pp]uoi)\b/g,
};
// Case matters: "US" is a country.
const OURS = /\b(?:[Ww]e|[Oo]ur|us|[Mm]y|I|I['’]m|I['’]ve)\b/g;

/** How a text speaks, each 0 … 1: the share of what a report (or, for the last two, a guide or an essay) commonly has. */
export interface Wording {
  /** Words of reported speech. */
  readonly saying: number;
  /** Days of the week, yesterday, today. */
  readonly when: number;
  /** 1 where neither anyone speaks nor any day is named: so write guides, essays and makers of things, not reporters. */
  readonly silent: number;
  readonly quotes: number;
  readonly you: number;
  readonly ours: number;
}

/** Counts them in the beginning of the text. `language` is a BCP 47 tag, or null. */
export function wordingOf(blocks: readonly Block[], text: string, language: string | null): Wording {
  const sample = proseOnly(blocks, text).slice(0, MAX_SAMPLE);
  // Lower case, so that the long patterns need no flags: those cost most to compile.
  const lower = sample.toLowerCase();
  // In a few lines a single word would make the full share.
  const thousands = Math.max(sizeOf(sample) / 1000, MIN_THOUSANDS);
  const count = (pattern: RegExp | undefined, of: string): number => (pattern ? (of.match(pattern)?.length ?? 0) : 0);
  const share = (found: number, usual: number): number => Math.min(1, found / thousands / usual);
  const elsewhere = ELSEWHERE.test(lower);
  const said = share(count(saying(), lower) + (elsewhere ? count(sayingElsewhere(), lower) : 0), 3);
  const days = share(count(when(), lower) + (elsewhere ? count(whenElsewhere(), lower) : 0), 1.5);
  return {
    saying: said,
    when: days,
    silent: said < SILENT && days < SILENT && WELL_KNOWN.test(language ?? '') ? 1 : 0,
    quotes: share(count(QUOTE, lower), 5),
    you: share(count(YOU, sample) + count(YOU_IN[(language ?? '').slice(0, 2).toLowerCase()], sample), 8),
    ours: share(count(OURS, sample), 8),
  };
}

/** Whether a few lines have a word of reported speech in them. */
export function reportsSpeech(text: string): boolean {
  const lower = text.toLowerCase();
  return saying().test(lower) || (ELSEWHERE.test(lower) && sayingElsewhere().test(lower));
}

/** The text without paragraphs in which code stands: its quotation marks are no one's words. */
function proseOnly(blocks: readonly Block[], text: string): string {
  if (!blocks.some((block) => block.code > 0)) return text;
  const plain = blocks.filter((block) => block.code === 0).map((block) => block.text);
  return plain.length > 0 ? plain.join('\n\n') : text;
}
