import { ask, type PackSubscription, requestHosts } from '../../lib/browser';

/** Subscribes to the pack at an address that the reader typed, once the browser has given leave to ask its host. To be called within a click. */
export async function subscribe(given: string): Promise<PackSubscription | 'no-address' | 'not-allowed'> {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(given.trim()) ? given.trim() : `https://${given.trim()}`;
  if (!URL.canParse(text) || !/^https?:/i.test(text)) return 'no-address';
  const { host, href } = new URL(text);
  if (!(await requestHosts([host]))) return 'not-allowed';
  return (await ask('subscribePack', { address: href })) ?? 'no-address';
}

/** Takes up again a pack that was ended, once the browser gives leave to ask its host again; its reports come back in any case. To be called within a click. */
export async function resubscribe(address: string, token: string | null): Promise<boolean> {
  const agreed = await requestHosts([new URL(address).host]);
  if (agreed) await ask('resubscribePack', { address });
  if (token !== null) await ask('restoreReports', { token });
  return agreed;
}
