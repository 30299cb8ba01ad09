import { fieldDate, writtenDate } from './dates';
import { saysPicture } from './names';
import type { Block, Outline } from './outline';
import type { Item } from './structured';
import { textField } from './structured';
import type { Origin } from './types';

/** Names of meta elements that give the date of publication, best first. */
const META = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'datepublished',
  'parsely-pub-date',
  'publish-date',
  'publish_date',
  'published_time',
  'publication_date',
  'publicationdate',
  'article_date_original',
  'article.published',
  'articlepublicationtime',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'pubdate',
  'pub_date',
  'originalpublicationdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.created',
  'dc.date',
  'dc.created',
  'citation_publication_date',
  'displaydate',
  'ptime',
  'date',
  'created',
  'datecreated',
  'article:created_time',
] as const;
const URL_DATE = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/\-_.]|$)/;
const CLOCK_HINT = /today|clock|current|weather|masthead|top ?bar|edition/;
const WEEKDAY_START = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s/i;

/** When the article was published, and where the page says so. */
export interface Published {
  readonly value: string | null;
  readonly origin: Origin | null;
}

/** Date of publication. The visible text counts only near the headline, and never where the site prints its clock. */
export function publishedOf(outline: Outline, url: string, item: Item | null, headline: number, first: number): Published {
  for (const key of ['datePublished', 'dateCreated', 'uploadDate'] as const) {
    const value = fieldDate(textField(item?.[key]) ?? '');
    if (value) return { value, origin: 'json-ld' };
  }
  for (const name of META) {
    for (const content of outline.metas.get(name) ?? []) {
      const value = fieldDate(content);
      if (value) return { value, origin: name.startsWith('article:') || name.startsWith('og:') ? 'opengraph' : 'meta' };
    }
  }
  const marked = outline.times.find((mark) => /datePublished/i.test(mark.itemprop) && mark.value && fieldDate(mark.value));
  if (marked) return { value: fieldDate(marked.value as string), origin: 'microdata' };
  const near = nearHeadline(outline, headline, first);
  const time = outline.times.find(
    (mark) => mark.value && mark.block >= near.from && mark.block <= near.to && !/modif|updat/.test(mark.hint) && fieldDate(mark.value),
  );
  if (time) return { value: fieldDate(time.value as string), origin: 'time' };
  const path = URL_DATE.exec(pathOf(url));
  if (path) return { value: `${path[1]}-${path[2]}-${path[3]}`, origin: 'url' };
  const value = visibleDate(outline, near, headline);
  return { value, origin: value ? 'visible' : null };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Blocks around the headline and before the text gets under way. */
function nearHeadline(outline: Outline, headline: number, first: number): Stretch {
  const start = headline >= 0 ? headline : first;
  return { from: Math.max(0, start - 6), to: Math.min(outline.blocks.length - 1, Math.max(start + 12, Math.min(first + 1, start + 30))) };
}

function visibleDate(outline: Outline, near: Stretch, headline: number): string | null {
  for (let i = near.from; i <= near.to; i++) {
    const block = outline.blocks[i];
    if (!block || block.text.length > 140 || i === headline) continue;
    const branch = outline.branches[block.branch];
    if (isClock(outline, block, headline) || branch?.tag === 'figcaption') continue;
    if (saysPicture(branch?.hint ?? '') || saysPicture(outline.branches[branch?.parent ?? -1]?.hint ?? '')) continue;
    const found = writtenDate(block.text);
    // In a sentence a date is the event's, not the page's.
    if (found && block.text.length < 90) return found;
  }
  return null;
}

/** Whether a date stands where sites print today's: in the page's header or navigation, or before the headline with the weekday. */
function isClock(outline: Outline, block: Block, headline: number): boolean {
  const before = block.index < headline;
  if (CLOCK_HINT.test(block.hint)) return true;
  for (let branch = outline.branches[block.branch]; branch && branch.parent >= 0; branch = outline.branches[branch.parent]) {
    if (CLOCK_HINT.test(branch.hint) || branch.tag === 'nav' || branch.tag === 'footer') return true;
    // The header that holds the headline, or stands in the article, is the article's own.
    const own = (headline >= branch.from && headline < branch.to) || outline.branches[branch.parent]?.tag === 'article';
    if (before && branch.tag === 'header' && !own) return true;
  }
  return before && WEEKDAY_START.test(block.text);
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
