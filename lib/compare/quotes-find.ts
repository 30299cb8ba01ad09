import type { Span } from '../text';
import { MAX_QUOTE_LENGTH, MAX_SINGLE_QUOTE_LENGTH } from './weights';

/** Words inside quotation marks: the span without the marks and without a comma or full stop at its end. */
export interface Quotation extends Span {
  /** The same for the parts of one utterance: split by "he said", or going on over paragraphs. */
  readonly utterance: number;
}

const PAIRS: Record<string, string> = {
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '"': '"”',
  '‘': '’',
  "'": "'",
};
const WORD_CHAR = /[\p{L}\p{N}]/u;
const MARK = /[“”„«»‹›「」『』"‘’']/g;

/**
 * Every quotation of a text, in its order, in straight and typographic marks, doubled or single, «» and CJK brackets.
 * Quotations inside others are part of them. One that is not closed in its paragraph counts if it fills the paragraph
 * to its end and the next opens with the same mark again, or if it began the paragraph; otherwise it is left out, since
 * nobody knows where it ends. Linear.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let utterance = 0;
  let continued = false;
  for (let start = 0; start < text.length; ) {
    const gap = text.indexOf('\n\n', start);
    const end = gap < 0 ? text.length : gap;
    const next = gap < 0 ? text.length : skipSpace(text, gap);
    if (!continued) utterance++;
    continued = inParagraph(text, start, end, text[next] ?? '', (span) => {
      const trimmed = trim(text, span.start, span.end);
      if (trimmed) found.push({ ...trimmed, utterance });
    });
    start = next;
  }
  return found;
}

interface Open {
  readonly mark: string;
  readonly at: number;
}

/** Reports the quotations of one paragraph; answers whether its last goes on in the next one. */
function inParagraph(text: string, start: number, end: number, nextMark: string, report: (span: Span) => void): boolean {
  let open: Open | null = null;
  const paragraph = text.slice(start, end);
  const paired = paragraph.split('"').length % 2 === 1;
  for (const match of paragraph.matchAll(MARK)) {
    const at = start + match.index;
    const mark = match[0];
    if (open && closes(text, open, mark, at, paired)) {
      report({ start: open.at + 1, end: at });
      open = null;
    } else if (opens(text, mark, at, start) && (!open || restarts(open.mark, mark))) {
      open = { mark, at };
    } else if (open && isSingle(open.mark) && at - open.at > MAX_SINGLE_QUOTE_LENGTH) open = null;
  }
  if (!open || isSingle(open.mark)) return false;
  const goesOn = nextMark === open.mark;
  if (goesOn || open.at === start) report({ start: open.at + 1, end });
  return goesOn;
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === "'";
}

function opens(text: string, mark: string, at: number, start: number): boolean {
  if (!Object.hasOwn(PAIRS, mark)) return false;
  const before = at > start ? (text[at - 1] as string) : ' ';
  const after = text[at + 1] ?? ' ';
  if (/\s/.test(after)) return mark === '«' && !WORD_CHAR.test(before);
  if (/["»«›‹]/.test(mark) || isSingle(mark)) return !WORD_CHAR.test(before) && !/[.,!?]/.test(before);
  return true;
}

/** A second opening mark of the kind that is open: the first was never closed. A single one gives way to a double. */
function restarts(open: string, mark: string): boolean {
  return mark === open || (isSingle(open) && !isSingle(mark));
}

function closes(text: string, open: Open, mark: string, at: number, paired: boolean): boolean {
  if (!PAIRS[open.mark]?.includes(mark) || at - open.at < 2) return false;
  const before = text[at - 1] as string;
  const after = text[at + 1] ?? ' ';
  if (isSingle(open.mark)) {
    // Also the apostrophe: "workers’ rights" closes nothing, unless nothing else does.
    if (WORD_CHAR.test(after) || /\s/.test(before) || at - open.at > MAX_SINGLE_QUOTE_LENGTH) return false;
    return before !== 's' || /[.,;:!?)\n]/.test(after) || !/^[^\n]{0,60}?[.,!?][’']/.test(text.slice(at + 1, at + 63));
  }
  // Loosely set ("Why? "he asked), unless a mark is missing: then it more likely opens the next one.
  if (mark === '"') return paired || !(/\s/.test(before) && WORD_CHAR.test(after));
  return true;
}

function trim(text: string, start: number, end: number): Span | null {
  if (end - start > MAX_QUOTE_LENGTH) return null;
  let [from, to] = [start, end];
  while (from < to && /[\s"'“”‘’«»]/.test(text[from] as string)) from++;
  while (to > from && /[\s,.;:"'“”‘’«»–—-]/.test(text[to - 1] as string)) to--;
  return to > from ? { start: from, end: to } : null;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] as string)) at++;
  return at;
}
