import { keptId } from '../corpus';
import { webAddress } from './address';
import { itemDate } from './item-date';
import { languageTag } from './language-tag';
import { plainLine } from './plain-line';
import type { FeedItem } from './types';
import { ARTICLE_SIZED, MAX_ITEM_TEXT, MAX_KEY } from './weights';

/** An item as its feed prints it, whatever the format. */
export interface RawItem {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly base: string | undefined;
  /** Dates of publication, the likeliest first. */
  readonly published: readonly (string | undefined)[];
  readonly changed: string | undefined;
  readonly html: string | undefined;
  readonly text: string | undefined;
  readonly language: string | undefined;
}

/** Where the items stood. */
interface Of {
  readonly address: string;
  readonly site: string | null;
  readonly now: Date;
}

/**
 * The items of a feed, each once. An item is known by the page that it links to; where several link to one page, or to the site's front, that is no
 * page of theirs, and they are known by their ids, or where these are used again too, by their headlines.
 */
export function itemsFrom(raw: readonly RawItem[], { address, site, now }: Of): FeedItem[] {
  const front = site === null ? null : keptId(site);
  const links = raw.map((item) => {
    const link = webAddress(item.link, webAddress(item.base, site ?? address) ?? site ?? address);
    return link === null || keptId(link) === front || link === address ? null : link;
  });
  const linked = counted(links.map((link) => (link === null ? null : keptId(link))));
  const named = counted(raw.map(({ id }) => id?.trim() || null));
  const items = new Map<string, FeedItem>();
  raw.forEach((item, i) => {
    const title = plainLine(item.title);
    const url = links[i] ?? null;
    const ownPage = url !== null && linked.get(keptId(url)) === 1;
    const id = item.id?.trim();
    const key = ownPage
      ? keptId(url)
      : id && named.get(id) === 1
        ? `id:${id}`
        : title === null
          ? null
          : `title:${title} ${item.published[0] ?? ''}`;
    if (key === null || key.length > MAX_KEY || items.has(key)) return;
    const body = bodyOf(item);
    const large = body !== null && body.text.length >= ARTICLE_SIZED ? body.text : '';
    items.set(key, {
      key,
      title,
      url: ownPage ? url : null,
      published: item.published.map((date) => itemDate(date, now)).find((date) => date !== null) ?? null,
      mark: markOf([item.title ?? '', item.changed ?? '', large].join('\u0000')),
      body,
      language: languageTag(item.language),
    });
  });
  return [...items.values()];
}

function counted(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function bodyOf({ html, text }: RawItem): FeedItem['body'] {
  const given = html ?? text;
  if (given === undefined || given.trim() === '' || given.length > MAX_ITEM_TEXT) return null;
  return { as: html === undefined ? 'text' : 'html', text: given };
}

/** A short hash (FNV-1a, twice, with other beginnings). Two texts with the same one are taken for the same: then a change is missed, nothing worse. */
function markOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x01000193);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
