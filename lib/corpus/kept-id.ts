// Parameters that say how a reader came to a page, not which page it is. Only names that are used for nothing else.
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|yclid|ttclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|cmpid|ocid|at_medium|at_campaign|ito|wt_mc|mkt_tok|vero_id|oly_enc_id|oly_anon_id|ns_mchannel|ns_source|ns_campaign|ns_linkname)$/i;

/** Id of a report kept from an address: the same for every form of the address that leads to the same page. */
export function keptId(url: string): string {
  return `kept:${normalisedUrl(url)}`;
}

/**
 * An address without what does not choose the page: fragment (but for a route, "#/…" or "#!…"), login, default port,
 * tracking parameters; parameters in the order of their names, host in lower case without "www.", https for http. What is no
 * address is left as it is.
 */
export function normalisedUrl(url: string): string {
  if (!URL.canParse(url)) return url.trim();
  const { protocol, hostname, port, pathname, searchParams, hash } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return url.trim();
  const kept = [...searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`;
  // Trailing slashes never choose between two articles. (Cut in a loop: the pattern for it backtracks.)
  let end = pathname.length;
  while (end > 0 && pathname[end - 1] === '/') end--;
  const path = pathname.slice(0, end) || '/';
  const route = /^#[/!]/.test(hash) ? hash : '';
  return `https://${hostname.replace(/^www\./, '').replace(/\.$/, '')}${port ? `:${port}` : ''}${path}${query}${route}`;
}
