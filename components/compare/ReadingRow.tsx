import type { JSX } from 'preact';
import type { ComparisonView } from '../../lib/browser';
import type { Side } from '../../lib/compare';
import { Pieces } from '../Pieces';
import { SideText } from '../SideText';
import { cutPieces, wholeCut } from '../snippet';
import { useWords } from '../words';
import type { Jump } from './Pair';
import type { Cell, Row } from './rows';
import { standingNames } from './standing-names';

interface ReadingRowProps {
  readonly at: number;
  readonly row: Row;
  readonly shown: ComparisonView;
  readonly names: { readonly a: string; readonly b: string };
  /** The place in this row that the reader was led to. */
  readonly spot: Jump | null;
  readonly onTwin: (side: 'a' | 'b', row: number) => void;
}

/** A row of the two texts. */
export function ReadingRow({ at, row, shown, names, spot, onTwin }: ReadingRowProps): JSX.Element {
  const { t } = useWords();
  const standings = standingNames(shown);
  const ends = /\n\s*$/.test(row.a ? shown.a.text.slice(row.a.span.start, row.a.span.end) : '');
  return (
    <li class={`text-row${row.paired ? ' paired' : ''}${ends ? ' paragraph' : ''}`} data-row={at}>
      {(['a', 'b'] as const).map((side) => {
        const cell = row[side];
        if (!cell) return <div key={side} class="cell-none" />;
        return (
          <CellView
            key={side}
            id={`cell-${side}-${at}`}
            cell={cell}
            side={shown[side]}
            name={names[side]}
            standing={t(standings[cell.standing])}
            spot={spot?.side === side ? spot : null}
            onTwin={() => cell.twin !== null && onTwin(side === 'a' ? 'b' : 'a', cell.twin)}
          />
        );
      })}
    </li>
  );
}

interface CellViewProps {
  readonly id: string;
  readonly cell: Cell;
  readonly side: Side;
  readonly name: string;
  /** How the passage stands to the other text, in words. */
  readonly standing: string;
  readonly spot: Jump | null;
  readonly onTwin: () => void;
}

function CellView({ id, cell, side, name, standing, spot, onTwin }: CellViewProps): JSX.Element {
  const { t } = useWords();
  const { start } = cell.span;
  const span = { start, end: start + side.text.slice(start, cell.span.end).trimEnd().length };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this is a passage, and hundreds of articles or regions would bury the page's own.
    <div
      id={id}
      role="group"
      tabIndex={-1}
      class={`text-cell ${cell.standing}${spot ? ' spotted' : ''}`}
      aria-label={t('fullCell', [name, standing])}
    >
      {cell.standing !== 'same' && (
        <p class="standing-name" aria-hidden="true">
          {standing}
        </p>
      )}
      <p class="cell-name" aria-hidden="true">
        {name}
      </p>
      {side.statements === null ? (
        <p class="cell-text">
          <Pieces pieces={cutPieces(side.text, wholeCut(span), cell.marks, spot?.span ?? null)} language={side.language} />
        </p>
      ) : (
        <SideText side={side} span={span} marks={[]} inContext={false} />
      )}
      {cell.twin !== null && (
        <button type="button" class="quiet" onClick={onTwin}>
          {t('fullTwin')}
        </button>
      )}
      {spot?.from && (
        <button type="button" class="quiet" onClick={() => backTo(spot.from ?? '')}>
          {t('fullBackToFact')}
        </button>
      )}
    </div>
  );
}

function backTo(id: string): void {
  const fact = document.getElementById(id);
  fact?.focus({ preventScroll: true });
  fact?.scrollIntoView({ block: 'center' });
}
