import { generateOpml, parseOpml } from 'feedsmith';
import { webAddress } from './address';
import { languageTag } from './language-tag';
import { plainLine } from './plain-line';
import type { FeedChoice } from './types';
import { MAX_OPML, MAX_OPML_FEEDS } from './weights';

interface Outline {
  readonly text?: unknown;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly url?: string;
  readonly htmlUrl?: string;
  readonly language?: string;
  readonly outlines?: readonly Outline[];
}

/** What an OPML file came to. */
export interface FromOpml {
  /** Each address once, in the file's order. */
  readonly feeds: readonly FeedChoice[];
  /** Entries whose address is none that a feed can have. */
  readonly refused: number;
}

/** Reads the feeds out of an OPML file of another reader, folders and all. Null: it is no OPML, or too long. */
export function readOpml(text: string): FromOpml | null {
  if (text.length > MAX_OPML) return null;
  let top: readonly Outline[];
  try {
    top = (parseOpml(text.replace(/<!doctype[^<>[]{0,500}>/i, '')).body?.outlines ?? []) as readonly Outline[];
  } catch {
    return null;
  }
  const feeds = new Map<string, FeedChoice>();
  let refused = 0;
  const open = [...top].reverse();
  for (let outline = open.pop(); outline && feeds.size < MAX_OPML_FEEDS; outline = open.pop()) {
    const given = outline.xmlUrl ?? (outline.outlines ? undefined : outline.url);
    const address = webAddress(given);
    if (given !== undefined && address === null) refused++;
    if (address !== null && !feeds.has(address))
      feeds.set(address, {
        address,
        title: plainLine(outline.title ?? (typeof outline.text === 'string' ? outline.text : null)),
        site: webAddress(outline.htmlUrl),
        language: languageTag(outline.language),
      });
    open.push(...[...(outline.outlines ?? [])].reverse());
  }
  return { feeds: [...feeds.values()], refused };
}

/** An OPML 2.0 file of feeds, for another reader of feeds. */
export function writeOpml(feeds: readonly FeedChoice[], title: string, now: Date): string {
  return generateOpml({
    head: { title, dateCreated: now },
    body: {
      outlines: feeds.map(({ address, title, site, language }) => ({
        text: title ?? address,
        title: title ?? address,
        type: 'rss',
        xmlUrl: address,
        ...(site === null ? {} : { htmlUrl: site }),
        ...(language === null ? {} : { language }),
      })),
    },
  });
}
