import { MAX_ITEMS } from './weights';

/** A broken feed taken apart. */
export interface Pieces {
  readonly format: 'rss' | 'atom' | 'rdf';
  /** The source of each item, from its opening tag to its closing one. */
  readonly items: readonly string[];
  /** Items that were never closed. */
  readonly lost: number;
  /** The feed with one item in it, or none. */
  shell(item: string): string;
}

/** Characters of one item; longer ones have lost their end. */
const MAX_ITEM = 1_000_000;
/** Characters of what stands before the first item. */
const MAX_HEAD = 50_000;

/**
 * Takes a feed apart by the tags of its items, without understanding its XML, so that one bad item does not cost the others. One pass.
 * Null: it has no opening tag of a feed.
 */
export function brokenItems(text: string): Pieces | null {
  const root = /<(?:(rss)|([\w-]+:)?(feed)|([\w-]+:)?(RDF))\b[^<>]{0,8000}>/i.exec(text.slice(0, MAX_HEAD));
  if (!root) return null;
  const format = root[1] ? 'rss' : root[3] ? 'atom' : 'rdf';
  const tag = format === 'atom' ? `${root[2] ?? ''}entry` : 'item';
  const lower = text.toLowerCase();
  const opening = new RegExp(`<${tag}(?=[\\s>])`, 'gi');
  const closing = `</${tag}`.toLowerCase();
  const items: string[] = [];
  let lost = 0;
  let first = -1;
  for (let match = opening.exec(text); match && items.length < MAX_ITEMS; match = opening.exec(text)) {
    if (first < 0) first = match.index;
    const end = lower.indexOf(closing, match.index);
    const close = end < 0 ? -1 : text.indexOf('>', end);
    if (close < 0) {
      lost++;
      break;
    }
    // An item that begins before this one has ended was never closed itself.
    const next = lower.indexOf(`<${tag.toLowerCase()}`, match.index + 1);
    if (close - match.index > MAX_ITEM || (next >= 0 && next < end && /[\s>]/.test(text[next + tag.length + 1] ?? ''))) {
      lost++;
      continue;
    }
    items.push(text.slice(match.index, close + 1));
    opening.lastIndex = close + 1;
  }
  const start = root[0].replace(/\/>$/, '>');
  const name = /^<([^\s>/]+)/.exec(start)?.[1] ?? '';
  const inside = text.slice(root.index + root[0].length, first < 0 ? 0 : Math.min(first, MAX_HEAD));
  const head = format === 'atom' ? headOf(inside) : `<channel>${headOf(inside)}`;
  return {
    format,
    items,
    lost,
    shell: (item) =>
      format === 'rdf'
        ? `${start}${head}</channel>${item}</${name}>`
        : `${start}${head}${item}${format === 'rss' ? '</channel>' : ''}</${name}>`,
  };
}

/** Of what stands before the items, the few plain lines that we read. */
function headOf(inside: string): string {
  return ['title', 'link', 'language']
    .map((name) => new RegExp(`<${name}>[^<]{0,600}(?:<!\\[CDATA\\[[^<]{0,600}\\]\\]>)?[^<]{0,20}</${name}>`, 'i').exec(inside)?.[0] ?? '')
    .join('');
}
