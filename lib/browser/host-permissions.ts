import browser from 'webextension-polyfill';

/** A host as browsers' permissions name it. They know no ports. */
const patternOf = (host: string): string => `*://${host.replace(/:\d+$/, '')}/*`;

/** Asks the reader's browser for leave to fetch from hosts. To be called at once in a click: after a wait, browsers refuse. */
export async function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(hosts.map(patternOf))] });
}

/** Whether the browser lets us fetch from hosts. */
export async function hostsGranted(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...new Set(hosts.map(patternOf))] });
}

/** Gives back the leave for hosts that nothing is followed on any more. What the browser has granted otherwise stays. */
export async function giveBack(hosts: readonly string[], kept: readonly string[]): Promise<void> {
  const still = new Set(kept.map(patternOf));
  const origins = [...new Set(hosts.map(patternOf))].filter((origin) => !still.has(origin));
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false);
}
