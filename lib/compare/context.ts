import type { Relation } from '../match';
import type { Span, Word } from '../text';
import type { Side } from './types';

/** A sentence of one side, with its words. */
export interface Sentence extends Span {
  /** Index of its first word in the side's words, and of the word after its last. */
  readonly firstWord: number;
  readonly endWord: number;
  /** Index of the paragraph it stands in; in a bundled report, of the statement. */
  readonly paragraph: number;
  /** Its words, normalised: equal keys are the same words. */
  readonly key: string;
}

/** One side, cut up once for all the finders. */
export interface PreparedSide {
  readonly side: Side;
  readonly text: string;
  /** Two-letter code, by the report's tag or else by its commonest words; null where neither tells it. */
  readonly language: string | null;
  readonly words: readonly Word[];
  /** The stem of each word. */
  readonly stems: readonly string[];
  readonly sentences: readonly Sentence[];
}

/** Two sentences that say the same thing, as far as their words tell. Many to many where one was split. */
export interface SentencePair {
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly similarity: number;
}

/** What every finder of facts is given. */
export interface CompareContext {
  readonly a: PreparedSide;
  readonly b: PreparedSide;
  /** Sentence pairs, by descending similarity. */
  readonly pairs: readonly SentencePair[];
  readonly relation: Relation;
}
