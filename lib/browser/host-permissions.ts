import browser from 'webextension-polyfill';

/**
 * Hosts as the browser's permissions name them; they know no ports. Chrome gives back what was asked for by one pattern for both schemes, but never one that
 * the content script's own patterns contain. In Firefox those are leave enough: what they contain is given without a question.
 */
function patternsOf(hosts: readonly string[]): string[] {
  const schemes = import.meta.env.FIREFOX ? ['http', 'https'] : ['*'];
  return [...new Set(hosts.flatMap((host) => schemes.map((scheme) => `${scheme}://${host.replace(/:\d+$/, '')}/*`)))];
}

/** Asks the reader's browser for leave to fetch from hosts. To be called at once in a click: after a wait, browsers refuse. */
export async function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patternsOf(hosts) });
}

/** Whether the browser lets us fetch from hosts. */
export async function hostsGranted(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patternsOf(hosts) });
}

/** Gives back the leave for hosts that nothing is followed on any more. What the browser has granted otherwise stays. */
export async function giveBack(hosts: readonly string[], kept: readonly string[]): Promise<void> {
  const still = new Set(patternsOf(kept));
  const origins = patternsOf(hosts).filter((origin) => !still.has(origin));
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false);
}
