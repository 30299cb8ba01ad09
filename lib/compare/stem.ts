import type { Word } from '../text';

const LATIN = /^[a-z]{5,}$/;
/** Most words whose stems are remembered: more than a few reports have. */
const MOST_KNOWN = 20_000;
// Every finder asks for the stems of the same words.
const known = new Map<string, string>();

/**
 * A word without its commonest English endings (plural and possessive s, -ed, -ing), so that "attacks" meets "attacked".
 * Rough on purpose: it is only used to find pairs, never to say that two words are the same.
 */
export function stem(word: string): string {
  if (word.length < 5) return word;
  let form = known.get(word);
  if (form === undefined) {
    form = stemOf(word);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, form);
  }
  return form;
}

/** Forms whose stems are remembered: what comes later takes the place of what came before. */
const PLACES = 1 << 15;
const forms = new Int32Array(PLACES);
const stems = new Array<string>(PLACES).fill('');

/** The stem of each word of a text; a word met before is found by the number of its form. */
export function stemsOf(words: readonly Word[]): string[] {
  return words.map(({ text, form }) => {
    const place = form & (PLACES - 1);
    if (forms[place] !== form) {
      forms[place] = form;
      stems[place] = stem(text);
    }
    return stems[place] as string;
  });
}

/** The stem of word `w` of a side; empty where it has no such word. */
export function stemAt(side: { readonly stems: readonly string[] }, w: number): string {
  return side.stems[w] ?? '';
}

function stemOf(word: string): string {
  if (!LATIN.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ing') && word.length > 6) return withoutDouble(word.slice(0, -3));
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ed')) return withoutDouble(word.slice(0, -2));
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('es')) return withoutDouble(word.slice(0, -2));
  if (word.endsWith('s')) return withoutDouble(word.slice(0, -1));
  return withoutDouble(word);
}

/** "stopp" (from "stopped") and "stop", "charg" and "charge" come to one form. */
function withoutDouble(form: string): string {
  const last = form.charCodeAt(form.length - 1);
  if (form.endsWith('e') || (last === form.charCodeAt(form.length - 2) && !form.endsWith('l') && !form.endsWith('s')))
    return form.slice(0, -1);
  return form;
}
