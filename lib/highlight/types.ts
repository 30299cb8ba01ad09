import type { Span } from '../text';

/** Why a passage of the page is painted. */
export type PaintKind = 'shared' | 'only-here' | 'differs';

/** A stretch of the article's text to paint. */
export interface PaintSpan extends Span {
  readonly kind: PaintKind;
}

/** What painting came to. */
export interface PaintResult {
  readonly placed: number;
  /** Spans that the page no longer has, or not in this form. */
  readonly unplaced: readonly PaintSpan[];
}
