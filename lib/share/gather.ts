import type { Comparison, Fact, Side, TableRow } from '../compare';
import type { Citation } from '../corpus';
import { words } from '../text';
import { plainLine } from './plain-line';
import { type Quote, quoting } from './quoting';
import type { Said, Shared, SharedFact, SharedReport } from './types';
import { MOST_FACTS, MOST_WORDS_WHAT } from './weights';

/** A report with what cites it. */
export interface Cited {
  readonly citation: Citation;
  readonly side: Side;
}

/** The comparison of two reports, to be taken along. `made`: now. */
export function sharePair(a: Cited, b: Cited, { facts, absence }: Comparison, made: Date): Shared {
  const quotes = [quoting(a.side), quoting(b.side)] as const;
  const missing = (lacking: boolean): Said => ({ state: lacking ? 'not' : 'untold', words: null, detail: null });
  const shared = inOrder(facts).map((fact): SharedFact => {
    const sure = fact.kind === 'certainty' ? fact.what.split(' / ') : null;
    const otherwise = fact.relation !== 'agree' && fact.relation !== 'same';
    return {
      kind: fact.kind,
      relation: fact.relation,
      what: sure ? '' : shortWhat(fact.what),
      says: [
        fact.a ? { state: 'has', words: quotes[0](fact.a), detail: sure ? (sure[0] ?? null) : detail(fact.periodA) } : missing(absence.inA),
        fact.b
          ? {
              state: fact.a && otherwise ? 'otherwise' : 'has',
              words: quotes[1](fact.b),
              detail: sure ? (sure[1] ?? null) : detail(fact.periodB),
            }
          : missing(absence.inB),
      ],
    };
  });
  return shareOf([a, b], shared, made);
}

/** Facts across several reports, to be taken along. */
export function shareTable(reports: readonly Cited[], rows: readonly TableRow[], made: Date): Shared {
  const quotes: Quote[] = reports.map(({ side }) => quoting(side));
  const shared = rows.slice(0, MOST_FACTS).map(
    ({ kind, what, cells }): SharedFact => ({
      kind,
      relation: null,
      what: kind === 'certainty' ? '' : shortWhat(what),
      says: cells.map(({ state, span }, i) => ({ state, words: (span && quotes[i]?.(span)) ?? null, detail: null })),
    }),
  );
  return shareOf(reports, shared, made);
}

function shareOf(reports: readonly Cited[], facts: readonly SharedFact[], made: Date): Shared {
  const leftOut = (i: number): number =>
    facts.filter(({ says }) => says[i] && !['not', 'untold'].includes(says[i].state) && says[i].words === null).length;
  return {
    format: 'collate-comparison',
    version: 1,
    made: made.toISOString(),
    reports: reports.map((report, i) => citedAs(report, leftOut(i))),
    facts,
  };
}

function citedAs({ citation, side }: Cited, leftOut: number): SharedReport {
  const line = (text: string | null): string | null => (text === null ? null : plainLine(text));
  return {
    outlet: line(citation.outlet),
    outletInferred: citation.outletFrom === 'inferred',
    agency: line(citation.agency),
    title: line(citation.title),
    titleOurs: citation.titleFrom === 'described',
    published: line(citation.published),
    publishedInferred: citation.publishedFrom === 'inferred',
    url: webAddress(citation.url),
    language: citation.language !== null && /^[A-Za-z0-9-]{1,35}$/.test(citation.language) ? citation.language : null,
    ours: side.statements !== null,
    partial: side.partial,
    leftOut,
  };
}

/** An address that may be followed from a file that anybody opens; null for any other. */
function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href, username, password } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '' ? href : null;
}

/** What differs first, then what both say, then what one says alone: what is quoted first is quoted surely. */
function inOrder(facts: readonly Fact[]): Fact[] {
  const rank = ({ relation }: Fact): number =>
    relation === 'only-a' || relation === 'only-b' ? 2 : relation === 'agree' || relation === 'same' ? 1 : 0;
  return facts.toSorted((x, y) => rank(x) - rank(y) || y.weight - x.weight).slice(0, MOST_FACTS);
}

const detail = (period: string | null): string | null => (period === null ? null : shortWhat(period));

function shortWhat(what: string): string {
  const line = plainLine(what);
  const last = words(line)[MOST_WORDS_WHAT - 1];
  return last && last.end < line.length ? `${line.slice(0, last.end)} …` : line;
}
