import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FactsTable } from '../lib/browser';
import type { Side, TableCell, TableRow } from '../lib/compare';
import { Content } from './Content';
import { publishedInWords } from './citation';
import { KIND_NAMES } from './facts';
import { namesOf } from './side-names';
import { useWords } from './words';

/** Characters of a report's words that a cell has room for. */
const IN_CELL = 140;

interface FactsTableViewProps {
  readonly table: FactsTable;
  /** What stands over the table. */
  readonly children?: ComponentChildren;
  readonly onPair: (ids: readonly [string, string]) => void;
}

/** Facts down, reports across: who says what, and where they say otherwise. */
export function FactsTableView({ table, children, onPair }: FactsTableViewProps): JSX.Element {
  const words = useWords();
  const { reports, rows } = table;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const names = namesOf(
    reports.map(({ side }) => side),
    words,
  );
  const first = reports[0];
  return (
    <main class="library-main wide">
      <header class="answer">
        <h1 ref={heading} tabIndex={-1}>
          {words.plural('libraryTableTitle', reports.length)}
        </h1>
        <p class="note">{words.t(rows.length > 0 ? 'libraryTableNote' : 'libraryTableEmpty')}</p>
      </header>
      {children}
      <section class="table-room" aria-label={words.t('libraryTableWhat')} {...{ tabIndex: 0 }}>
        <table class="facts-table">
          <thead>
            <tr>
              <th scope="col">{words.t('libraryTableWhat')}</th>
              {reports.map(({ citation }, i) => (
                <th key={citation.id} scope="col">
                  <span class="outlet">{names[i]}</span>
                  <span class="note">{publishedInWords(citation, words) ?? words.t('dateNotStated')}</span>
                  {first && i > 0 && (
                    <button type="button" class="quiet" onClick={() => onPair([first.citation.id, citation.id])}>
                      {words.t('libraryPairChoose', [names[0] ?? ''])}
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <Line key={i} row={row} sides={reports.map(({ side }) => side)} />
            ))}
          </tbody>
        </table>
      </section>
    </main>
  );
}

function Line({ row, sides }: { readonly row: TableRow; readonly sides: readonly Side[] }): JSX.Element {
  const { t } = useWords();
  const language = sides[0]?.language ?? null;
  return (
    <tr>
      <th scope="row">
        <span class="kind">{t(KIND_NAMES[row.kind])}</span> <Content text={row.kind === 'certainty' ? '' : row.what} language={language} />
      </th>
      {row.cells.map((cell, i) => (
        <Cell key={i} cell={cell} side={sides[i]} />
      ))}
    </tr>
  );
}

function Cell({ cell, side }: { readonly cell: TableCell; readonly side: Side | undefined }): JSX.Element {
  const { t } = useWords();
  if (!cell.span || !side) return <td class={`cell ${cell.state}`}>{cell.state === 'not' && t('libraryCellNot')}</td>;
  const text = side.text.slice(cell.span.start, cell.span.end);
  return (
    <td class={`cell ${cell.state}`}>
      {cell.state === 'otherwise' && <span class="tag">{t('libraryCellOtherwise')}</span>}{' '}
      <span class={side.statements === null ? 'printed' : undefined}>
        <Content text={text.length > IN_CELL ? `${text.slice(0, IN_CELL).trimEnd()} …` : text} language={side.language} />
      </span>
      {side.statements !== null && <span class="note"> {t('inOurWords')}</span>}
    </td>
  );
}
