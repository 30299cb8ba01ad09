import {
  citedParts,
  detailInWords,
  joined,
  namesOf,
  notesOf,
  otherwiseInWords,
  outletOf,
  relationInWords,
  type ShareWords,
  silenceInWords,
} from './say';
import type { Said, Shared, SharedFact, SharedReport } from './types';

/** A comparison as one HTML file that opens anywhere: no script, nothing fetched, all text escaped and set apart in its own direction. */
export function asHtml(shared: Shared, say: ShareWords): string {
  const names = namesOf(shared, say);
  const { t } = say;
  const heading = t('shareHeading', [say.list(names)]);
  const columns = shared.reports.map(
    (report, i) =>
      `<th scope="col">${apart(names[i] ?? '', null)}${report.ours ? `<br><small>${escaped(t('inOurWords'))}</small>` : ''}</th>`,
  );
  return `<!doctype html>
<html lang="${escaped(say.language)}" dir="${say.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escaped(heading)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${apart(heading, null)}</h1>
${notesOf(shared, say)
  .map((note) => `<p class="note">${apart(note, null)}</p>`)
  .join('\n')}
<h2>${escaped(t('shareReports'))}</h2>
<ol>
${shared.reports.map((report) => `<li>${citation(report, say)}</li>`).join('\n')}
</ol>
<h2>${escaped(t('fullFacts'))}</h2>
<div class="room"><table>
<thead><tr><th scope="col">${escaped(t('libraryTableWhat'))}</th>${columns.join('')}</tr></thead>
<tbody>
${shared.facts.map((fact) => row(shared, fact, names, say)).join('\n')}
</tbody>
</table></div>
</main>
</body>
</html>
`;
}

function row(shared: Shared, fact: SharedFact, names: readonly string[], say: ShareWords): string {
  const relation = relationInWords(fact, names, say);
  const head = `${escaped(say.kind(fact.kind))} ${apart(fact.what, shared.reports[0]?.language ?? null)}`;
  const cells = shared.reports.map((report, i) => cell(fact, fact.says[i], report, say));
  return `<tr><th scope="row">${head}${relation === '' ? '' : `<br><small>${escaped(relation)}</small>`}</th>${cells.join('')}</tr>`;
}

function cell(fact: SharedFact, said: Said | undefined, report: SharedReport, say: ShareWords): string {
  if (!said) return '<td></td>';
  const silence = silenceInWords(said, say);
  if (silence !== null) return `<td class="silent">${escaped(silence)}</td>`;
  const detail = detailInWords(fact, said, say);
  const otherwise = otherwiseInWords(fact, said, say);
  const words = apart(said.words ?? '', report.language);
  return `<td>${otherwise === '' ? '' : `<small>${escaped(otherwise)}</small><br>`}${report.ours ? words : `<q>${words}</q>`}${detail === '' ? '' : `<br><small>${apart(detail, report.language)}</small>`}</td>`;
}

function citation(report: SharedReport, say: ShareWords): string {
  const { title, facts } = citedParts(report, say);
  const named = apart(title, report.language);
  const linked = report.url === null ? named : `<a href="${escaped(report.url)}" rel="noreferrer noopener">${named}</a>`;
  return joined(
    [`<b>${apart(outletOf(report, say), null)}</b>`, `<cite>${linked}</cite>`, ...facts.map((fact) => apart(fact, null))],
    'listed',
    say,
  );
}

/** Words of a page: escaped, in their own direction, under their own language. */
function apart(text: string, language: string | null): string {
  return `<bdi dir="auto"${language === null ? '' : ` lang="${escaped(language)}"`}>${escaped(text)}</bdi>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

const escaped = (text: string): string => text.replace(/[&<>"'`]/g, (character) => ESCAPES[character] ?? '');

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 70rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; }
.note, small, .silent { color: #555; font-size: .85rem; }
.silent { font-style: italic; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid; padding: .4rem .6rem; text-align: start; vertical-align: top; }
td q { font-family: Georgia, serif; }
th, td { min-width: 9rem; }
.room { overflow-x: auto; }
@page { margin: 15mm; }
@media print { :root { color-scheme: only light; font-size: 10pt; } main { max-width: none; padding: 0; } .room { overflow: visible; }
th, td { min-width: 0; } tr, li { break-inside: avoid; } a { color: inherit; } li a::after { content: " <" attr(href) ">"; } }
@media screen and (prefers-color-scheme: dark) { .note, small, .silent { color: #b5b5b5; } }
`;
