import type { Certainty, Statement } from '../corpus';
import type { Relation, SharedRun } from '../match';
import type { Span } from '../text';

export type PassageRelation = 'same' | 'moved' | 'reworded' | 'only-a' | 'only-b';

/** A word-level change inside a reworded or moved passage. */
export interface WordChange {
  readonly kind: 'kept' | 'a' | 'b';
  /** In the text of the side named; for `kept`, in both. */
  readonly a: Span | null;
  readonly b: Span | null;
}

/**
 * A stretch of text and its counterpart. Taken together the passages join back to exactly the whole text of each side.
 * One side is null for `only-a` and `only-b`; for `moved` and `reworded` where the text says it again and its counterpart
 * stands in another passage; for `same` where no statement of a bundled report stands for the words that are the same.
 */
export interface Passage {
  readonly relation: PassageRelation;
  readonly a: Span | null;
  readonly b: Span | null;
  /** For `reworded` (and `moved` with changed words): what changed, in order; empty otherwise. */
  readonly changes: readonly WordChange[];
}

export type FactKind = 'figure' | 'date' | 'name' | 'quote' | 'attribution' | 'certainty' | 'label';
export type FactRelation = 'agree' | 'range' | 'conflict' | 'only-a' | 'only-b' | 'variant' | 'same' | 'altered' | 'differs' | 'periods';

/** How sure a happening is said to be; `reported` where the text says that it is told ("allegedly"), without saying by whom. */
export type Sureness = Certainty | 'reported';

/** Something checkable that both reports or one of them state. */
export interface Fact {
  readonly kind: FactKind;
  /** `periods` (figures): of one thing over different periods or dates; shown with them, never as differing. */
  readonly relation: FactRelation;
  readonly a: Span | null;
  readonly b: Span | null;
  /** What it is about, in the reports' own words ("people killed"); may be empty. */
  readonly what: string;
  /** Period or date that the figure of each side speaks of, in words; null where none is given. */
  readonly periodA: string | null;
  readonly periodB: string | null;
  /** Attribution: the side that tells without a source what the other credits to one; its span is what it tells. Left out where both name a source. */
  readonly unsourced?: 'a' | 'b';
  /** 0 to 1; below `MIN_CONFIDENCE` a fact is not shown. */
  readonly confidence: number;
  /** Weight for the order in which facts are shown: higher first. */
  readonly weight: number;
}

/**
 * Who is credited: a person by name, people without a name, a body that speaks ("the police", "Velden's Health Ministry"),
 * a news agency or outlet, a document.
 */
export type SourceKind = 'named' | 'unnamed' | 'body' | 'agency' | 'document';

/** A source that a report credits. */
export interface CreditedSource {
  readonly kind: SourceKind;
  /** Where it is first credited. */
  readonly span: Span;
  /** How often it is credited. */
  readonly times: number;
  /** Why it has no name, in the report's words; null where that is not said. */
  readonly anonymity: Span | null;
}

/** Where in a report: in its headline or in its text. */
export interface WithinPlace {
  readonly in: 'title' | 'text';
  readonly span: Span;
}

/** Something that one report gives in two ways: another figure in its headline than in its body, two offices for one person. */
export interface WithinFact {
  readonly kind: 'figure' | 'name';
  readonly first: WithinPlace;
  readonly second: WithinPlace;
  readonly what: string;
  readonly confidence: number;
}

/** One side of a comparison. */
export interface Side {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly text: string;
  readonly partial: boolean;
  /** Not null: `text` is our paraphrase, a paragraph a statement (`textOf`); never shown as the outlet's words, never aligned word by word. */
  readonly statements: readonly Statement[] | null;
}

/** What the engine takes from the match. */
export interface CompareOptions {
  /** Decides whether "not in this text" may be said, and how bold a pairing may be. */
  readonly relation: Relation;
  /** Runs of words that both have, as the match found them; where `b` is held as statements they say which passages stand word for word in its original. */
  readonly runs: readonly SharedRun[];
}

/** Two reports laid side by side. */
export interface Comparison {
  readonly passages: readonly Passage[];
  readonly facts: readonly Fact[];
  /** Whether `only-a` / `only-b` may be worded "not in this text": never for related, partial, or unsure paraphrases. */
  readonly absence: { readonly inA: boolean; readonly inB: boolean };
  /** What was not compared because the language is not supported ("attribution", …). */
  readonly unsupported: readonly FactKind[];
  /** What the headlines say otherwise or alike; spans are into the titles. */
  readonly headlines: readonly Fact[];
  /** What each report gives in two ways. */
  readonly within: { readonly a: readonly WithinFact[]; readonly b: readonly WithinFact[] };
  /** Whom each report credits, most credited first; null where sources are not found. */
  readonly sources: { readonly a: readonly CreditedSource[] | null; readonly b: readonly CreditedSource[] | null };
  /** Indices of the passages that one side alone has, weightiest first. */
  readonly alone: { readonly a: readonly number[]; readonly b: readonly number[] };
}
