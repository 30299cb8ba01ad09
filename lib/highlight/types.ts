import type { Fact } from '../compare';
import type { Span } from '../text';

/** Why a passage of the page is painted; later ones lie over earlier ones. */
export const PAINT_KINDS = ['shared', 'only-here', 'differs'] as const;
export type PaintKind = (typeof PAINT_KINDS)[number];

/** Attribute of the one element that card and strip stand in, by which a later script of ours knows it. */
export const HOST_MARK = 'data-collate';

/** A stretch of the article's text to paint. */
export interface PaintSpan extends Span {
  readonly kind: PaintKind;
  readonly note: PaintNote;
}

/** What can be said of a painted passage beside it. Plain data, bounded. */
export interface PaintNote {
  /** The first words of the passage. */
  readonly words: string;
  /** The fact that differs; null: the passage itself is meant. */
  readonly fact: Pick<Fact, 'kind' | 'what' | 'unsourced'> | null;
  /** By which number the background knows the fact, so that the reader can call it wrong; null: not here. */
  readonly number: number | null;
  /** The words stand in both, at another place of the other's order. */
  readonly moved: boolean;
  /** What the page says, where that is set beside the other's words. */
  readonly own: Excerpt | null;
  /** What the other says; null where it says nothing of it, or its words are not held. */
  readonly other: Excerpt | null;
}

/** A few words cut out of a text, and which of them are meant. */
export interface Excerpt {
  readonly text: string;
  readonly span: Span;
}

/** A painted passage where it stands in the page. */
export interface Placed {
  readonly span: PaintSpan;
  readonly ranges: readonly Range[];
}

/** What came of painting, in the page. */
export interface Placing {
  readonly placed: readonly Placed[];
  /** Spans that the page no longer has, or not in this form. */
  readonly unplaced: readonly PaintSpan[];
}

/** A passage that has no place in the page. */
export interface Unplaced {
  readonly kind: PaintKind;
  /** Its first words. */
  readonly words: string;
}

/** What came of painting, as it is told. */
export interface PaintResult {
  readonly placed: number;
  readonly unplaced: readonly Unplaced[];
}
