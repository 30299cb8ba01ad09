// Letters of one script that are exchanged for those of another that look alike, and characters without print inside words: no reader sees them, and each hides a
// word. What is folded here stays where it was, character by character, so that places in the folded text are places in the text.

/**
 * Letters with those of two other scripts that look like them: Latin, Cyrillic, Greek; "-" where a script has none. From Unicode's confusables (UTS 39), those alone that
 * pass for one another in running text.
 */
const ALIKE =
  'aаα cсϲ eе- iіι jј- oоο pрρ sѕ- xх- yу- kкκ v-ν u-υ AАΑ BВΒ CСϹ EЕΕ HНΗ IІΙ JЈ- KКΚ MМΜ N-Ν OОΟ PРΡ SЅ- TТΤ XХΧ YУΥ Z-Ζ dԁ- hһ- qԛ- wԝ-'.split(
    ' ',
  );

const TO_LATIN = new Map<string, string>();
const TO_CYRILLIC = new Map<string, string>();
const TO_GREEK = new Map<string, string>();
for (const row of ALIKE) {
  const [latin = '', cyrillic = '-', greek = '-'] = row;
  for (const [letter, back] of [
    [cyrillic, TO_CYRILLIC],
    [greek, TO_GREEK],
  ] as const) {
    if (letter === '-') continue;
    TO_LATIN.set(letter, latin);
    back.set(latin, letter);
  }
}

/** Marks of embedding and fillers, which end a word where they stand between its letters. A soft hyphen is as long, and ends none. */
const MARK = '[\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u202a-\\u202e\\u2065-\\u206f\\u3164\\uffa0]';
const UNPRINTED = new RegExp(`(?<=\\p{L})${MARK}+(?=\\p{L})`, 'gu');
const SOFT_HYPHEN = '\u00ad';
const HAS_UNPRINTED = new RegExp(MARK);
const UNSEEN = '[\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\ufeff\\p{M}]';
const GREEK_OR_CYRILLIC = '[\\u0370-\\u052f]';
const LATIN_LETTER = '[A-Za-z\\u00c0-\\u024f]';
const HAS_GREEK_OR_CYRILLIC = new RegExp(GREEK_OR_CYRILLIC);
/** A word that has letters of both: hardly any text has one, and each is looked at once. */
const MIXED = new RegExp(`${LATIN_LETTER}${UNSEEN}{0,4}${GREEK_OR_CYRILLIC}|${GREEK_OR_CYRILLIC}${UNSEEN}{0,4}${LATIN_LETTER}`, 'u');
const WORD = /[\p{L}\p{M}\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/gu;
/** Mixed words from which the words that look-alikes alone make up are taken for masked as well. */
const MASKED_WORDS = 3;

type Letters = 'latin' | 'cyrillic' | 'greek';

/**
 * A text as it reads: in words of two scripts the letters of one are those of the other that look like them, where each has one; so are whole words of a text
 * that is masked so. Of the same length, character by character; the text itself where nothing is masked, as in texts that are written in two scripts word by word.
 */
export function unmasked(text: string): string {
  const joined = HAS_UNPRINTED.test(text) ? text.replace(UNPRINTED, (marks) => SOFT_HYPHEN.repeat(marks.length)) : text;
  if (!HAS_GREEK_OR_CYRILLIC.test(joined) || !MIXED.test(joined)) return joined;
  const main = mainScript(joined);
  let mixed = 0;
  const read = joined.replace(WORD, (word) => {
    const found = scriptsOf(word);
    if (found.size < 2) return word;
    const folded = folds(word, main) ?? folds(word, main === 'latin' ? otherOf(found) : 'latin');
    if (folded !== null) mixed++;
    return folded ?? word;
  });
  if (mixed < MASKED_WORDS) return read;
  return read.replace(WORD, (word) => (scriptsOf(word).has(main) ? word : (folds(word, main) ?? word)));
}

/** The word with each letter of another script as the one of this that looks like it; null where one has none. */
function folds(word: string, to: Letters): string | null {
  let folded = '';
  for (const letter of word) {
    const script = scriptOf(letter);
    if (script === null || script === to) folded += letter;
    else {
      const latin = script === 'latin' ? letter : TO_LATIN.get(letter);
      const alike = latin === undefined ? undefined : to === 'latin' ? latin : (to === 'greek' ? TO_GREEK : TO_CYRILLIC).get(latin);
      if (alike === undefined) return null;
      folded += alike;
    }
  }
  return folded;
}

/** The script of most letters that none of another looks like: those tell what a text is written in. */
function mainScript(text: string): Letters {
  const count: Record<Letters, number> = { latin: 0, cyrillic: 0, greek: 0 };
  for (const letter of text) {
    const script = scriptOf(letter);
    if (script !== null && !(script === 'latin' ? TO_CYRILLIC.has(letter) || TO_GREEK.has(letter) : TO_LATIN.has(letter))) count[script]++;
  }
  return (['latin', 'cyrillic', 'greek'] as const).reduce((most, script) => (count[script] > count[most] ? script : most));
}

function scriptsOf(word: string): Set<Letters> {
  const found = new Set<Letters>();
  for (const letter of word) {
    const script = scriptOf(letter);
    if (script !== null) found.add(script);
  }
  return found;
}

function otherOf(found: ReadonlySet<Letters>): Letters {
  return found.has('greek') ? 'greek' : 'cyrillic';
}

function scriptOf(letter: string): Letters | null {
  const code = letter.charCodeAt(0);
  if (code >= 0x370 && code <= 0x3ff) return 'greek';
  if (code >= 0x400 && code <= 0x52f) return 'cyrillic';
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f) ? 'latin' : null;
}
