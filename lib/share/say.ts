import type { FactKind, FactRelation } from '../compare';
import type { Said, Shared, SharedFact, SharedReport } from './types';
import { MOST_WORDS } from './weights';

const RELATIONS = {
  agree: 'shareBoth',
  same: 'shareBoth',
  range: 'shareFit',
  periods: 'sharePeriods',
  conflict: 'shareDiffer',
  differs: 'shareDiffer',
  altered: 'shareReworded',
  variant: 'shareWritten',
  'only-a': 'shareAlone',
  'only-b': 'shareAlone',
} as const satisfies Record<FactRelation, string>;

type ValueOf<T> = T[keyof T];

/** Names of the strings that what is shared is worded with. */
export type ShareKey =
  | ValueOf<typeof RELATIONS>
  | 'outletNotStated'
  | 'noTitle'
  | 'dateNotStated'
  | 'inOurWords'
  | 'outletInferredShort'
  | 'dateInferredShort'
  | 'titleDescribed'
  | 'libraryCellNot'
  | 'libraryCellOtherwise'
  | 'storyCellFits'
  | 'libraryTableWhat'
  | 'fullKind'
  | 'fullFacts'
  | 'shareHeading'
  | 'shareReports'
  | 'shareRelation'
  | 'shareDetail'
  | 'shareMade'
  | 'shareNote'
  | 'shareOurs'
  | 'sharePartial'
  | 'shareLeft'
  | 'shareUntold'
  | 'shareQuote'
  | 'listed'
  | 'clauses'
  | 'told'
  | 'aside'
  | 'noted'
  | 'numbered';

/** The interface's strings, as far as what is shared needs them. */
export interface ShareWords {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  t(key: ShareKey, substitutions?: readonly string[]): string;
  number(value: number): string;
  /** "A, B and C". */
  list(items: readonly string[]): string;
  /** How a kind of fact is called. */
  kind(kind: FactKind): string;
  /** A degree of certainty; null: the word names none. */
  certainty(word: string): string | null;
  /** An ISO date in words. */
  date(iso: string): string;
}

/** A report's outlet, or that it states none. */
export const outletOf = ({ outlet }: SharedReport, { t }: ShareWords): string => outlet ?? t('outletNotStated');

/** Names to tell the reports apart by: the outlet, numbered where two share it. */
export function namesOf({ reports }: Shared, say: ShareWords): string[] {
  const plain = reports.map((report) => outletOf(report, say));
  return plain.map((name, i) => (plain.indexOf(name) === plain.lastIndexOf(name) ? name : say.t('numbered', [name, say.number(i + 1)])));
}

/** What cites a report, part by part, without its outlet and address. */
export function citedParts(report: SharedReport, say: ShareWords): { title: string; facts: string[] } {
  const { t } = say;
  const facts: string[] = [];
  if (report.titleOurs) facts.push(t('titleDescribed'));
  if (report.outletInferred && report.outlet !== null) facts.push(t('outletInferredShort', [report.outlet]));
  if (report.agency !== null) facts.push(report.agency);
  const date = report.published === null ? t('dateNotStated') : say.date(report.published);
  facts.push(report.publishedInferred ? t('dateInferredShort', [date]) : date);
  if (report.partial) facts.push(t('sharePartial'));
  return { title: report.title ?? t('noTitle'), facts };
}

/** What is to be known before the facts are read. */
export function notesOf(shared: Shared, say: ShareWords): string[] {
  const notes = [say.t('shareMade', [say.date(shared.made)]), say.t('shareNote', [say.number(MOST_WORDS)])];
  const names = namesOf(shared, say);
  shared.reports.forEach((report, i) => {
    if (report.ours) notes.push(say.t('shareOurs', [names[i] ?? '']));
    if (report.leftOut > 0) notes.push(say.t('shareLeft', [names[i] ?? '', say.number(report.leftOut)]));
  });
  return notes;
}

/** What a fact is about, after its kind: "figure: killed". */
export function headInWords(fact: SharedFact, say: ShareWords): string {
  return joined([say.kind(fact.kind), fact.what], 'told', say);
}

/** Parts in a row, joined as the language joins them; empty ones are left out. */
export function joined(parts: readonly string[], by: 'listed' | 'clauses' | 'told' | 'aside', { t }: ShareWords): string {
  return parts.filter((part) => part !== '').reduce((before, next) => (before === '' ? next : t(by, [before, next])), '');
}

/** How the reports stand to each other in a fact; empty where each says it for itself. */
export function relationInWords({ relation }: SharedFact, names: readonly string[], { t }: ShareWords): string {
  if (relation === null) return '';
  return t(RELATIONS[relation], relation === 'only-a' ? [names[0] ?? ''] : relation === 'only-b' ? [names[1] ?? ''] : []);
}

/** Period, date or certainty of what a report says; empty where none is told. */
export function detailInWords({ kind }: SharedFact, { detail }: Said, say: ShareWords): string {
  if (detail === null) return '';
  const certainty = kind === 'certainty' ? say.certainty(detail) : null;
  if (certainty !== null) return certainty;
  return /^\d{4}(-\d\d){0,2}$/.test(detail) ? say.date(detail) : detail;
}

/** Why a report's words do not stand there; null where they do. */
export function silenceInWords(said: Said, { t }: ShareWords): string | null {
  if (said.words !== null) return null;
  return said.state === 'not' ? t('libraryCellNot') : t('shareUntold');
}

/** That a report gives a fact in another way than most, across more than two; empty where it does not. */
export function otherwiseInWords({ relation }: SharedFact, { state }: Said, { t }: ShareWords): string {
  if (relation !== null) return '';
  return state === 'otherwise' ? t('libraryCellOtherwise') : state === 'fits' ? t('storyCellFits') : '';
}

/** A report's words as a line of plain text: in quotation marks, or, where they are ours, without. */
export function saidInWords(fact: SharedFact, said: Said, report: SharedReport, say: ShareWords): string {
  const silence = silenceInWords(said, say);
  if (silence !== null) return silence;
  const words = report.ours ? say.t('noted', [said.words ?? '', say.t('inOurWords')]) : say.t('shareQuote', [said.words ?? '']);
  const detail = detailInWords(fact, said, say);
  const otherwise = otherwiseInWords(fact, said, say);
  const more = joined([otherwise, detail], 'clauses', say);
  return more === '' ? words : say.t('noted', [words, more]);
}
