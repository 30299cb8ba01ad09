import type { Shareable, ShareFormat } from '../../components/compare/actions';
import { dateInWords } from '../../components/dates';
import { certaintyInWords, KIND_NAMES } from '../../components/facts';
import { handOver, interfaceWords } from '../../lib/browser';
import type { Fact } from '../../lib/compare';
import { asCsv, asHtml, asJson, asMarkdown, factAsText, type Shared, type ShareWords, sharePair, shareTable } from '../../lib/share';

const WRITERS: Readonly<Record<ShareFormat, { type: string; ending: string; write: (shared: Shared, say: ShareWords) => string }>> = {
  html: { type: 'text/html', ending: 'html', write: asHtml },
  markdown: { type: 'text/markdown', ending: 'md', write: asMarkdown },
  csv: { type: 'text/csv', ending: 'csv', write: asCsv },
  json: { type: 'application/json', ending: 'json', write: asJson },
};

/** Writes a comparison and hands it to the browser as a download. */
export function save(what: Shareable, format: ShareFormat): void {
  const { type, ending, write } = WRITERS[format];
  const shared =
    'table' in what ? shareTable(what.table.reports, what.table.rows, new Date()) : sharePair(what.a, what.b, what.comparison, new Date());
  const name = ['collate', ...shared.reports.map(({ outlet }) => outlet ?? '')].join(' ');
  handOver(new Blob([write(shared, shareWords())], { type: `${type};charset=utf-8` }), name, ending);
}

/** Copies one fact as text. Rejects where the browser refuses. */
export async function copyFact({ a, b, comparison }: Exclude<Shareable, { readonly table: unknown }>, fact: Fact): Promise<void> {
  const shared = sharePair(a, b, { ...comparison, facts: [fact] }, new Date());
  const [only] = shared.facts;
  if (only) await navigator.clipboard.writeText(factAsText(shared, only, shareWords()));
}

function shareWords(): ShareWords {
  const words = interfaceWords();
  return {
    ...words,
    kind: (kind) => words.t(KIND_NAMES[kind]),
    certainty: (word) => certaintyInWords(word, words),
    date: (iso) => dateInWords(iso, words.language),
  };
}
