import type { Fingerprint } from '../text';

/** How sure something is said to be. */
export type Certainty = 'stated' | 'possible' | 'denied' | 'conditional';

/** A number that a statement gives. */
export interface StatementFigure {
  /** As the statement words it, modifier included ("some 2,500 troops"); stands in the statement's text. */
  readonly as: string;
  /** What is counted, in a few words ("US troops in Iraq"). */
  readonly of: string;
  /** Lowest and highest value that the wording allows; null where open ("dozens" is 24 to 99). */
  readonly low: number | null;
  readonly high: number | null;
  /** Over which period or as of when it counts ("since October 2023"), or null. */
  readonly period: string | null;
}

/** A date that a statement gives. */
export interface StatementDate {
  readonly as: string;
  /** ISO date, "2023-10", or "2025"; null where it cannot be resolved. */
  readonly iso: string | null;
}

/** A sentence-size unit of a bundled report: a paraphrase written for Collate. */
export interface Statement {
  readonly text: string;
  /** The words of the original that it stands for: [first, last], as `words()` counts them, both inclusive. */
  readonly at: readonly [number, number];
  readonly names: readonly string[];
  readonly figures: readonly StatementFigure[];
  readonly dates: readonly StatementDate[];
  readonly certainty: Certainty;
  /** Whose words, where the original quotes or paraphrases somebody. */
  readonly speaker: string | null;
  /** Whom the report credits for knowing it. */
  readonly source: string | null;
  /** Quotations and labels of at most eight words, as printed; each stands in the text. */
  readonly quotes: readonly string[];
  readonly labels: readonly string[];
  /** What is odd in the original and was kept; null where nothing is. */
  readonly asPrinted: string | null;
}

/** The facts that cite a report. */
export interface Citation {
  readonly id: string;
  readonly outlet: string | null;
  readonly outletFrom: 'stated' | 'inferred' | null;
  readonly agency: string | null;
  readonly agencyFrom: 'credited' | 'quoted in the text' | null;
  readonly title: string | null;
  /** `described`: the report has no title; this is a short description of ours. */
  readonly titleFrom: 'stated' | 'described' | null;
  /** ISO date or date-time. */
  readonly published: string | null;
  readonly publishedFrom: 'stated' | 'inferred' | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** A remark on how it was seen ("as shown by Daily8"), or null. */
  readonly note: string | null;
}

/** A citation that states nothing; its id is the caller's. */
export const NOTHING_CITED = {
  outlet: null,
  outletFrom: null,
  agency: null,
  agencyFrom: null,
  title: null,
  titleFrom: null,
  published: null,
  publishedFrom: null,
  byline: null,
  dateline: null,
  url: null,
  language: null,
  note: null,
} as const satisfies Omit<Citation, 'id'>;

/** A report held with its full text: kept by the reader, or from a pack. */
export interface FullReport extends Citation {
  readonly text: string;
  /** A paywall stub: nothing may be called missing from it. */
  readonly partial: boolean;
  /** When the reader kept it, ISO date-time; null for reports of a pack. */
  readonly kept: string | null;
}

/** A report held without its prose: fingerprint and statements. */
export interface BundledReport extends Citation {
  readonly fingerprint: Fingerprint;
  readonly statements: readonly Statement[];
}

/** One outlet's account of something. */
export type Report = FullReport | BundledReport;

/** A file of reports. */
export interface Pack {
  readonly name: string;
  /** Version of this format. */
  readonly format: 1;
  readonly reports: readonly Report[];
}

/** Whether a report is held with its full text. */
export function hasText(report: Report): report is FullReport {
  return 'text' in report;
}

/** The text that a comparison lays beside the article: the report's own, or its statements, a paragraph each. */
export function textOf(report: Report): string {
  return hasText(report) ? report.text : report.statements.map((s) => s.text).join('\n\n');
}
