import { citedParts, headInWords, joined, namesOf, notesOf, outletOf, relationInWords, type ShareWords, saidInWords } from './say';
import type { Shared, SharedReport } from './types';

/** A comparison as Markdown (CommonMark): nothing that a report says can become a mark, a link or markup. */
export function asMarkdown(shared: Shared, say: ShareWords): string {
  const names = namesOf(shared, say);
  const lines = [`# ${plain(say.t('shareHeading', [say.list(names)]))}`, ''];
  for (const note of notesOf(shared, say)) lines.push(plain(note), '');
  lines.push(`## ${plain(say.t('shareReports'))}`, '', ...shared.reports.map((report) => `- ${citation(report, say)}`), '');
  lines.push(`## ${plain(say.t('fullFacts'))}`, '');
  for (const fact of shared.facts) {
    const head = joined([headInWords(fact, say), relationInWords(fact, names, say)], 'aside', say);
    lines.push(`### ${plain(head)}`, '');
    shared.reports.forEach((report, i) => {
      const said = fact.says[i];
      if (said) lines.push(`- ${say.t('told', [`**${plain(names[i] ?? '')}**`, plain(saidInWords(fact, said, report, say))])}`);
    });
    lines.push('');
  }
  return lines.join('\n');
}

function citation(report: SharedReport, say: ShareWords): string {
  const { title, facts } = citedParts(report, say);
  const parts = [`**${plain(outletOf(report, say))}**`, plain(say.t('shareQuote', [title])), ...facts.map(plain)];
  // An address has been through the URL parser: no space, and no angle bracket, stands in it.
  if (report.url !== null) parts.push(`<${report.url.replace(/[<>\\`\s]/g, encodeURIComponent)}>`);
  return joined(parts, 'listed', say);
}

/** Text as nothing but text: every character that could begin a mark is escaped, and what renderers make links of. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]|~@$]/g, '\\$&')
    .replace(/^(\s*)([#+\-=]|\d+(?=[.)]))/, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}\\.`);
}
