import { useLayoutEffect, useState } from 'preact/hooks';

/** What the page's address names, kept up as the address changes; and a way to set it without a step in the browser's history. */
export function useHashRoute<R>(routeOf: (hash: string) => R): [R, (route: R) => void] {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useLayoutEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [routeOf]);
  return [route, setRoute];
}
