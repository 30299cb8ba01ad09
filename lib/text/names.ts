import { remembering } from './remember';
import type { Span } from './span';
import { isStopWord } from './stop-words';
import type { Word } from './words';

/** A proper name as a text writes it: one or more capitalised words that follow one another. */
export interface Name extends Span {
  /** Folded form of each of its words, in order: spelling variants of a word share it. */
  readonly keys: readonly string[];
  /** The same words unfolded, as `words()` normalises them, without a possessive. */
  readonly forms: readonly string[];
  /** False: one word that has its capital at the start of sentences alone, so that it may be any word. */
  readonly sure: boolean;
}

/** Words of names whose keys are remembered at most. */
const MOST_REMEMBERED = 10_000;
/** Most words in one name: beyond this it is a headline set in capitals. */
const LONGEST_NAME = 6;
const CAPITAL = /^\p{Lu}/u;
// What parts two names: the end of a sentence or line, a quotation, a comma or bracket.
const PARTING = '.!?:…"“”«»‘„\n•|,;(';
const PLAIN_PARTING = Uint8Array.from({ length: 0x80 }, (_, code) => (PARTING.includes(String.fromCharCode(code)) ? 1 : 0));
/** Characters between two words that are looked at. */
const MOST_BETWEEN = 12;
const LATIN = /^[a-z0-9]+$/;
// Small words that stand inside names and do not part them.
const JOINTS = new Set([
  'al',
  'el',
  'ul',
  'bin',
  'ibn',
  'bint',
  'abu',
  'de',
  'da',
  'do',
  'dos',
  'del',
  'della',
  'di',
  'der',
  'den',
  'van',
  'von',
  'la',
  'le',
  'of',
]);
// Titles and roles before a name are no part of it.
const TITLES = new Set(
  'mr mrs ms dr sir lord lady president prime minister king queen prince princess general gen colonel col major maj captain capt lieutenant lt sgt sergeant senator sen rep representative gov governor mayor judge justice professor prof pope chancellor secretary chairman ambassador sheikh ayatollah the a an and or in on at for by with from to but as if it he she they we i this that these those there here when while after before since his her its their our my your no not what who how why where'.split(
    ' ',
  ),
);

/**
 * Folds a word of a name so that its common spellings meet: doubled letters, the vowels that transliteration wavers
 * between, and the letter pairs that it writes in more than one way. Words of four letters or fewer are kept as they are,
 * and so is every script but Latin: there a fold would make strangers meet.
 * @param word normalised by `words()`
 */
export function nameKey(word: string): string {
  return rememberedKey(word);
}

const rememberedKey = remembering(MOST_REMEMBERED, (word: string) => {
  if (word.length <= 4 || !LATIN.test(word)) return word;
  return word
    .replace(/ck|q|kh|k|c(?=[aourltk]|$)/g, 'k')
    .replace(/dh|z/g, 'z')
    .replace(/ph/g, 'f')
    .replace(/gh/g, 'g')
    .replace(/th/g, 't')
    .replace(/ou|oo|ow|u/g, 'o')
    .replace(/(?!^)y|[aei]/g, 'a')
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, '');
});

/**
 * The names in a text, by capitals, in the order they stand. A capital at the start of a sentence is a name only where
 * the text writes the word with a capital inside a sentence too, or never small. Scripts without capitals give none.
 * @param tokens `words(text)`
 */
export function namesIn(text: string, tokens: readonly Word[]): Name[] {
  const casing = casingOf(text, tokens);
  const found: Name[] = [];
  let run: number[] = [];
  const close = () => {
    while (run.length > 0 && JOINTS.has((tokens[run.at(-1) as number] as Word).text)) run.pop();
    if (run.length > 0 && run.length <= LONGEST_NAME) found.push(nameOf(tokens, run, casing));
    run = [];
  };
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i] as Word;
    const capital = isCapital(text, word.start);
    if (run.length === 0) {
      if (capital && mayName(word.text, casing)) run.push(i);
      continue;
    }
    if (parted(text, tokens, i)) close();
    if (capital && mayName(word.text, casing)) run.push(i);
    else if (run.length > 0 && JOINTS.has(word.text)) run.push(i);
    else close();
  }
  close();
  return found;
}

/** Whether a word with a capital is one of a name. */
function mayName(word: string, casing: Casing): boolean {
  if (TITLES.has(word)) return false;
  const seen = casing.get(word) ?? 0;
  return seen === INNER || (!(seen & SMALL) && word.length > 1 && !isStopWord(word));
}

function nameOf(tokens: readonly Word[], run: readonly number[], casing: Casing): Name {
  const parts = run.map((i) => tokens[i] as Word);
  const forms = parts.filter((w) => !JOINTS.has(w.text)).map(possessor);
  return {
    start: (parts[0] as Word).start,
    end: (parts.at(-1) as Word).end,
    keys: forms.map(nameKey),
    forms,
    sure: parts.length > 1 || casing.get((parts[0] as Word).text) === INNER,
  };
}

/** "Iran's" is normalised to "irans": the possessive goes. */
function possessor(word: Word): string {
  const raw = word.end - word.start;
  return raw === word.text.length + 1 && word.text.endsWith('s') && word.text.length > 3 ? word.text.slice(0, -1) : word.text;
}

/** Most letters are plain ones: they are told without a pattern. */
function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return CAPITAL.test(text.slice(at, at + 2));
}

/** How each word that has a capital somewhere is written: with one inside a sentence, small anywhere. */
type Casing = ReadonlyMap<string, number>;
const INNER = 1;
const SMALL = 2;

function casingOf(text: string, tokens: readonly Word[]): Casing {
  const seen = new Map<string, number>();
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i] as Word;
    if (!isCapital(text, word.start)) continue;
    seen.set(word.text, (seen.get(word.text) ?? 0) | (i > 0 && !parted(text, tokens, i) ? INNER : 0));
  }
  for (const word of tokens) {
    if (isCapital(text, word.start)) continue;
    const before = seen.get(word.text);
    if (before !== undefined) seen.set(word.text, before | SMALL);
  }
  return seen;
}

/** Whether a sentence or line ends, or a comma stands, between a word and the one before it. */
function parted(text: string, tokens: readonly Word[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return true;
  const end = Math.min((tokens[i] as Word).start, before.end + MOST_BETWEEN);
  for (let at = before.end; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 ? PLAIN_PARTING[code] === 1 : PARTING.includes(text.charAt(at))) return true;
  }
  return false;
}
