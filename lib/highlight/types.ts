import type { Span } from '../text';

/** Why a passage of the page is painted; later ones lie over earlier ones. */
export const PAINT_KINDS = ['shared', 'only-here', 'differs'] as const;
export type PaintKind = (typeof PAINT_KINDS)[number];

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
