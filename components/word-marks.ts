import type { Span } from '../lib/text';

const WORD = /[\p{L}\p{N}\p{M}'’]+/gu;
/** Longest line compared, in words: the table below grows with the square. */
const LONGEST = 60;

/** The words of each short line (a headline, a quotation) that the other has not in the same order; none where they have too little in common. */
export function wordMarks(a: string, b: string): { a: Span[]; b: Span[] } {
  const left = cut(a);
  const right = cut(b);
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] as number;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] = left[i]?.form === right[j]?.form ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  // Two wholly different lines would be marked from end to end, which shows nothing.
  if (at(0, 0) * 2 < Math.min(left.length, right.length)) return { a: [], b: [] };
  const marks: { a: Span[]; b: Span[] } = { a: [], b: [] };
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const word = left[i];
    const other = right[j];
    if (word && other && word.form === other.form) {
      i++;
      j++;
    } else if (word && (!other || at(i + 1, j) >= at(i, j + 1))) {
      marks.a.push(word.span);
      i++;
    } else if (other) {
      marks.b.push(other.span);
      j++;
    }
  }
  return { a: joined(a, marks.a), b: joined(b, marks.b) };
}

function cut(text: string): { form: string; span: Span }[] {
  return [...text.matchAll(WORD)]
    .slice(0, LONGEST)
    .map((m) => ({ form: m[0].toLowerCase(), span: { start: m.index, end: m.index + m[0].length } }));
}

/** Marks with nothing but spaces between them become one. */
function joined(text: string, marks: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const mark of marks) {
    const last = result.at(-1);
    if (last && text.slice(last.end, mark.start).trim() === '') result[result.length - 1] = { start: last.start, end: mark.end };
    else result.push(mark);
  }
  return result;
}
