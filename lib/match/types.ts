import type { Report } from '../corpus';
import type { Span } from '../text';

/** How a report of the corpus has to do with the article, strongest first. */
export const RELATIONS = ['same text', 'shared passages', 'same event', 'related'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What is matched against the corpus: an article, or a report given on the command line. */
export interface Query {
  readonly id: string | null;
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly text: string;
}

/** A run of words that both texts have. */
export interface SharedRun {
  /** In the query's text. */
  readonly query: Span;
  /** In the report's text; null where the report is held by its fingerprint alone. */
  readonly report: Span | null;
  /** Words in the run. */
  readonly words: number;
  /** The report's words that it is, as `words()` counts them: [first, last], both inclusive. Absent where not known. */
  readonly reportWords?: readonly [number, number];
}

/** Why a report matched, in a form that the views put into words. */
export interface Evidence {
  readonly runs: readonly SharedRun[];
  /** Share of the query's words, and of the report's, that stand in shared runs: 0 to 1. */
  readonly ofQuery: number;
  readonly ofReport: number;
  /** As the query writes them; the most telling first. */
  readonly names: readonly string[];
  readonly figures: readonly string[];
  readonly dates: readonly string[];
  readonly terms: readonly string[];
  /** Report published minus query published, in whole days; null where either is not known. */
  readonly days: number | null;
}

/** A report of the corpus that has to do with the article. */
export interface Match {
  readonly report: Report;
  readonly relation: Relation;
  /** Probability-like, 0 to 1: how sure the relation is. Comparable between corpora. */
  readonly score: number;
  /** Text fits, and outlet or address: this is the report itself, not another outlet's. */
  readonly self: boolean;
  readonly evidence: Evidence;
}

/** What a query came to. */
export interface Matches {
  /** What a reader would be shown: by relation, related reports of the same days before earlier and later ones, then by score. */
  readonly matches: readonly Match[];
  /** The ten best whether or not shown, best first. */
  readonly candidates: readonly { readonly id: string; readonly score: number }[];
}
