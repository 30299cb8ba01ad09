/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters that a span covers. */
export function textAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
