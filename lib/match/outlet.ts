import type { Report } from '../corpus';
import { normaliseWord } from '../text';
import type { Query } from './types';

/** Parts of a host that name no outlet. */
const HOST_FURNITURE = /^(?:www|m|mobile|amp|edition|news|en|com|org|net|co|info|gov|edu|\p{L}{2})$/u;

/** The form under which two writings of an outlet's name are one: letters and digits alone, without a leading article. Null for none. */
export function outletKey(name: string | null): string | null {
  const key = normaliseWord(name ?? '')
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return key || null;
}

/** Host and path of an address, without scheme, "www.", query, fragment and closing slash; null where it is none. */
export function addressKey(url: string | null): string | null {
  const match = url?.trim().match(/^https?:\/\/(?:www\.|m\.|amp\.)?([^/?#:\s]+)(?::\d+)?([^?#\s]*)/i);
  const path = match?.[2]?.replace(/\/+$/, '') ?? '';
  return match && path ? `${match[1]?.toLowerCase()}${path}` : null;
}

/** The names that a host gives its outlet: each label, alone and joined ("arab-press.example" gives "arabpress"). */
function hostKeys(url: string | null): string[] {
  const host = url?.match(/^https?:\/\/([^/?#:\s]+)/i)?.[1]?.toLowerCase() ?? '';
  return host
    .split('.')
    .filter((label) => label.length > 2 && !HOST_FURNITURE.test(label))
    .map((label) => label.replace(/[^\p{L}\p{N}]/gu, ''));
}

/** Whether a page's outlet or address is the report's own. A report that names no outlet is known by its address alone. */
export function isOwn(query: Query, report: Report): boolean {
  const address = addressKey(query.url);
  if (address !== null && address === addressKey(report.url)) return true;
  const outlet = outletKey(report.outlet);
  if (outlet === null) return false;
  return outlet === outletKey(query.outlet) || hostKeys(query.url).includes(outlet);
}

/** Whether two outlets are certainly one. Unknown ones never are. */
export function sameOutlet(a: string | null, b: string | null): boolean {
  const key = outletKey(a);
  return key !== null && key === outletKey(b);
}
