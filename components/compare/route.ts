import type { FactKind } from '../../lib/compare';
import { useHashRoute } from '../hash-route';

/** A text that the page compares, as its address names it. */
export type Place =
  /** The article that a tab shows. */
  | { readonly tab: number }
  /** A report of the corpus, or an earlier version of a kept one; null: as it is now. */
  | { readonly report: string; readonly version: number | null }
  /** An earlier version of the article that the tab before it shows. */
  | { readonly earlier: number };

/** Which facts are listed: `a` and `b` of two texts, `alone` of more than two. */
export const SHOWS = ['all', 'differs', 'both', 'a', 'b', 'alone'] as const;
export type Show = (typeof SHOWS)[number];

export const FACT_KINDS = ['figure', 'date', 'quote', 'name', 'attribution', 'label', 'certainty'] as const satisfies readonly FactKind[];

/** What stands in the page's address: which texts, and how they are looked at. */
export interface Route {
  readonly places: readonly Place[];
  readonly show: Show;
  /** Null: facts of every kind. */
  readonly kind: FactKind | null;
  /** Of more than two texts: only what the text of this number, from 0, lacks; null: whoever has it. */
  readonly lacks: number | null;
  /** Whether passages with the same words are folded away. */
  readonly folded: boolean;
  /** Mark of the article that the tab showed when the address was made, so that another one in its place is noticed; null: not known yet. */
  readonly of: string | null;
  /** Under which the reader keeps that article, for the time after the tab; null: it is not kept. */
  readonly held: string | null;
  /** The place in one of the two texts that the reader was led to; null: none. */
  readonly at: Spot | null;
}

/** A place in one of two texts: the first is `a`, as the comparison shows them. */
export interface Spot {
  readonly side: 'a' | 'b';
  /** Offset into that text, in UTF-16 units. */
  readonly start: number;
}

/** Most texts that an address names. */
const MOST_PLACES = 40;

/** The route to some texts, looked at plainly. */
export function routeTo(places: readonly Place[]): Route {
  return { places, show: 'all', kind: null, lacks: null, folded: false, of: null, held: null, at: null };
}

/** Where the reports of a table are found. The article of the tab stands first; it is no report that is held by an id. */
export function placesOf(reports: readonly { readonly citation: { readonly id: string } }[], tab: number | null): Place[] {
  return reports.map(({ citation }, i) => (tab !== null && i === 0 ? { tab } : { report: citation.id, version: null }));
}

/** The fragment of an address that stands for a route, "#" included. */
export function hashOf({ places, show, kind, lacks, folded, of, held, at }: Route): string {
  const query = new URLSearchParams();
  if (show !== 'all') query.set('show', show);
  if (kind !== null) query.set('kind', kind);
  if (lacks !== null) query.set('lacks', String(lacks + 1));
  if (folded) query.set('text', 'changes');
  if (of !== null) query.set('of', of);
  if (held !== null) query.set('held', held);
  if (at !== null) query.set('at', `${at.side}${at.start}`);
  const looked = query.toString();
  return `#${places.map(written).join('/')}${looked ? `?${looked}` : ''}`;
}

/** The route that a fragment stands for; null where it names no text. */
export function routeOf(hash: string): Route | null {
  const [path = '', looked = ''] = hash.replace(/^#/, '').split('?', 2);
  const places = path.split('/').slice(0, MOST_PLACES).map(placeOf);
  if (places.some((place) => place === null)) return null;
  const query = new URLSearchParams(looked);
  return {
    places: places as Place[],
    show: SHOWS.find((one) => one === query.get('show')) ?? 'all',
    kind: FACT_KINDS.find((one) => one === query.get('kind')) ?? null,
    lacks: numberOf(query.get('lacks') ?? '', places.length),
    folded: query.get('text') === 'changes',
    of: query.get('of'),
    held: query.get('held'),
    at: spotOf(query.get('at') ?? ''),
  };
}

function written(place: Place): string {
  if ('tab' in place) return `tab:${place.tab}`;
  if ('earlier' in place) return `earlier:${place.earlier}`;
  return `report:${encodeURIComponent(place.report)}${place.version === null ? '' : `@${place.version}`}`;
}

function placeOf(text: string): Place | null {
  const [, kind, id = '', version] = /^(tab|earlier|report):([^@]*)(?:@(\d{1,9}))?$/.exec(text) ?? [];
  if (kind === 'report') {
    try {
      return id === '' ? null : { report: decodeURIComponent(id), version: version === undefined ? null : Number(version) };
    } catch {
      // Not what encodeURIComponent writes.
      return null;
    }
  }
  if (!/^\d{1,15}$/.test(id)) return null;
  return kind === 'tab' ? { tab: Number(id) } : kind === 'earlier' ? { earlier: Number(id) } : null;
}

/** The number from 0 of one of so many, counted from 1 in the address; null where it is none. */
function numberOf(text: string, many: number): number | null {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= many ? number - 1 : null;
}

function spotOf(text: string): Spot | null {
  const [, side, start] = /^([ab])(\d{1,9})$/.exec(text) ?? [];
  return side === 'a' || side === 'b' ? { side, start: Number(start) } : null;
}

/** The route of the page's address; a way to other texts, which the browser's Back leads back from; and a way to look at these otherwise. */
export function useRoute(): [Route | null, (to: Route) => void, (look: Partial<Route>) => void] {
  const [route, setRoute] = useHashRoute(routeOf);
  const look = (change: Partial<Route>) => {
    const now = routeOf(location.hash);
    if (!now) return;
    history.replaceState(null, '', hashOf({ ...now, ...change }));
    setRoute({ ...now, ...change });
  };
  const go = (to: Route) => {
    location.hash = hashOf(to);
  };
  return [route, go, look];
}

/** A short mark of an article's address (FNV-1a, 32 bits): enough to notice another one, and no address in the browser's history. */
export function markOf(url: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < url.length; i++) hash = Math.imul(hash ^ url.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
