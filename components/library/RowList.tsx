import { defaultRangeExtractor, type Range } from '@tanstack/virtual-core';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../../lib/corpus';
import { useWords } from '../words';
import { RowItem } from './RowItem';
import type { Reports } from './reports';
import { SEARCH_FIELD } from './Toolbar';
import { useVirtualizer } from './virtual';

/** Height of most rows, in pixels; each is measured once it is drawn. */
const ROW_HEIGHT = 58;
const OVERSCAN = 8;
/** Rows that Page Up and Page Down move over. */
const PAGE = 10;

interface RowListProps {
  readonly reports: Reports;
  readonly onOpen: (id: string) => void;
  readonly onDelete: (ids: readonly string[]) => void;
}

/** The list itself: only rows in sight are drawn. One row at a time can be reached by Tab; arrows move between rows. */
export function RowList({ reports, onOpen, onDelete }: RowListProps): JSX.Element {
  const { t } = useWords();
  const { listing, found, place, selected, toggle } = reports;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(place.active);
  /** Row whose button is to have the focus once it is drawn. */
  const wanted = useRef<number | null>(null);
  /** How many rows there were when the reader deleted some by key. */
  const deleting = useRef<number | null>(null);
  const rowAt = (index: number): Row | null => (listing.is === 'ready' ? listing.value.list.at(found[index] ?? -1) : null);
  const current = Math.min(active, Math.max(0, found.length - 1));
  const virtualizer = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rowAt(index)?.id ?? index,
    overscan: OVERSCAN,
    initialOffset: place.offset,
    // The row that Tab leads to is always there.
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...(found.length > 0 ? [current] : [])])].sort((a, b) => a - b),
  });
  useLayoutEffect(() => {
    place.active = current;
    // The row that had the focus was deleted: its place has it now.
    if (deleting.current !== null && found.length < deleting.current && found.length > 0) {
      deleting.current = null;
      wanted.current = current;
    }
    const index = wanted.current;
    const button = index === null ? null : scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] .open`);
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });
  const move = (to: number): void => {
    const index = Math.max(0, Math.min(found.length - 1, to));
    wanted.current = index;
    setActive(index);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  const press = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + PAGE,
      PageUp: current - PAGE,
      Home: 0,
      End: found.length - 1,
    };
    const to = steps[event.key];
    const row = rowAt(current);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (to !== undefined) move(to);
    else if (event.key === '/') document.getElementById(SEARCH_FIELD)?.focus();
    else if (event.key === 'x' && row) toggle(row.id);
    else if (event.key === 'Delete' && row) {
      deleting.current = found.length;
      onDelete(selected.size > 0 ? [...selected] : [row.id]);
    } else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys move between the rows, which are reached one by one without them too
    <div
      class="rows-scroller"
      ref={scroller}
      onScroll={(event) => {
        place.offset = event.currentTarget.scrollTop;
      }}
      onKeyDown={press}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a list of which only part is drawn tells its size itself */}
      <div class="rows-room" role="list" aria-label={t('libraryList')} style={{ blockSize: `${virtualizer.getTotalSize()}px` }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rowAt(index);
          return (
            row && (
              // biome-ignore lint/a11y/useSemanticElements: see the list
              <div
                key={key}
                ref={(element) => virtualizer.measureElement(element)}
                data-index={index}
                class="rows-item"
                role="listitem"
                aria-setsize={found.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <RowItem
                  row={row}
                  selected={selected.has(row.id)}
                  reachable={index === current}
                  onFocus={() => setActive(index)}
                  onToggle={() => toggle(row.id)}
                  onOpen={() => onOpen(row.id)}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
