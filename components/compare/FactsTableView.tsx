// biome-ignore-all lint/a11y/noRedundantRoles: browsers forget the roles of a table that is laid out as blocks, as it is in a narrow window.
import type { JSX } from 'preact';
import type { FactsTable } from '../../lib/browser';
import type { Side, TableCell, TableRow } from '../../lib/compare';
import { Content } from '../Content';
import { publishedInWords } from '../citation';
import { KIND_NAMES } from '../facts';
import { beginningOf } from '../snippet';
import { useWords } from '../words';
import { linkOfCell } from './cell-links';
import { CELL_NAMES, marksOf } from './cell-marks';
import { MarkShape } from './MarkShape';
import type { Place } from './route';

/** Characters of a report's words that a cell has room for. */
const IN_CELL = 140;

interface FactsTableViewProps {
  readonly table: FactsTable;
  readonly rows: readonly TableRow[];
  readonly names: readonly string[];
  readonly places: readonly Place[];
  /** Lays the first report beside another. */
  readonly onPair: (other: number) => void;
}

/** Facts down, reports across: who says what, and where they say otherwise. The roles are said outright, since a narrow window shows a card a fact. */
export function FactsTableView({ table, rows, names, places, onPair }: FactsTableViewProps): JSX.Element {
  const words = useWords();
  const { reports } = table;
  const sides = reports.map(({ side }) => side);
  return (
    <section class="table-room" aria-label={words.t('storyTable')} {...{ tabIndex: 0 }}>
      <table class="facts-table" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {words.t('libraryTableWhat')}
            </th>
            {reports.map(({ citation, side }, i) => (
              <th key={citation.id} scope="col" role="columnheader">
                <span class="outlet">{names[i]}</span>
                <span class="note">{publishedInWords(citation, words) ?? words.t('dateNotStated')}</span>
                {side.statements !== null && <span class="note">{words.t('inOurWords')}</span>}
                {i > 0 && (
                  <button type="button" class="quiet" onClick={() => onPair(i)}>
                    {words.t('libraryPairChoose', [names[0] ?? ''])}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, i) => (
            <Line key={i} row={row} sides={sides} names={names} places={places} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface LineProps {
  readonly row: TableRow;
  readonly sides: readonly Side[];
  readonly names: readonly string[];
  readonly places: readonly Place[];
}

function Line({ row, sides, names, places }: LineProps): JSX.Element {
  const { t } = useWords();
  const language = sides[0]?.language ?? null;
  const marks = marksOf(row, sides);
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <span class="kind">{t(KIND_NAMES[row.kind])}</span> <Content text={row.kind === 'certainty' ? '' : row.what} language={language} />
      </th>
      {row.cells.map((cell, i) => {
        const mark = marks[i] ?? 'untold';
        return (
          <td key={i} role="cell" class={`cell ${mark}`}>
            <span class="cell-name" aria-hidden="true">
              {names[i]}
            </span>
            {mark !== 'untold' && mark !== 'ours' && (
              <span class="cell-state">
                <MarkShape mark={mark} /> {mark === 'most' ? <span class="unseen">{t('storyMost')}</span> : t(CELL_NAMES[mark])}
              </span>
            )}{' '}
            {sides[i] && <Said cell={cell} side={sides[i]} href={linkOfCell(row, i, places)} />}
          </td>
        );
      })}
    </tr>
  );
}

/** The words of a report, which lead to where they stand. */
function Said({ cell, side, href }: { readonly cell: TableCell; readonly side: Side; readonly href: string | null }): JSX.Element | null {
  const { t } = useWords();
  if (!cell.span) return null;
  const text = side.text.slice(cell.span.start, cell.span.end);
  const words = <Content text={beginningOf(text, IN_CELL)} language={side.language} />;
  return (
    <>
      {href === null ? (
        <span class={side.statements === null ? 'printed' : undefined}>{words}</span>
      ) : (
        <a class={side.statements === null ? 'printed' : undefined} href={href}>
          {words}
        </a>
      )}
      {side.statements !== null && <span class="note"> {t('inOurWords')}</span>}
    </>
  );
}
