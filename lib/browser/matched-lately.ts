import type { Matches, Query } from '../match';

/** Queries whose answers are remembered: those of the tabs that the reader goes back and forth between. Each holds the matching reports. */
const MOST = 4;

/**
 * Matches with a short memory. The badge, the popup, its differences and each comparison ask for the matches of one text, seconds apart. An answer
 * is given again only for the very same query, and while the library stands at the generation at which it was found.
 */
export function rememberMatches(
  match: (query: Query) => Promise<Matches>,
  generation: () => Promise<number>,
): (query: Query) => Promise<Matches> {
  let lately: { readonly query: Query; readonly at: number; readonly found: Matches }[] = [];
  return async (query) => {
    const at = await generation();
    lately = lately.filter((one) => one.at === at);
    const known = lately.find((one) => isSame(one.query, query));
    const found = known?.found ?? (await match(query));
    lately = [{ query, at, found }, ...lately.filter((one) => one !== known)].slice(0, MOST);
    return found;
  };
}

function isSame(a: Query, b: Query): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Query>;
  return [...names].every((name) => a[name] === b[name]);
}
