import type { Origin } from './types';

const BETWEEN_WORDS = /[\s\d.,;:!?"“”„«»()[\]…\-–—'’،؛؟]+/;
const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;

/** Scripts by the languages that they stand for, as ranges of UTF-16 units. Plain numbers: patterns of scripts cost every page a millisecond to compile. */
const SCRIPTS: readonly (readonly [tag: string, from: number, to: number])[] = [
  ['el', 0x370, 0x3ff],
  ['ru', 0x400, 0x52f],
  ['he', 0x590, 0x5ff],
  ['ar', 0x600, 0x77f],
  ['hi', 0x900, 0x97f],
  ['th', 0xe00, 0xe7f],
  ['latin', 0x1e00, 0x1eff],
  ['ja', 0x3040, 0x30ff],
  ['zh', 0x3400, 0x9fff],
  ['ko', 0xac00, 0xd7af],
  ['ar', 0xfb50, 0xfeff],
];
/** Share of Japanese text that is kana; of other scripts half must be theirs. */
const KANA_SHARE = 0.1;

/** Frequent short words that tell apart languages of one script. */
const STOP: readonly (readonly [tag: string, words: string])[] = [
  ['en', 'the of and to in that for is on with was by as at from'],
  ['de', 'der die und das den von zu mit sich des auf für ist nicht ein eine'],
  ['fr', 'le la les des et une est dans que pour qui sur pas du au avec'],
  ['es', 'el los las una que por con para del se es al lo como más'],
  ['pt', 'os uma que com para não do da dos em ao mais foi pelo'],
  ['it', 'il che di è per una con non del della sono dei alla più gli'],
  ['nl', 'het een van en dat is niet zijn voor met op te aan ook'],
  ['sv', 'och att det som en på är av för med har inte till'],
  ['no', 'og det som er på til av for med har ikke den at å'],
  ['da', 'og det som er på til af for med har ikke den at de'],
  ['pl', 'się na nie jest że do przez od oraz jak po dla'],
  ['tr', 've bir bu için ile da de olarak olan çok daha'],
  ['fa', 'از به که در این را است با آن برای'],
  ['ar', 'في من على أن إلى عن التي هذا مع الذي'],
  ['ur', 'کے میں کی ہے اور سے کو پر نے کا'],
  ['ru', 'и в не на что с по как из за это'],
  ['uk', 'і в не на що з та до як від це'],
];

/** Language of the article as a BCP 47 tag. */
export interface Language {
  readonly tag: string | null;
  readonly origin: Origin | null;
}

/** The declared language, unless the text's script contradicts it; else by script and stop words; null if neither tells. */
export function languageOf(declared: string | null, text: string): Language {
  const tag = declared?.trim().replace(/_/g, '-') ?? '';
  const known = TAG.test(tag);
  const script = scriptOf(text);
  if (known && (!script || scriptFits(tag.slice(0, 2).toLowerCase(), script))) return { tag, origin: 'html' };
  const guess = guessed(text, script);
  if (known && !guess) return { tag, origin: 'html' };
  return { tag: guess, origin: guess ? 'text' : null };
}

/** The script of most letters, by the language it stands for; null where there are too few letters. */
function scriptOf(text: string): string | null {
  const counts = new Map<string, number>();
  let latin = 0;
  let letters = 0;
  for (let i = 0; i < Math.min(text.length, 1500); i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x41) continue;
    if (unit < 0x250) {
      if (unit < 0x7b ? unit > 0x60 || unit < 0x5b : unit >= 0xc0) latin++;
      continue;
    }
    if (unit >= 0x2000 && unit < 0x3040) continue;
    letters++;
    for (const [script, from, to] of SCRIPTS) {
      if (unit < from || unit > to) continue;
      counts.set(script, (counts.get(script) ?? 0) + 1);
      break;
    }
  }
  letters += latin;
  if (letters < 40) return null;
  if ((counts.get('ja') ?? 0) > letters * KANA_SHARE) return 'ja';
  for (const [script, count] of counts) if (count > letters * 0.5) return script;
  return 'latin';
}

/** Languages that are written in the script of each marker. */
const WRITTEN_IN: Readonly<Record<string, string>> = {
  ar: 'ar fa ur ps ku ug sd ckb dv pa',
  ru: 'ru uk bg sr mk be kk ky mn tg tt uz',
  zh: 'zh ja yue ko',
  hi: 'hi mr ne sa',
  he: 'he iw yi',
  ja: 'ja',
  ko: 'ko',
  th: 'th',
  el: 'el',
};

function scriptFits(language: string, script: string): boolean {
  if (script === 'latin') return !/^(?:ar|fa|ur|ru|uk|bg|zh|ja|ko|th|he|iw|el|hi|mr)$/.test(language);
  return (WRITTEN_IN[script] ?? script).split(' ').includes(language);
}

function guessed(text: string, script: string | null): string | null {
  if (script && script !== 'latin' && script !== 'ar' && script !== 'ru') return script;
  const counts = new Map<string, number>();
  let all = 0;
  for (const word of text.slice(0, 5000).toLowerCase().split(BETWEEN_WORDS)) {
    if (!word) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    all++;
  }
  let best: string | null = null;
  let most = 0.08 * all;
  for (const [tag, list] of STOP) {
    const hits = list.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (hits > most) {
      most = hits;
      best = tag;
    }
  }
  return best ?? (script === 'latin' ? null : script);
}
