/** Longest paragraph looked through for an opening mark. */
const LONGEST_PARAGRAPH = 3000;

/** Whether a quotation that opened in the same paragraph is still open at an offset. */
export function insideQuotation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, text.lastIndexOf('\n', at - 1) + 1, at - LONGEST_PARAGRAPH), at);
  const count = (mark: RegExp) => before.match(mark)?.length ?? 0;
  return count(/["]/g) % 2 === 1 || count(/“/g) > count(/”/g);
}
