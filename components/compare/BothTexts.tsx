import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ComparisonView } from '../../lib/browser';
import { useWords } from '../words';
import type { Jump } from './Pair';
import { ReadingRow } from './ReadingRow';
import { differs, type Row, rowAt, type Standing } from './rows';
import { standingNames } from './standing-names';

/** Rows drawn at once, so that the first are there and the page answers while the rest come. */
const SLICE = 60;

interface BothTextsProps {
  readonly shown: ComparisonView;
  readonly names: { readonly a: string; readonly b: string };
  readonly rows: readonly Row[];
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
  readonly spot: Jump | null;
}

/** Both texts whole, in rows: what answers each other stands side by side and scrolls as one. */
export function BothTexts({ shown, names, rows, folded, onFold, spot }: BothTextsProps): JSX.Element {
  const { t, plural } = useWords();
  const standings = standingNames(shown);
  const spotted = spot && rowAt(rows, spot.side, spot.span.start);
  const [drawn, setDrawn] = useState(SLICE);
  const wanted = spotted === null ? drawn : Math.max(drawn, spotted + SLICE);
  useEffect(() => {
    if (wanted >= rows.length) return;
    const timer = setTimeout(() => setDrawn(wanted + SLICE));
    return () => clearTimeout(timer);
  }, [wanted, rows]);
  useEffect(() => {
    if (spot && spotted !== null) goTo(`${spot.side}-${spotted}`);
  }, [spot?.turn]);
  const step = (by: 1 | -1): void => {
    const at = currentRow();
    const next = by === 1 ? rows.findIndex((row, i) => i > at && differs(row)) : rows.findLastIndex((row, i) => i < at && differs(row));
    if (next < 0) return;
    setDrawn((before) => Math.max(before, next + SLICE));
    // After the rows up to it are drawn.
    setTimeout(() => goTo(`${rows[next]?.a ? 'a' : 'b'}-${next}`));
  };
  // Only while the focus is inside, so that no key means something elsewhere on the page.
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || (event.key !== 'n' && event.key !== 'p')) return;
    event.preventDefault();
    step(event.key === 'n' ? 1 : -1);
  };
  const hidden = folded ? rows.filter((row, i) => !differs(row) && i !== spotted).length : 0;
  return (
    <section class="texts" aria-labelledby="texts-heading" onKeyDown={onKey}>
      <h2 id="texts-heading">{t('fullTexts')}</h2>
      <div class="texts-bar">
        <label>
          <input type="checkbox" checked={folded} onChange={(event) => onFold(event.currentTarget.checked)} /> {t('fullFold')}
        </label>
        <span class="steps">
          <button type="button" onClick={() => step(-1)}>
            {t('fullPrevious')}
          </button>
          <button type="button" onClick={() => step(1)}>
            {t('fullNext')}
          </button>
        </span>
      </div>
      <p class="note keys">{t('fullKeys')}</p>
      {hidden > 0 && (
        <p class="note" role="status">
          {plural('fullFolded', hidden)}
        </p>
      )}
      <ul class="legend" aria-label={t('fullLegend')}>
        {(Object.keys(standings) as Standing[]).map((standing) => (
          <li key={standing} class={`standing ${standing}`}>
            {t(standings[standing])}
          </li>
        ))}
      </ul>
      <div class="text-heads" aria-hidden="true">
        <span>{names.a}</span>
        <span>{names.b}</span>
      </div>
      <ol class="text-rows">
        {rows.slice(0, wanted).map((row, i) =>
          folded && !differs(row) && i !== spotted ? null : (
            <ReadingRow
              key={i}
              at={i}
              row={row}
              shown={shown}
              names={names}
              spot={spot && i === spotted ? spot : null}
              onTwin={(side, twin) => {
                setDrawn((before) => Math.max(before, twin + SLICE));
                setTimeout(() => goTo(`${side}-${twin}`));
              }}
            />
          ),
        )}
      </ol>
    </section>
  );
}

/** Brings a cell to the middle of the window and gives it the focus. */
function goTo(name: string): void {
  const cell = document.getElementById(`cell-${name}`);
  cell?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: 'center' });
}

/** The row that holds the focus; else the one before the first that is seen. */
function currentRow(): number {
  const focused = document.activeElement?.closest<HTMLElement>('.text-row');
  if (focused) return Number(focused.dataset.row);
  const seen = [...document.querySelectorAll<HTMLElement>('.text-row')].find((row) => row.getBoundingClientRect().top > 0);
  return seen ? Number(seen.dataset.row) - 1 : -1;
}
