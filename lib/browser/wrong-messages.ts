import type { Fact, FactKind, FactRelation, WithinFact } from '../compare';
import type { Relation } from '../match';

/** What one report has of what was marked as wrong. */
export interface WrongSide {
  /** Null: not stated. */
  readonly outlet: string | null;
  /** ISO date or date-time; null: not stated. */
  readonly published: string | null;
  /** The words that the fact stands on, or the headline of a report that does not belong with the other, cut short; null: there are none. */
  readonly words: string | null;
}

/** A fact that a comparison tells, and where: of both texts, of both headlines, or of the one report that gives it in two ways. */
export type ToldFact =
  | { readonly in: 'texts' | 'headlines'; readonly fact: Fact }
  | { readonly in: 'a'; readonly fact: WithinFact }
  | { readonly in: 'b'; readonly fact: WithinFact };

/** What the reader calls wrong: a fact, or that two reports belong together. */
export interface WrongFact {
  /** As `factKey` or `pairKey` names it. */
  readonly key: string;
  readonly kind: FactKind | 'match';
  /** How Collate had the facts, or the reports, stand to each other. */
  readonly relation: FactRelation | Relation;
  readonly a: WrongSide;
  readonly b: WrongSide;
  /** What the facts are of: both headlines, or one report, which is both sides then; absent: both texts. */
  readonly of?: (typeof WRONG_OF)[number] | undefined;
}

export const WRONG_OF = ['headlines', 'one report'] as const;

/** A mark, as it is kept on this machine. */
export interface WrongMark extends WrongFact {
  /** When it was made, ISO date-time. */
  readonly marked: string;
  /** Version of Collate that had said so. */
  readonly version: string;
}

/** What of a list of facts the reader has marked. */
export interface WrongAmong<T> {
  /** Keys of the facts that a comparison tells, in their order. */
  readonly keys: readonly string[];
  /** Facts that are left out of it, since the reader has marked them. */
  readonly hidden: readonly { readonly key: string; readonly fact: T }[];
}

/** What of a comparison the reader has marked, and may mark: of its texts, its headlines, and what each report gives in two ways. */
export interface WrongState extends WrongAmong<Fact> {
  /** False in a private window: a mark would be kept. */
  readonly may: boolean;
  readonly headlines: WrongAmong<Fact>;
  readonly within: { readonly a: WrongAmong<WithinFact>; readonly b: WrongAmong<WithinFact> };
}

/** From views to the background: "this is wrong". */
export interface WrongMessages {
  /** Hides a fact from now on, in every view. Answers how many older marks were forgotten for it. */
  markWrong(message: WrongFact): { forgotten: number };
  /** Says that a report does not belong with the article of a tab: it is not listed or counted there any more. Null: there is no such match. Rejects with `private-window`. */
  markApart(message: { tabId: number; reportId: string }): { key: string } | null;
  /** Shows it again. */
  unmarkWrong(message: { key: string }): null;
  /** All marks, newest first. */
  wrongMarks(message: Record<string, never>): readonly WrongMark[];
  /** Forgets all marks. */
  clearWrong(message: Record<string, never>): null;
  /** Brings marks back as they were. */
  restoreWrong(message: { marks: readonly WrongMark[] }): null;
}
