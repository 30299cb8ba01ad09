import { certainOrder, type DateHabit, type DateOrder, openDate } from './dates';
import type { Outline } from './outline';
import type { Stretch } from './visible-date';

/** Regions that write the day first, though their English may be declared as another's. */
const DAY_FIRST = 'gb|uk|au|nz|ie|in|za|ng|ke|gh|pk|bd|lk|sg|my|hk|mt|jm|tt|ug|tz|zw|zm|mw|bw|na|fj|cy|gi';
const DAY_REGION = new RegExp(`[-_](?:${DAY_FIRST})$`, 'i');
const DAY_HOST = new RegExp(`\\.(?:${DAY_FIRST})$`);
/** Languages whose dates in figures begin with the month here and there. */
const UNSURE = /^(?:en|fil|tl|es-us|fr-ca|sw)(?:$|-)/i;
/** Blocks looked at for a date that can be read one way only. */
const MAX_BLOCKS = 3000;
const SHORT = 120;

/**
 * How a page writes its dates: as its other dates do, else so that a date near the headline falls on a day or in a month
 * that the page states elsewhere, else as its language and region do, else not known.
 * @param stated days (2031-03-04) and months (2031-03)
 */
export function habitOf(outline: Outline, language: string | null, host: string, near: Stretch, stated: ReadonlySet<string>): DateHabit {
  let order: DateOrder | undefined;
  return {
    language,
    // Asked of few pages: most have no date that can be read two ways.
    get order(): DateOrder {
      order ??= orderByDates(outline) ?? orderByStated(outline, near, stated) ?? orderByRegion(outline, language, host);
      return order;
    },
  };
}

/** The order of the page's dates that can be read one way only; null where there are none or they differ. */
function orderByDates(outline: Outline): DateOrder {
  let found: DateOrder = null;
  for (const { text } of outline.blocks.slice(0, MAX_BLOCKS)) {
    if (text.length > SHORT || !text.includes('/')) continue;
    const order = certainOrder(text);
    if (!order) continue;
    if (found && found !== order) return null;
    found = order;
  }
  return found;
}

function orderByStated(outline: Outline, near: Stretch, stated: ReadonlySet<string>): DateOrder {
  for (const { text } of outline.blocks.slice(near.from, near.to + 1)) {
    const open = text.length > SHORT ? null : openDate(text);
    if (!open) continue;
    const [day, month] = [open.dayFirst, open.monthFirst].map((date) => stated.has(date) || stated.has(date.slice(0, 7)));
    if (day !== month) return day ? 'day' : 'month';
  }
  return null;
}

function orderByRegion(outline: Outline, language: string | null, host: string): DateOrder {
  const declared = [outline.lang, ...(outline.metas.get('og:locale') ?? [])].filter((tag) => tag !== null);
  if (DAY_HOST.test(host) || declared.some((tag) => DAY_REGION.test(tag))) return 'day';
  if (language && !UNSURE.test(language)) return 'day';
  // Many systems declare American English by default: another word for it is asked for.
  return /\.us$|\.gov$|\.mil$/.test(host) ? 'month' : null;
}
