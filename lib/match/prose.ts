import { type Word, words } from '../text';
import {
  APART_LINES,
  LEAST_PARAGRAPHS,
  LEAST_PROSE_SHARE,
  LINE_WORDS,
  MOST_APART_WORDS,
  SAME_PARAGRAPH,
  SENTENCE_WORDS,
} from './copy-weights';
import { listedWords } from './listing';
import { postSpans } from './posts';
import { wordsInside } from './reuse';

/** Ends of a sentence, with what may close behind them. */
const STOPPED = /[.!?…؟۔।。！？][\s"'”’»›)\]」』）]*$/;
/** What a line must have to be looked at for a credit or a notice: most have none of it, and are read once. */
const HINT =
  /photo|foto|credit|picture|images?\b|\bfile |\bvia |©|copyright|rights reserved|bild|immagine|imagen|imagem|أرشيفي|[|/]\s*(?:AP|AFP|EPA|DPA|Reuters)\s*$/i;
/** A credit of a picture, at the start of a line, in brackets, behind a bar or a slash. */
const CREDIT =
  /^\s*(?:photo|foto|image|credit|picture)s?\s*:|(?:^|[|/(])\s*(?:[\p{L}\d.]{2,20}[\s/]){0,3}(?:photo|foto)s?\b|\((?:file|via)\s[^()]{0,60}\)|\bvia [\p{L}\d. ]{2,30}\)|\bgetty images\b|[|/]\s*(?:AP|AFP|EPA|DPA|Reuters)\s*$/iu;
/** What a picture of another day says of itself, at the start of a line. */
const FILED =
  /^\s*(?:(?:FILE|File photo)\s*[-–—:]|In this\b[^\n]{0,40}?\b(?:photo|image|picture)\b|\(?(?:archiv(?:bild|foto)|symbolbild|(?:imagen|foto|imagem) de archivo|foto de arquivo|photo d['’]archives?|(?:foto|immagine) d['’]archivio|صورة أرشيفية)\b)/iu;
/** A line over what a player shows, which is described below it. */
const PLAYER =
  /^\s*(?:now playing|recommended videos?|up next|next up|watch (?:now|the video)|vidéo recommandée|empfohlenes video|vídeo recomendado|video consigliato)\s*:?\s*$/i;
const RIGHTS = /©|\ball rights reserved\b|\bcopyright (?:\(c\) )?\d{4}\b/i;
/** Words of appeals, which reports have too: there nobody is addressed, or somebody is quoted. */
const APPEAL =
  /\bsubscri(?:be|ption)|\bnewsletters?\b|\bdigital access\b|\bsign (?:up|in)\b|\bnotifications\b|\bnever miss\b|\babonn|\bsuscr[ií]|\bassine\b|\babbonati\b|اشترك|النشرة البريدية/i;
const ADDRESS =
  /\b(?:you|your|our|we|please|get|sie|ihre?n?|uns(?:ere?n?)?|vous|votre|nos|tu|usted|nuestr[ao]s?|você|nossa|nostr[ao])\b|[\u0600-\u06ff]/i;
/** Most characters of an appeal. */
const LONGEST_APPEAL = 250;
const QUOTING = /["“”„«»]/;
/** Longest line, in words, that is looked at for these. */
const LONGEST_CAPTION = 150;
/** Words by which a paragraph is known when it comes a second time. */
const KNOWN_BY = 8;

/**
 * Which words of a text are running prose: 1 for each. Not what stands in lines too short for a paragraph that end like none (headlines,
 * bylines, buttons) or stand before the first one and behind the last, in captions, notices of rights and appeals to subscribe, or in a paragraph
 * that came before (a caption and its long form, the headline). Where little is left besides captions the lines are no paragraphs, and all other words count.
 */
export function proseWords(text: string, tokens: readonly Word[], title: string | null = null): Uint8Array {
  const prose = new Uint8Array(tokens.length);
  const seen: Beginnings = new Map();
  const headline = title === null ? [] : words(title);
  const captions = new Uint8Array(tokens.length);
  const posted = wordsInside(tokens, postSpans(text));
  let first = 0;
  let underCredit = false;
  const paragraphs: Paragraph[] = [];
  let between = 0;
  // Short sentences before the first paragraph, and since the last one.
  const before: Lines = [];
  let since: Lines = before;
  for (let from = 0; from < text.length && first < tokens.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    let after = first;
    while (after < tokens.length && (tokens[after] as Word).start < to) after++;
    if (after > first) {
      const size = after - first;
      const line = size <= LONGEST_CAPTION ? text.slice(from, to) : null;
      const credited = line !== null && (isCredit(line) || PLAYER.test(line));
      const aside = posted[first] === 1 || (line !== null && (asksReader(line) || isHeadline(tokens, first, size, headline)));
      between++;
      if (credited || (underCredit && line !== null)) captions.fill(1, first, after);
      else if (!aside && size < LINE_WORDS) {
        if (size >= SENTENCE_WORDS && STOPPED.test(text.slice(Math.max(from, to - 8), to))) since.push([first, after]);
      } else if (!aside && isNew(tokens, first, after, seen)) {
        if (since !== before) fill(prose, since);
        prose.fill(1, first, after);
        since = [];
        paragraphs.push({ first, after, between: between - 1 });
        between = 0;
      }
      underCredit = credited && size < LINE_WORDS;
    }
    first = after;
    from = to + 1;
  }
  // A text of a few lines is no page with furniture around it.
  if (paragraphs.length < LEAST_PARAGRAPHS) for (const lines of [before, since]) fill(prose, lines);
  prose.fill(0, 0, startOf(paragraphs));
  const listed = listedWords(text, tokens);
  const rest = captions.map((caption, i) => (caption || listed[i] ? 0 : 1));
  listed.forEach((one, i) => {
    if (one) prose[i] = 0;
  });
  return total(prose) < LEAST_PROSE_SHARE * total(rest) ? rest : prose;
}

/** A paragraph of prose, and how many lines that are none stand between it and the one before. */
interface Paragraph {
  readonly first: number;
  readonly after: number;
  readonly between: number;
}

/** Where the report begins: behind what few words stand at the head of the page, parted from all else by a row of buttons and captions (the weather, an appeal). */
function startOf(paragraphs: readonly Paragraph[]): number {
  let start = 0;
  let passed = 0;
  for (let i = 0; i + LEAST_PARAGRAPHS <= paragraphs.length && passed <= MOST_APART_WORDS; i++) {
    const { first, after, between } = paragraphs[i] as Paragraph;
    if (i > 0 && between >= APART_LINES) start = first;
    passed += after - first;
  }
  return start;
}

type Lines = (readonly [first: number, after: number])[];

function fill(prose: Uint8Array, lines: Lines): void {
  for (const [first, after] of lines) prose.fill(1, first, after);
}

/** How many words are marked. */
export function total(marks: Uint8Array): number {
  let n = 0;
  for (const mark of marks) n += mark;
  return n;
}

/** Whether a line credits a picture, says what is on it with the credit behind, or reserves rights. */
function isCredit(line: string): boolean {
  return HINT.test(line) && (CREDIT.test(line) || FILED.test(line) || RIGHTS.test(line));
}

/** Whether a line asks to subscribe, to sign in or to let itself be told of news. */
function asksReader(line: string): boolean {
  return line.length <= LONGEST_APPEAL && APPEAL.test(line) && ADDRESS.test(line) && !QUOTING.test(line);
}

/** Whether a line is the headline. */
function isHeadline(tokens: readonly Word[], first: number, size: number, headline: readonly Word[]): boolean {
  return size === headline.length && headline.every(({ text }, i) => text === (tokens[first + i] as Word).text);
}

/** Of each beginning of a paragraph where the last one that has it stands. */
type Beginnings = Map<string, readonly [first: number, after: number]>;

/** Whether no paragraph before is the same from its first words on. Forms begin alike and go on otherwise. */
function isNew(tokens: readonly Word[], first: number, after: number, seen: Beginnings): boolean {
  let key = '';
  for (let i = first; i < first + KNOWN_BY; i++) key += `${(tokens[i] as Word).text} `;
  const known = seen.get(key);
  seen.set(key, [first, after]);
  if (!known) return true;
  const shorter = Math.min(after - first, known[1] - known[0]);
  let same = KNOWN_BY;
  while (same < shorter && (tokens[first + same] as Word).text === (tokens[known[0] + same] as Word).text) same++;
  return same < SAME_PARAGRAPH * shorter;
}
