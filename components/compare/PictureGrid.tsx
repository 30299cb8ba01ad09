import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useWords } from '../words';
import { MarkShape } from './MarkShape';
import type { Mark } from './marks';
import { stepIn } from './steps';

export interface GridCell {
  readonly mark: Mark;
  /** What it stands for, in words. */
  readonly says: string;
  /** Where it leads; null: nowhere. */
  readonly href: string | null;
}

export interface GridRow {
  readonly key: string;
  readonly head: ComponentChildren;
  readonly cells: readonly GridCell[];
  /** The row in words, after its cells. */
  readonly tail?: ComponentChildren;
}

interface PictureGridProps {
  readonly label: string;
  /** Over the heads of the rows. */
  readonly corner: string;
  readonly heads: readonly { readonly key: string; readonly head: ComponentChildren }[];
  /** Over the tails; null: there are none. */
  readonly tailHead: string | null;
  readonly rows: readonly GridRow[];
  /** What the line below says before a cell is chosen. */
  readonly hint: string;
  readonly legend: readonly { readonly mark: Mark; readonly name: string }[];
  readonly class: string;
}

/** A picture of cells, in which one moves by the arrow keys; the line below it says what the cell at hand stands for. */
export function PictureGrid({ label, corner, heads, tailHead, rows, hint, legend, class: name }: PictureGridProps): JSX.Element {
  const { direction } = useWords();
  const [[row, column], setAt] = useState<readonly [number, number]>([0, 0]);
  const [said, setSaid] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  // The rows may have become fewer.
  const at = [Math.min(row, rows.length - 1), column] as const;
  const move = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const next = stepIn(at, event.key, [rows.length, heads.length], direction, event.ctrlKey);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.join(' ')}"]`)?.focus();
  };
  return (
    <figure class={`picture ${name}`}>
      <ul class="legend">
        {legend.map(({ mark, name }) => (
          <li key={mark}>
            <MarkShape mark={mark} /> {name}
          </li>
        ))}
      </ul>
      <div class="picture-room">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table in which one moves from cell to cell. */}
        <table ref={table} role="grid" aria-label={label} onKeyDown={move} onMouseLeave={() => setSaid(null)}>
          <thead>
            <tr>
              <th scope="col" class="corner">
                {corner}
              </th>
              {heads.map(({ key, head }) => (
                <th key={key} scope="col">
                  {head}
                </th>
              ))}
              {tailHead !== null && (
                <th scope="col" class="tail">
                  {tailHead}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, head, cells, tail }, i) => (
              <tr key={key}>
                <th scope="row">{head}</th>
                {cells.map((cell, k) => (
                  <td key={k}>
                    <CellMark
                      cell={cell}
                      name={`${i} ${k}`}
                      reached={i === at[0] && k === at[1]}
                      onReach={() => {
                        setAt([i, k]);
                        setSaid(cell.says);
                      }}
                      onPoint={() => setSaid(cell.says)}
                    />
                  </td>
                ))}
                {tailHead !== null && <td class="tail">{tail}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {/* For the eye: the cells have these words as their names. */}
      <figcaption class="readout" aria-hidden="true">
        {said ?? hint}
      </figcaption>
    </figure>
  );
}

interface CellMarkProps {
  readonly cell: GridCell;
  readonly name: string;
  /** Whether it is the one that the Tab key leads to. */
  readonly reached: boolean;
  readonly onReach: () => void;
  readonly onPoint: () => void;
}

function CellMark({ cell: { mark, says, href }, name, reached, onReach, onPoint }: CellMarkProps): JSX.Element {
  const given = { 'data-at': name, tabIndex: reached ? 0 : -1, 'aria-label': says, onFocus: onReach, onMouseEnter: onPoint };
  if (href === null)
    return (
      <span role="img" {...given}>
        <MarkShape mark={mark} />
      </span>
    );
  return (
    <a href={href} {...given}>
      <MarkShape mark={mark} />
    </a>
  );
}
