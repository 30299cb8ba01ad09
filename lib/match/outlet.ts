import { normalisedUrl, type Report } from '../corpus';
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

/** The normalised form of an address that leads to one page of a site; null for none, and for a site's front page. */
function pageAddress(url: string | null): string | null {
  const address = url && normalisedUrl(url);
  return address && /^https:\/\/[^/]+\/[^/]/.test(address) ? address : null;
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
  const address = pageAddress(query.url);
  if (address !== null && address === pageAddress(report.url)) return true;
  const outlet = outletKey(report.outlet);
  if (outlet === null) return false;
  return outlet === outletKey(query.outlet) || hostKeys(query.url).includes(outlet);
}

/** Whether two outlets are certainly one. Unknown ones never are. */
export function sameOutlet(a: string | null, b: string | null): boolean {
  return outletsOf(a, b) === 'same';
}

/** Whether two outlets are one or different; `unknown` where either is not named. */
export function outletsOf(a: string | null, b: string | null): 'same' | 'other' | 'unknown' {
  const [here, there] = [outletKey(a), outletKey(b)];
  return here === null || there === null ? 'unknown' : here === there ? 'same' : 'other';
}
