import { normaliseWord } from './normalise';
import type { Word } from './words';

// News uses few words often. Forms met lately stand in a table, each in one of the two neighbouring places that its hash gives it: what comes
// later takes the place of the older, so that no text can make the table grow, and a known word is found without making a string of it. What
// is looked at for every word lies close together: fetching it from memory takes longer than all else.

/** How many forms are held. */
export const PLACES = 1 << 13;
/** Code units of a spelling beyond which its form is not kept. */
const LONGEST_KEPT = 32;

const texts: string[] = new Array<string>(PLACES).fill('');
/** For each place the hash of its form, and `PLACES` for each form that has stood there. */
const places = new Int32Array(2 * PLACES);
/** Of each two neighbours the one met last, which is looked at first. */
const latest = new Uint8Array(PLACES / 2);
/** The form that is looked for. */
const units: number[] = Array.from({ length: LONGEST_KEPT }, () => 0);
let unkept = 0;

/** What each code unit is normalised to wherever it stands; 0 where it was not met yet. */
const folds = new Uint16Array(0x10000);
// No characters, and so in no word.
const NOTHING = 0xffff;
const NOT_ALONE = 0xfffe;
const SIGMA = 0x3a3;

/** The word that stands from `start` to `end` of a text: its form is what `normaliseWord` gives. Null where that is empty. */
export function wordAt(text: string, start: number, end: number): Word | null {
  if (end - start > LONGEST_KEPT) return wordOf(normaliseWord(text.slice(start, end)), start, end);
  let length = 0;
  let hash = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const unit = (folds[code] as number) || learnFold(code);
    if (unit === NOT_ALONE) return wordOf(normaliseWord(text.slice(start, end)), start, end);
    if (unit === NOTHING) continue;
    units[length++] = unit;
    hash = Math.imul(hash ^ unit, 0x9e3779b1);
  }
  return length === 0 ? null : known(length, hash, start, end);
}

/** How many numbers `pairOf` gives. */
export const PAIRS = PLACES / 2 + 1;

/** A number from 0 that all words of one text have in common, with a few others. */
export function pairOf({ form }: Word): number {
  return form < 0 ? PAIRS - 1 : (form & (PLACES - 1)) >> 1;
}

/** The word of a form. */
export function wordOf(form: string, start: number, end: number): Word | null {
  if (form === '') return null;
  if (form.length > LONGEST_KEPT) return { text: form, start, end, form: --unkept };
  let hash = 0;
  for (let i = 0; i < form.length; i++) {
    units[i] = form.charCodeAt(i);
    hash = Math.imul(hash ^ form.charCodeAt(i), 0x9e3779b1);
  }
  return known(form.length, hash, start, end);
}

/** Halves of characters, those that come to several, and the sigma, whose small form depends on where it stands, are not normalised by themselves. */
function learnFold(code: number): number {
  const form = normaliseWord(String.fromCharCode(code));
  const alone = form.length < 2 && code !== SIGMA && (code < 0xd800 || code > 0xdfff);
  folds[code] = alone ? form.charCodeAt(0) || NOTHING : NOT_ALONE;
  return folds[code] as number;
}

/** The form in `units`, looked up or put into the table. */
function known(length: number, hash: number, start: number, end: number): Word {
  const pair = (hash ^ (hash >>> 15)) & (PLACES - 2);
  let place = pair + (latest[pair >> 1] as number);
  if (!stands(place, length, hash)) {
    place ^= 1;
    latest[pair >> 1] = place & 1;
    if (!stands(place, length, hash)) {
      texts[place] = String.fromCharCode(...units.slice(0, length));
      places[2 * place] = hash;
      (places[2 * place + 1] as number) += PLACES;
    }
  }
  return { text: texts[place] as string, start, end, form: (places[2 * place + 1] as number) + place };
}

function stands(place: number, length: number, hash: number): boolean {
  if (places[2 * place] !== hash) return false;
  const text = texts[place] as string;
  if (text.length !== length) return false;
  for (let i = 0; i < length; i++) if (text.charCodeAt(i) !== units[i]) return false;
  return true;
}
