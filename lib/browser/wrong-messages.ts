import type { Fact, FactKind, FactRelation } from '../compare';

/** What one report has of a fact that was marked as wrong. */
export interface WrongSide {
  /** Null: not stated. */
  readonly outlet: string | null;
  /** ISO date or date-time; null: not stated. */
  readonly published: string | null;
  /** The words that the fact stands on, cut short; null: it has none. */
  readonly words: string | null;
}

/** A fact that the reader calls wrong. */
export interface WrongFact {
  /** As `factKey` names it. */
  readonly key: string;
  readonly kind: FactKind;
  readonly relation: FactRelation;
  readonly a: WrongSide;
  readonly b: WrongSide;
}

/** A mark, as it is kept on this machine. */
export interface WrongMark extends WrongFact {
  /** When it was made, ISO date-time. */
  readonly marked: string;
  /** Version of Collate that had said so. */
  readonly version: string;
}

/** What of a comparison the reader has marked, and may mark. */
export interface WrongState {
  /** False in a private window: a mark would be kept. */
  readonly may: boolean;
  /** Keys of the comparison's facts, in their order. */
  readonly keys: readonly string[];
  /** Facts that are left out of it, since the reader has marked them. */
  readonly hidden: readonly { readonly key: string; readonly fact: Fact }[];
}

/** From views to the background: "this is wrong". */
export interface WrongMessages {
  /** Hides a fact from now on, in every view. Answers how many older marks were forgotten for it. */
  markWrong(message: WrongFact): { forgotten: number };
  /** Shows it again. */
  unmarkWrong(message: { key: string }): null;
  /** All marks, newest first. */
  wrongMarks(message: Record<string, never>): readonly WrongMark[];
  /** Forgets all marks. */
  clearWrong(message: Record<string, never>): null;
  /** Brings marks back as they were. */
  restoreWrong(message: { marks: readonly WrongMark[] }): null;
}
