import { citedParts, kindInWords, namesOf, outletOf, relationInWords, type ShareWords, saidInWords } from './say';
import type { Shared, SharedFact, SharedReport } from './types';

/** One fact as plain text, with what each report says of it and where that report stands. */
export function factAsText(shared: Shared, fact: SharedFact, say: ShareWords): string {
  const names = namesOf(shared, say);
  const relation = relationInWords(fact, names, say);
  const head = [kindInWords(fact, say), fact.what].filter((part) => part !== '').join(': ');
  const lines = shared.reports.flatMap((report, i) => {
    const said = fact.says[i];
    return said ? [`${names[i]}: ${saidInWords(fact, said, report, say)}`, `  ${citation(report, say)}`] : [];
  });
  return [relation === '' ? head : `${head} – ${relation}`, ...lines].join('\n');
}

/** A report's citation as one line. */
function citation(report: SharedReport, say: ShareWords): string {
  const { title, facts } = citedParts(report, say);
  return [outletOf(report, say), say.t('shareQuote', [title]), ...facts, ...(report.url === null ? [] : [report.url])].join(', ');
}
