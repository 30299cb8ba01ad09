import { PAIRS, pairOf, wordOf } from './forms';
import { CAPITAL, classAt } from './letters';
import { remembering, rememberingForms } from './remember';
import type { Span } from './span';
import { isStopWord } from './stop-words';
import type { Word } from './words';

/** A proper name as a text writes it: one or more capitalised words that follow one another. */
export interface Name extends Span {
  /** Index of its first word. */
  readonly first: number;
  /** Its words in order, but for small ones ("of"), each without a possessive. Spelling variants share their `nameKey`. */
  readonly words: readonly Word[];
  /** False: one word that has its capital at the start of sentences alone, so that it may be any word. */
  readonly sure: boolean;
}

/** Most words in one name: beyond this it is a headline set in capitals. */
const LONGEST_NAME = 6;
// What parts two names: the end of a sentence or line, a quotation, a comma or bracket.
const PARTING = '.!?:…"“”«»‘„\n•|,;(';
const PLAIN_PARTING = Uint8Array.from({ length: 0x80 }, (_, code) => (PARTING.includes(String.fromCharCode(code)) ? 1 : 0));
/** Words of names whose keys are remembered at most. */
const MOST_REMEMBERED = 10_000;
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

const LETTER_H = 0x68;
const LETTER_Y = 0x79;
/** The pair of letters is folded, not the first of them alone. */
const BOTH = 0x80;
/** What a letter or digit is folded to by the one that follows it (0 for none). */
const KEY_FOLDS = (() => {
  const folds = Uint8Array.from({ length: 1 << 14 }, (_, pair) => pair >> 7);
  const fold = (letters: string, following: string, folded: string, both: number) => {
    for (const letter of letters)
      for (const next of following) folds[(letter.charCodeAt(0) << 7) | next.charCodeAt(0)] = folded.charCodeAt(0) | both;
  };
  const any = '\0abcdefghijklmnopqrstuvwxyz0123456789';
  fold('aeiy', any, 'a', 0);
  fold('u', any, 'o', 0);
  fold('q', any, 'k', 0);
  fold('c', '\0aourlt', 'k', 0);
  fold('c', 'k', 'k', BOTH);
  fold('k', 'h', 'k', BOTH);
  fold('d', 'h', 'z', BOTH);
  fold('p', 'h', 'f', BOTH);
  fold('g', 'h', 'g', BOTH);
  fold('t', 'h', 't', BOTH);
  fold('o', 'uow', 'o', BOTH);
  return folds;
})();

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
  let key = '';
  let last = 0;
  for (let i = 0; i < word.length; ) {
    const code = word.charCodeAt(i);
    const fold = KEY_FOLDS[(code << 7) | (i + 1 < word.length ? word.charCodeAt(i + 1) : 0)] as number;
    // A y opens as a consonant, and is a vowel further on.
    const folded = i === 0 && code === LETTER_Y ? code : fold & ~BOTH;
    if (folded !== last) key += String.fromCharCode(folded);
    last = folded;
    i += fold & BOTH ? 2 : 1;
  }
  return last === LETTER_H ? key.slice(0, -1) : key;
});

// What a word is to a name, whatever its capitals.
const TITLE = 1;
const JOINT = 2;
const COMMON = 4;
const partOf = rememberingForms(
  (word) => (TITLES.has(word) ? TITLE : 0) | (JOINTS.has(word) ? JOINT : 0) | (word.length < 2 || isStopWord(word) ? COMMON : 0),
);

/** A word that a text writes with a capital somewhere: how it writes it there and elsewhere. */
interface Casing {
  /** With a capital inside a sentence. */
  inner: boolean;
  small: boolean;
}

/**
 * The names in a text, by capitals, in the order they stand. A capital at the start of a sentence is a name only where
 * the text writes the word with a capital inside a sentence too, or never small. Scripts without capitals give none.
 * @param tokens `words(text)`
 */
export function namesIn(text: string, tokens: readonly Word[]): Name[] {
  const capitals: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (classAt(text, (tokens[i] as Word).start) & CAPITAL) capitals.push(i);
  if (capitals.length === 0) return [];
  const casings = casingsOf(text, tokens, capitals);
  const mayName = (n: number): boolean => {
    const part = partOf(tokens[capitals[n] as number] as Word);
    const { inner, small } = casings[n] as Casing;
    return !(part & TITLE) && (inner ? !small : !small && !(part & COMMON));
  };
  const found: Name[] = [];
  for (let n = 0; n < capitals.length; ) {
    const first = capitals[n] as number;
    const { inner, small } = casings[n] as Casing;
    if (!mayName(n++)) continue;
    let end = first + 1;
    for (; end < tokens.length && !parted(text, tokens, end); end++) {
      const capital = capitals[n] === end;
      if (!(capital && mayName(n)) && !(partOf(tokens[end] as Word) & JOINT)) break;
      if (capital) n++;
    }
    while (end > first && partOf(tokens[end - 1] as Word) & JOINT) end--;
    if (end > first && end - first <= LONGEST_NAME) found.push(nameOf(tokens, first, end, inner && !small));
  }
  return found;
}

function nameOf(tokens: readonly Word[], first: number, end: number, inner: boolean): Name {
  const parts: Word[] = [];
  for (let i = first; i < end; i++) {
    const word = tokens[i] as Word;
    if (!(partOf(word) & JOINT)) parts.push(possessor(word));
  }
  return {
    first,
    start: (tokens[first] as Word).start,
    end: (tokens[end - 1] as Word).end,
    words: parts,
    sure: end - first > 1 || inner,
  };
}

/** "Iran's" is normalised to "irans": the possessive goes. */
function possessor(word: Word): Word {
  const { text, start, end } = word;
  const possessive = end - start === text.length + 1 && text.length > 3 && text.endsWith('s');
  return (possessive ? wordOf(text.slice(0, -1), start, end) : null) ?? word;
}

/** How each of the words that have a capital is written, wherever it stands: one for all that are the same word. */
function casingsOf(text: string, tokens: readonly Word[], capitals: readonly number[]): Casing[] {
  const seen = new Map<string, Casing>();
  // Most small words are nowhere written with a capital: those are told without a look at their letters.
  const pairs = new Uint8Array(PAIRS);
  const casings = capitals.map((i) => {
    const word = tokens[i] as Word;
    let casing = seen.get(word.text);
    if (!casing) {
      casing = { inner: false, small: false };
      seen.set(word.text, casing);
      pairs[pairOf(word)] = 1;
    }
    casing.inner ||= i > 0 && !parted(text, tokens, i);
    return casing;
  });
  for (let i = 0, n = 0; i < tokens.length; i++) {
    if (capitals[n] === i) n++;
    else if (pairs[pairOf(tokens[i] as Word)] === 1) {
      const casing = seen.get((tokens[i] as Word).text);
      if (casing) casing.small = true;
    }
  }
  return casings;
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
