import type { Outline } from './outline';
import { MAX_JSON } from './weights';

/** What the page's JSON-LD says of the article and of the page. */
export interface Structured {
  /** Types of all its items, lower case. */
  readonly types: ReadonlySet<string>;
  /** Items that are articles of some kind, in document order. */
  readonly articles: readonly Item[];
  /** Other items that say when they were published: web pages, videos, reviews. */
  readonly dated: readonly Item[];
}

/** A JSON object of the page: hostile, so every field is looked at before it is used. */
export type Item = Readonly<Record<string, unknown>>;

/** Items looked at, all scripts together. */
const MAX_ITEMS = 2000;
const ARTICLE = /(?:article|blogposting|newsitem|reportage|liveblog)/;

/** Reads the JSON-LD scripts of the page; what does not parse is passed over. */
export function structuredOf(outline: Outline): Structured {
  const types = new Set<string>();
  const articles: Item[] = [];
  const dated: Item[] = [];
  const queue: unknown[] = [];
  for (const script of [...outline.jsonLd, ...metaScripts(outline)]) {
    const value = parse(script);
    if (value !== undefined) queue.push(value);
  }
  for (let i = 0; i < queue.length && i < MAX_ITEMS; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, 200));
    else if (isItem(value)) {
      const own = typesOf(value);
      for (const type of own) types.add(type);
      if (own.some((type) => ARTICLE.test(type))) articles.push(value);
      else if (typeof value.datePublished === 'string') dated.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']) if (typeof value[key] === 'object') queue.push(value[key]);
    }
  }
  return { types, articles, dated };
}

/** JSON-LD that a site's framework has put into a meta element of that name instead of a script. */
function metaScripts({ metas }: Outline): string[] {
  return (metas.get('script:ld+json') ?? []).filter((script) => script.length <= MAX_JSON);
}

/** Types of an item, lower case, without the vocabulary's address. */
export function typesOf(item: Item): string[] {
  const value = item['@type'];
  const list = Array.isArray(value) ? value : [value];
  return list.filter((type) => typeof type === 'string').map((type) => type.replace(/^.*[/#]/, '').toLowerCase());
}

/** Whether a JSON value is an object. */
export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field as text: a string, or the first of a list of them, or the name of an object. Null without. */
export function textField(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return plainMarks(value).replace(/\s+/g, ' ').trim() || null;
  if (depth > 2) return null;
  if (Array.isArray(value)) return value.length > 0 ? textField(value[0], depth + 1) : null;
  if (isItem(value)) return textField(value.name ?? value['@value'], depth + 1);
  return null;
}

/** A string with the commonest references to characters resolved: many sites escape what a script needs no escape for. */
function plainMarks(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(/&(?:quot|#0?34);/g, '"')
    .replace(/&(?:#0?39|apos|#x27|rsquo|lsquo|#8217);/g, "'")
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&(?:amp|#0?38);/g, '&');
}

function parse(script: string): unknown {
  const text = script.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\]\]>|\]\]>)\s*$/g,
    '',
  );
  try {
    return JSON.parse(text);
  } catch {
    try {
      // Raw line breaks inside strings are the commonest fault.
      return JSON.parse(text.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1'));
    } catch {
      return undefined;
    }
  }
}
