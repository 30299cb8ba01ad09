import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Listing, MatchSummary } from '../../lib/browser';
import type { RowQuery } from '../../lib/corpus';
import type { Asked } from '../session';
import type { LibraryActions } from './actions';

/** Nothing searched, nothing filtered, what came in last first. */
export const EVERYTHING: RowQuery = {
  words: '',
  filter: { outlet: null, language: null, source: null, tag: null, from: null, to: null, related: null },
  order: { by: 'added', falling: true },
};

/** One report, and those that have to do with it. */
export function onlyRelated(to: string, title: string | null, matches: readonly MatchSummary[]): RowQuery {
  const others = matches.map(({ citation, relation }) => [citation.id, relation] as const);
  return { ...EVERYTHING, filter: { ...EVERYTHING.filter, related: { to, title, others, only: null } } };
}

/** How the list was left for another page. */
export interface Left {
  readonly query: RowQuery;
  readonly selected: readonly string[];
  readonly place: { readonly offset: number; readonly active: number };
}

/** Most selected reports that are remembered over another page. */
const MOST_REMEMBERED = 200;

/** The list of reports: what is in it, what of it is asked for, and which reports are selected. Outlives the way to a report and back. */
export interface Reports {
  readonly listing: Asked<Listing>;
  readonly query: RowQuery;
  /** Indices into the listing's list of what fits, in order. */
  readonly found: Uint32Array;
  readonly selected: ReadonlySet<string>;
  /** Where the list was scrolled to, in pixels, and the row that had the focus last. */
  readonly place: { offset: number; active: number };
  ask(query: RowQuery): void;
  toggle(id: string): void;
  selectAll(): void;
  selectNone(): void;
  /** How it is left now. */
  readonly left: Left;
}

const NOTHING = new Uint32Array();

/** Follows the library's list. */
export function useReports(actions: LibraryActions): Reports {
  const [listing, setListing] = useState<Asked<Listing>>({ is: 'loading' });
  const [before] = useState(actions.recall);
  const [query, setQuery] = useState(before?.query ?? EVERYTHING);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(before?.selected));
  const [place] = useState({ offset: 0, active: 0, ...before?.place });
  useEffect(() => actions.watch(setListing), [actions]);
  const found = useMemo(() => (listing.is === 'ready' ? listing.value.list.find(query) : NOTHING), [listing, query]);
  const ids = (): string[] => {
    if (listing.is !== 'ready') return [];
    const { list } = listing.value;
    return Array.from(found, (index) => list.at(index)?.id ?? '');
  };
  return {
    listing,
    query,
    found,
    selected,
    place,
    ask: (next) => {
      setQuery(next);
      place.offset = 0;
      place.active = 0;
    },
    toggle: (id) =>
      setSelected((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    selectAll: () => setSelected(new Set(ids())),
    selectNone: () => setSelected(new Set()),
    left: { query, selected: [...selected].slice(0, MOST_REMEMBERED), place },
  };
}
