import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FactsTable } from '../../lib/browser';
import type { TableRow } from '../../lib/compare';
import { Content } from '../Content';
import { KIND_NAMES } from '../facts';
import { namesOf } from '../side-names';
import { useWords } from '../words';
import { linkOfCell } from './cell-links';
import { CELL_NAMES, type CellMark, marksOf } from './cell-marks';
import { PictureGrid } from './PictureGrid';
import type { Place } from './route';
import { shortWords } from './short-words';

/** Facts that are shown before the reader asks for all. */
const SHOWN = 20;
/** Up to so many columns have room for names that are written across. */
const FEW = 5;

interface FactsMatrixProps {
  readonly table: Pick<FactsTable, 'reports'>;
  readonly rows: readonly TableRow[];
  /** Where each report is found. */
  readonly places: readonly Place[];
}

/** Which outlet gives which fact, and how it stands to the others: a picture of the table of facts. Null where there is one thing only. */
export function FactsMatrix({ table, rows, places }: FactsMatrixProps): JSX.Element | null {
  const words = useWords();
  const { t, plural } = words;
  const [all, setAll] = useState(false);
  const sides = table.reports.map(({ side }) => side);
  if (sides.length < 2 || rows.length < 2) return null;
  const names = namesOf(sides, words);
  const drawn = all || rows.length <= SHOWN + 1 ? rows : rows.slice(0, SHOWN);
  const marks = drawn.map((row) => marksOf(row, sides));
  const used = (Object.keys(CELL_NAMES) as CellMark[]).filter((mark) => marks.some((row) => row.includes(mark)));
  return (
    <>
      <PictureGrid
        class={sides.length <= FEW ? 'matrix few' : 'matrix'}
        label={t('storyMatrix')}
        corner={t('libraryTableWhat')}
        heads={table.reports.map(({ citation }, i) => ({ key: citation.id, head: <span class="column-name">{names[i]}</span> }))}
        tailHead={null}
        hint={t('storyMatrixHint')}
        legend={used.map((mark) => ({ mark, name: t(CELL_NAMES[mark]) }))}
        rows={drawn.map((row, i) => {
          const head = headOf(row, sides);
          return {
            key: String(i),
            head: (
              <span class="row-name">
                <span class="kind">{t(KIND_NAMES[row.kind])}</span> <Content text={head.text} language={head.language} />
              </span>
            ),
            cells: row.cells.map(({ span }, k) => {
              const mark = marks[i]?.[k] ?? 'untold';
              const side = sides[k];
              const state = t(CELL_NAMES[mark]);
              const said = span && side ? shortWords(side.text, span) : null;
              return {
                mark,
                says: said === null ? t('storyCell', [names[k] ?? '', state]) : t('storyCellWords', [names[k] ?? '', state, said]),
                href: linkOfCell(row, k, places),
              };
            }),
          };
        })}
      />
      {drawn.length < rows.length && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {plural('showAll', rows.length)}
        </button>
      )}
    </>
  );
}

/** What a row is about; where that is not known, the words of the first that gives it. */
export function headOf(
  { kind, what, cells }: TableRow,
  sides: FactsTable['reports'][number]['side'][],
): { text: string; language: string | null } {
  if (what !== '' && kind !== 'certainty') return { text: shortWords(what), language: sides[0]?.language ?? null };
  const first = cells.findIndex(({ span }) => span !== null);
  const [cell, side] = [cells[first], sides[first]];
  return cell?.span && side ? { text: shortWords(side.text, cell.span), language: side.language } : { text: '', language: null };
}
