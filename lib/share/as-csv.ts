import { detailInWords, joined, namesOf, otherwiseInWords, relationInWords, type ShareWords, silenceInWords } from './say';
import type { Shared } from './types';

/** So that spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet may take for the beginning of a formula, in any width, after any space. */
const FORMULA = /^\s*[=+\-@|%＝＋－＠\t\r]/u;

/** The facts of a comparison as CSV (RFC 4180): a line a fact; for each report its words, whose words they are, and period or certainty. */
export function asCsv(shared: Shared, say: ShareWords): string {
  const names = namesOf(shared, say);
  const { t } = say;
  const head = [
    t('fullKind'),
    t('shareRelation'),
    t('libraryTableWhat'),
    ...shared.reports.flatMap((report, i) => [columnName(names[i] ?? '', report.ours, say), t('told', [names[i] ?? '', t('shareDetail')])]),
  ];
  const lines = shared.facts.map((fact) => [
    say.kind(fact.kind),
    relationInWords(fact, names, say),
    fact.what,
    ...fact.says.flatMap((said) => {
      const otherwise = otherwiseInWords(fact, said, say);
      return [silenceInWords(said, say) ?? joined([otherwise, said.words ?? ''], 'told', say), detailInWords(fact, said, say)];
    }),
  ]);
  return BYTE_ORDER_MARK + [head, ...lines].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

const columnName = (name: string, ours: boolean, { t }: ShareWords): string => (ours ? t('noted', [name, t('inOurWords')]) : name);

/** A cell that no spreadsheet runs: an apostrophe stands before what could begin a formula. */
function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
