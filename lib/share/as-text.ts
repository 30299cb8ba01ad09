import { citedParts, headInWords, joined, namesOf, outletOf, relationInWords, type ShareWords, saidInWords } from './say';
import type { Shared, SharedFact, SharedReport } from './types';

/** One fact as plain text, with what each report says of it and where that report stands. */
export function factAsText(shared: Shared, fact: SharedFact, say: ShareWords): string {
  const names = namesOf(shared, say);
  const relation = relationInWords(fact, names, say);
  const lines = shared.reports.flatMap((report, i) => {
    const said = fact.says[i];
    return said ? [say.t('told', [names[i] ?? '', saidInWords(fact, said, report, say)]), `  ${citation(report, say)}`] : [];
  });
  return [joined([headInWords(fact, say), relation], 'aside', say), ...lines].join('\n');
}

/** A report's citation as one line. */
function citation(report: SharedReport, say: ShareWords): string {
  const { title, facts } = citedParts(report, say);
  return joined([outletOf(report, say), say.t('shareQuote', [title]), ...facts, report.url ?? ''], 'listed', say);
}
