import type { CellState, FactKind, FactRelation } from '../compare';

/** A report as it is cited. */
export interface SharedReport {
  readonly outlet: string | null;
  readonly outletInferred: boolean;
  readonly agency: string | null;
  readonly title: string | null;
  /** The report has no title; this is a description of ours. */
  readonly titleOurs: boolean;
  readonly published: string | null;
  readonly publishedInferred: boolean;
  /** Null where it has none that leads to a page of the web. */
  readonly url: string | null;
  readonly language: string | null;
  /** What is given of it is in our words: it is no quotation. */
  readonly ours: boolean;
  /** Only part of its text was at hand. */
  readonly partial: boolean;
  /** Facts whose words were left out, since enough of it is quoted. */
  readonly leftOut: number;
}

/** What one report says of a fact. */
export interface Said {
  readonly state: CellState;
  /** Its words, or ours; null where it says nothing, or they were left out. */
  readonly words: string | null;
  /** Over which period or of which date it speaks; how sure it is, for certainties. */
  readonly detail: string | null;
}

/** A fact, and what each report says of it, in the order of the reports. */
export interface SharedFact {
  readonly kind: FactKind;
  /** How the two stand to each other; null across more than two reports, where each says it for itself. */
  readonly relation: FactRelation | null;
  readonly what: string;
  readonly says: readonly Said[];
}

/** A comparison as it is taken along: citations, facts, short quotations. The JSON form is this very shape. */
export interface Shared {
  readonly format: 'collate-comparison';
  readonly version: 1;
  /** When it was made, ISO. */
  readonly made: string;
  readonly reports: readonly SharedReport[];
  readonly facts: readonly SharedFact[];
}
