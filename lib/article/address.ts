import { fieldDate } from './dates';
import { monthNamed } from './months';

const DAY = '(0?[1-9]|[12]\\d|3[01])(?=[/\\-_.]|$)';
const URL_DATE = new RegExp(
  `/((?:19|20)\\d{2})(?:[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?=[/\\-_.]|$)|/([1-9]|1[0-2])/${DAY}|[/-]([a-z]{3,9})[/-]${DAY})`,
  'i',
);
const URL_MONTH = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])(?=\/|$)/;

/** The date in an address: 2031/03/04, 20310304, 2031/3/4, 2031/march/04. Null without one. */
export function urlDate(url: string): string | null {
  const found = URL_DATE.exec(pathOf(url));
  if (!found) return null;
  const [, year, monthA, dayA, monthB, dayB, name, dayC] = found;
  const month = monthA ?? monthB ?? (name ? monthNamed(name, 'en') : null);
  return month
    ? fieldDate(`${year}-${month}-${dayA ?? dayB ?? dayC}`.replace(/-(\d)(?!\d)/g, '-0$1'), { language: null, order: null })
    : null;
}

/** The month in an address that names no day: 2031-03. Null without one. */
export function urlMonth(url: string): string | null {
  const found = URL_MONTH.exec(pathOf(url));
  return found ? `${found[1]}-${found[2]}` : null;
}

/** Path of an address; the address itself if it cannot be read. */
export function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return url;
  }
}

/** Host of an address; empty if it cannot be read. */
export function hostOf(url: string): string {
  try {
    return new URL(url).hostname.toLowerCase();
  } catch {
    return '';
  }
}
