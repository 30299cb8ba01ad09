import type { Span } from '../text';

/** How a post that is set into a text is signed: a dash, a name, a handle, and at most a date, at the end of a line. */
const SIGNED = /[-–—]{1,2}[ \t]?[^\n–—]{1,60}\(@\w{1,30}\)[^\n]{0,30}$/gm;
/** Most characters of a line before the signature that are no post yet: the signature has a line of its own then. */
const LEAST_POST = 12;

/** Where posts are set into a text, with what they are signed by: the line that ends in a signature, or the one above a line that is one. Ascending, disjoint. */
export function postSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: signature, index } of text.includes('(@') ? text.matchAll(SIGNED) : []) {
    const end = index + signature.length;
    let start = text.lastIndexOf('\n', index) + 1;
    if (index - start < LEAST_POST) {
      let above = start;
      while (above > 0 && /\s/.test(text[above - 1] as string)) above--;
      start = text.lastIndexOf('\n', above - 1) + 1;
    }
    spans.push({ start: Math.max(start, spans.at(-1)?.end ?? 0), end });
  }
  return spans;
}
