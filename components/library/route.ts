import type { ReportRef } from '../../lib/browser';
import { useHashRoute } from '../hash-route';

/** The parts of the library page that its navigation names. */
export const PARTS = ['reports', 'feeds', 'packs', 'settings'] as const;
export type Part = (typeof PARTS)[number];

/** What the library page shows; it stands in the address, so that the browser's own ways back and forth work. */
export type Route =
  | { readonly at: Part }
  | { readonly at: 'report'; readonly id: string }
  | { readonly at: 'compare'; readonly refs: readonly ReportRef[] };

/** The fragment of an address that stands for a route, "#" included. */
export function hashOf(route: Route): string {
  if (route.at === 'report') return `#report/${encodeURIComponent(route.id)}`;
  if (route.at !== 'compare') return `#${route.at}`;
  return `#compare/${route.refs.map(({ id, version }) => encodeURIComponent(id) + (version === null ? '' : `@${version}`)).join('/')}`;
}

/** The route that a fragment stands for; the list of reports where it stands for none. */
export function routeOf(hash: string): Route {
  const [name = '', ...rest] = hash.replace(/^#/, '').split('/');
  const part = PARTS.find((one) => one === name);
  if (part) return { at: part };
  try {
    if (name === 'report' && rest.length === 1) return { at: 'report', id: decodeURIComponent(rest[0] ?? '') };
    if (name === 'compare' && rest.length > 1) return { at: 'compare', refs: rest.map(refOf) };
  } catch {
    // Not what encodeURIComponent writes.
  }
  return { at: 'reports' };
}

function refOf(written: string): ReportRef {
  const [, id = '', version] = /^(.*?)(?:@(\d{1,9}))?$/.exec(written) ?? [];
  return { id: decodeURIComponent(id), version: version === undefined ? null : Number(version) };
}

/** The route of the page's address, and a way to go to another. */
export function useRoute(): [Route, (to: Route) => void] {
  const [route] = useHashRoute(routeOf);
  return [
    route,
    (to) => {
      location.hash = hashOf(to);
    },
  ];
}
