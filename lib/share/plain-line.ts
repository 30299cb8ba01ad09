/** Controls, and what turns the direction of a line round beyond its own words. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;
/** A surrogate without its other half, which a cut may leave. */
const HALVES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text from a page as one line of plain text: no controls, no line breaks, no marks that turn the direction of what follows. */
export function plainLine(text: string): string {
  return text.replace(HALVES, '').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
}
