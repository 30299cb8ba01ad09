import type { Word } from '../text';
import { LEAST_PROSE_SHARE, LINE_WORDS, SENTENCE_WORDS } from './weights';

/** Ends of a sentence, with what may close behind them. */
const STOPPED = /[.!?…؟۔।。！？][\s"'”’»›)\]」』）]*$/;
/** What a line must have to be looked at for a credit or a notice: most have none of it, and are read once. */
const HINT = /photo|foto|credit|picture|images?\b|\(file |\bvia |©|copyright|rights reserved|[|/]\s*(?:AP|AFP|EPA|DPA|Reuters)\s*$/i;
/** A credit of a picture, at the start of a line, in brackets, behind a bar or a slash. */
const CREDIT =
  /^\s*(?:photo|foto|image|credit|picture)s?\s*:|(?:^|[|/(])\s*(?:[\p{L}\d.]{2,20}[\s/]){0,3}(?:photo|foto)s?\b|\((?:file|via)\s[^()]{0,60}\)|\bvia [\p{L}\d. ]{2,30}\)|\bgetty images\b|[|/]\s*(?:AP|AFP|EPA|DPA|Reuters)\s*$/iu;
const RIGHTS = /©|\ball rights reserved\b|\bcopyright (?:\(c\) )?\d{4}\b/i;
/** Longest line, in words, that is looked at for these. */
const LONGEST_CAPTION = 120;
/** Words by which a paragraph is known when it comes a second time. */
const KNOWN_BY = 8;

/**
 * Which words of a text are running prose: 1 for each. Not what stands in lines too short for a paragraph that end like none (headlines,
 * bylines, buttons), in captions and notices of rights, or in a paragraph that came before (a caption and its long form). Where little is
 * left besides captions the lines are no paragraphs, and all other words count.
 */
export function proseWords(text: string, tokens: readonly Word[]): Uint8Array {
  const prose = new Uint8Array(tokens.length);
  const seen = new Set<string>();
  const captions = new Uint8Array(tokens.length);
  let first = 0;
  let underCredit = false;
  for (let from = 0; from < text.length && first < tokens.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    let after = first;
    while (after < tokens.length && (tokens[after] as Word).start < to) after++;
    if (after > first) {
      const size = after - first;
      const short = size <= LONGEST_CAPTION;
      const credited = short && isCredit(text.slice(from, to));
      if (credited || (underCredit && short)) captions.fill(1, first, after);
      else if (
        size < LINE_WORDS ? size >= SENTENCE_WORDS && STOPPED.test(text.slice(Math.max(from, to - 8), to)) : isNew(tokens, first, seen)
      )
        prose.fill(1, first, after);
      underCredit = credited && size < LINE_WORDS;
    }
    first = after;
    from = to + 1;
  }
  const rest = captions.map((caption) => 1 - caption);
  return total(prose) < LEAST_PROSE_SHARE * total(rest) ? rest : prose;
}

/** How many words are marked. */
export function total(marks: Uint8Array): number {
  let n = 0;
  for (const mark of marks) n += mark;
  return n;
}

/** Whether a line credits a picture, says what is on it with the credit behind, or reserves rights. */
function isCredit(line: string): boolean {
  return HINT.test(line) && (CREDIT.test(line) || RIGHTS.test(line));
}

/** Whether no line before began with the same words. */
function isNew(tokens: readonly Word[], first: number, seen: Set<string>): boolean {
  let key = '';
  for (let i = first; i < first + KNOWN_BY; i++) key += `${(tokens[i] as Word).text} `;
  const known = seen.has(key);
  seen.add(key);
  return !known;
}
