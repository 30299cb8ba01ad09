import type { Span } from './span';

// A stop, or several ("?!", "..."), with the marks that close a quotation or bracket after it. The two classes are
// disjoint, so the pattern cannot backtrack.
const STOP = /([.!?…؟۔।॥。！？｡]+)(["'”’»›)\]」』）〕]*)/g;
const UNSPACED_STOP = /[。！？｡]/;
const BREAK = /\n[^\S\n]*\n\s*|\n/g;

// Stand before a name and never end a sentence; written with a capital.
const TITLES = new Set(
  'mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col sgt capt cpt cmdr adm maj pvt cpl rev hon pres supt det insp sr sra srta mme mlle fr ste mt ft dott sig ing avv drs dhr mevr'.split(
    ' ',
  ),
);
// Stand before what they introduce, in either case.
const LEADING = new Set('v vs cf e.g i.e approx ca z.b u.a d.h nr'.split(' '));
// Shortened words only before a number; words of their own elsewhere.
const BEFORE_NUMBER = new Set('no nos art fig para sec p pp'.split(' '));
// May end a sentence or not: what follows decides.
const SHORTENED = new Set(
  'jr st inc corp co ltd llc plc bros dept univ est assn etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri ave blvd rd calif fla ala ariz colo conn ill ind kan mass mich minn miss mo neb nev okla ore penn pa tenn tex va vt wash wis wyo a.m p.m ph.d m.d'.split(
    ' ',
  ),
);
// After a shortened word, a capitalised one of these begins a new sentence; a name ("U.S. Senate") goes on with it.
const STARTERS = new Set(
  'the a an he she it they we you i in on at but and or if so as by for from with when while where after before this that these those there then his her its their our my your one some many most all both no not what who how why since because although though however meanwhile also still yet during under over until according such'.split(
    ' ',
  ),
);
const SAID =
  /(?:^|\s)(?:said|says|say|asked|asks|wrote|writes|tweeted|told|added|replied|shouted|yelled|cried|exclaimed|screamed|posted)\b/;
const LETTERS_BEFORE = /(?:^|[^\p{L}\p{N}.])((?:\p{L}{1,12}\.){0,4}\p{L}{1,12})$/u;
const OPENERS = /^["'“‘«‹„‚([¿¡「『（〔–—-]+\s?/u;

/**
 * Cuts a text into sentences: spans in the order of the text, trimmed of white space, that together cover all of its
 * other characters. A blank line always ends one, a line break does unless the next line begins in lower case; so a
 * heading needs no stop. Titles, initials, shortened words, decimal points, ellipses and stops inside a quotation do
 * not. Linear in the length of the text; empty for a text without visible characters.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(BREAK)) {
    if (gap[0] === '\n' && /^\s*\p{Ll}/u.test(text.slice(gap.index, gap.index + 8))) continue;
    cutLine(text, start, gap.index, found);
    start = gap.index + gap[0].length;
  }
  cutLine(text, start, text.length, found);
  return found;
}

function cutLine(text: string, from: number, to: number, found: Span[]): void {
  const line = text.slice(from, to);
  let start = 0;
  for (const stop of line.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (end < line.length && endsSentence(line, start, stop.index, stop[1] as string, end)) {
      add(line, from, start, end, found);
      start = end;
    }
  }
  add(line, from, start, line.length, found);
}

function add(line: string, offset: number, start: number, end: number, found: Span[]): void {
  while (start < end && isSpace(line.charCodeAt(start))) start++;
  while (end > start && isSpace(line.charCodeAt(end - 1))) end--;
  if (end > start) found.push({ start: offset + start, end: offset + end });
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a);
}

/** Whether the stop at `at`, which closes at `end`, is the last of its sentence. */
function endsSentence(line: string, start: number, at: number, stop: string, end: number): boolean {
  if (stop === '.' && isPlainEnd(line, start, at, end)) return true;
  // In Japanese a quotation goes on with the particle "to" ("he said").
  if (UNSPACED_STOP.test(stop)) return line[end] !== 'と' || end === at + stop.length;
  const after = line.slice(end, end + 80);
  const rest = after.trimStart();
  if (!rest) return true;
  // A spaced ellipsis (". . ."): its last point decides.
  if (/^[.!?…]/.test(rest)) return false;
  const before = line.slice(Math.max(start, at - 40), at);
  if (rest.length === after.length) {
    // No space after the stop: two sentences run together only where a small letter, stop, capital and small letter meet.
    return stop === '.' && /\p{Ll}{2}$/u.test(before) && /^["“‘«]?\p{Lu}\p{Ll}/u.test(rest);
  }
  const next = rest.replace(OPENERS, '');
  if (/^\p{Ll}/u.test(next)) return false;
  if (stop === '.') return !isShortened(before, next, /^["“«„]/.test(rest));
  const quoted = line.charCodeAt(end - 1) !== stop.charCodeAt(stop.length - 1);
  if (!quoted || !/[!?]/.test(stop) || startsSentence(next)) return true;
  return !SAID.test((next.match(/^[^.,;:!?"“”]{0,60}/) as RegExpMatchArray)[0]);
}

// The longest word of small letters that a full stop may shorten.
const LONGEST_SHORTENED = 6;

/** The commonest end by far, told without a pattern: a word in plain small letters that is nowhere shortened, a stop, a space, a plain capital. */
function isPlainEnd(line: string, start: number, at: number, end: number): boolean {
  const next = line.charCodeAt(end + 1);
  if (line.charCodeAt(end) !== 32 || next < 65 || next > 90) return false;
  const least = Math.max(start, at - 30);
  let from = at;
  while (from > least && isSmall(line.charCodeAt(from - 1))) from--;
  if (from === at || from === least || line.charCodeAt(from - 1) !== 32) return false;
  if (at - from > LONGEST_SHORTENED) return true;
  const word = line.slice(from, at);
  return !LEADING.has(word) && word !== 'etc';
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Whether a full stop after `before` marks a shortened word rather than the end; `next` is what follows, perhaps `quoted`. */
function isShortened(before: string, next: string, quoted: boolean): boolean {
  if (/^\s*\p{N}{1,2}$/u.test(before)) return true;
  const word = before.match(LETTERS_BEFORE)?.[1];
  if (!word) return false;
  const lower = word.toLowerCase();
  const capital = /^\p{Lu}/u.test(word);
  if ((capital && TITLES.has(lower)) || LEADING.has(lower)) return true;
  if (BEFORE_NUMBER.has(lower)) return /^\p{N}/u.test(next);
  const initials = word.includes('.') ? /^(?:\p{L}\.){0,4}\p{L}$/u.test(word) : capital && word.length === 1;
  if (!initials && quoted) return false;
  if (!initials && !(SHORTENED.has(lower) && (capital || word.includes('.') || lower === 'etc'))) return false;
  return /^\p{N}/u.test(next) || (/^\p{L}/u.test(next) && !startsSentence(next));
}

/** Whether a text begins with a word that begins sentences and, capitalised, no name. */
function startsSentence(text: string): boolean {
  return STARTERS.has(text.match(/^\p{L}+/u)?.[0].toLowerCase() ?? '');
}
