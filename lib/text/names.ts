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

/** Most words in one name: beyond this it is a headline set in capitals. */
const LONGEST_NAME = 6;
const CAPITAL = /^\p{Lu}/u;
const ENDS_SENTENCE = /[.!?:…"“”«»‘„\n•|]/u;
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
}

/**
 * The names in a text, by capitals, in the order they stand. A capital at the start of a sentence is a name only where
 * the text writes the word with a capital inside a sentence too, or never small. Scripts without capitals give none.
 * @param tokens `words(text)`
 */
export function namesIn(text: string, tokens: readonly Word[]): Name[] {
  const { inner, small } = casing(text, tokens);
  const found: Name[] = [];
  let run: number[] = [];
  const close = () => {
    while (run.length > 0 && JOINTS.has((tokens[run.at(-1) as number] as Word).text)) run.pop();
    if (run.length > 0 && run.length <= LONGEST_NAME) found.push(nameOf(tokens, run, inner));
    run = [];
  };
  tokens.forEach((word, i) => {
    if (run.length > 0 && parted(text, tokens, i)) close();
    const capital = isCapital(text, word.start);
    if (
      capital &&
      !TITLES.has(word.text) &&
      (inner.has(word.text) || (!small.has(word.text) && word.text.length > 1 && !isStopWord(word.text)))
    )
      run.push(i);
    else if (run.length > 0 && JOINTS.has(word.text)) run.push(i);
    else close();
  });
  close();
  return found;
}

function nameOf(tokens: readonly Word[], run: readonly number[], inner: ReadonlySet<string>): Name {
  const parts = run.map((i) => tokens[i] as Word);
  const forms = parts.filter((w) => !JOINTS.has(w.text)).map(possessor);
  return {
    start: (parts[0] as Word).start,
    end: (parts.at(-1) as Word).end,
    keys: forms.map(nameKey),
    forms,
    sure: parts.length > 1 || inner.has((parts[0] as Word).text),
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

/** Which words stand with a capital inside a sentence, and which stand small anywhere. */
function casing(text: string, tokens: readonly Word[]): { inner: Set<string>; small: Set<string> } {
  const inner = new Set<string>();
  const small = new Set<string>();
  tokens.forEach((word, i) => {
    if (!isCapital(text, word.start)) small.add(word.text);
    else if (i > 0 && !parted(text, tokens, i)) inner.add(word.text);
  });
  for (const word of small) inner.delete(word);
  return { inner, small };
}

/** Whether a sentence or line ends, or a comma stands, between a word and the one before it. */
function parted(text: string, tokens: readonly Word[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return true;
  const between = text.slice(before.end, Math.min((tokens[i] as Word).start, before.end + 12));
  return ENDS_SENTENCE.test(between) || between.includes(',') || between.includes(';') || between.includes('(');
}
