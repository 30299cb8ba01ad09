import { MAX_ADDRESS } from './weights';

/**
 * An http(s) address in its normal form, without fragment; null where it is none, is too long, or carries a user's name
 * or password.
 * @param base what a relative address is relative to
 */
export function webAddress(text: string | null | undefined, base?: string | null): string | null {
  const given = text?.trim() ?? '';
  if (given === '' || given.length > MAX_ADDRESS) return null;
  let url: URL;
  try {
    url = base ? new URL(given, base) : new URL(given);
  } catch {
    return null;
  }
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href.length <= MAX_ADDRESS ? url.href : null;
}

/** What a reader types as an address: with or without a scheme, `feed:` and `feed://` too. Null where it is none. */
export function typedAddress(text: string): string | null {
  const given = text.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, '');
  const address = webAddress(/^feed:\/\//i.test(given) ? given.replace(/^feed:/i, 'http:') : given);
  if (address !== null) return address;
  // "news.example/rss": a host with a dot or a port, and no scheme.
  return /^[\p{L}\p{N}][^\s:/?#]*(?:\.|:\d)[^\s]*$/u.test(given) && !/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(given)
    ? webAddress(`https://${given}`)
    : null;
}

/** The host of an address, with its port where that is not the usual one; the key of consent. Throws where it is no address. */
export function hostOf(address: string): string {
  return new URL(address).host;
}

/**
 * Whether a host lies on the reader's own machine or network, where only an address that the reader typed may lead: loopback,
 * private, link-local and other special ranges (RFC 6890), and names that no public name service answers for.
 * @param host as `hostOf` gives it: normal form, so that numbers in other notations are dotted already
 */
export function isLocal(host: string): boolean {
  const name = host.replace(/:\d+$/, '').replace(/\.$/, '').toLowerCase();
  if (name.startsWith('[')) return isLocalV6(name.slice(1, -1));
  const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(name);
  if (parts) return isLocalV4(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return !name.includes('.') || /\.(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/.test(name);
}

function isLocalV4(a: number, b: number, c: number): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 100) return b >= 64 && b < 128;
  if (a === 169) return b === 254;
  if (a === 172) return b >= 16 && b < 32;
  if (a === 192) return b === 168 || (b === 0 && (c === 0 || c === 2));
  if (a === 198) return b === 18 || b === 19 || (b === 51 && c === 100);
  return a === 203 && b === 0 && c === 113;
}

/** Of version 6 only what is given out for the public Internet (2000::/3) is none of ours; mapped and translated version 4 addresses hide what they lead to. */
function isLocalV6(address: string): boolean {
  const first = Number.parseInt(address.split(':')[0] || '0', 16);
  if (first < 0x2000 || first > 0x3fff) return true;
  // 6to4 and Teredo carry a version 4 address inside; documentation is for no one.
  return first === 0x2002 || /^2001:(?:0{0,4}:|db8:)/.test(address);
}
