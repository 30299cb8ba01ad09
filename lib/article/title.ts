import type { Block, Branch, Outline } from './outline';
import { plainWords } from './same-words';
import type { Origin } from './types';

/** The article's headline as the page shows it, and where. */
export interface Headline {
  readonly text: string | null;
  readonly origin: Origin | null;
  /** Index of its block; -1 where the page does not show it. */
  readonly block: number;
}

/** Separators between a headline and the site's name in the title element. */
const SEPARATOR = /\s+[|–—\-·•»«:/]\s+|\s*[|｜]\s*|\s+::\s+/;

/** Headline of the page: what two of h1, og:title and the title element agree on; never the site's name. */
export function titleOf(outline: Outline): Headline {
  const og = clean(outline.metas.get('og:title')?.[0] ?? outline.metas.get('twitter:title')?.[0]);
  const titleTag = clean(outline.title);
  const known = [og, titleTag].filter((text) => text !== null).map(plainWords);
  const shown = heading(outline, known);
  if (shown) {
    // A heading may carry a kicker before the headline; then the declared title is the headline.
    const plain = plainWords(shown.text);
    const bare = [og, titleTag].find(
      (text) => text !== null && plainWords(text).length >= 15 && plain !== plainWords(text) && plain.endsWith(plainWords(text)),
    );
    return { text: bare ?? shown.text, origin: 'visible', block: shown.index };
  }
  const site = plainWords(outline.metas.get('og:site_name')?.[0] ?? '');
  const declared = og ?? titleTag;
  if (!declared) return { text: null, origin: null, block: -1 };
  const bare = withoutSite(declared, site);
  return { text: bare, origin: bare === null ? null : og ? 'opengraph' : 'title', block: -1 };
}

/** The heading that the declared titles repeat, else the only h1. */
function heading(outline: Outline, known: readonly string[]): Block | null {
  const tops: Block[] = [];
  const others: Block[] = [];
  for (const block of outline.blocks) {
    const tag = headingTag(outline, block);
    if (!tag || block.text.length > 400) continue;
    (tag === 'h1' ? tops : others).push(block);
    if (tops.length + others.length > 300) break;
  }
  for (const list of [tops, others]) {
    for (const block of list) {
      const plain = plainWords(block.text);
      if (plain.length >= 8 && known.some((title) => title === plain)) return block;
    }
    for (const block of list) {
      const plain = plainWords(block.text);
      if (
        plain.length >= 12 &&
        known.some((title) => title.startsWith(plain) || plain.startsWith(title) || (title.length >= 15 && plain.endsWith(title)))
      )
        return block;
    }
  }
  const long = tops.filter((block) => block.text.length >= 15);
  return long.length === 1 ? (long[0] as Block) : null;
}

/** The heading element that holds a block, up to two levels above; null for none. */
export function headingTag(outline: Outline, block: Block): string | null {
  let branch: Branch | undefined = outline.branches[block.branch];
  for (let level = 0; branch && level < 3; level++) {
    if (/^h[1-6]$/.test(branch.tag)) return branch.tag;
    branch = outline.branches[branch.parent];
  }
  return null;
}

/** A declared title without the site's name at its end or start. */
function withoutSite(title: string, site: string): string | null {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return plainWords(title) === site ? null : title;
  const last = parts[parts.length - 1] as string;
  const first = parts[0] as string;
  if (plainWords(last) === site || last.length < first.length)
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—\-·•»«:/｜]+$/, '') || null;
  return plainWords(first) === site ? title.slice(first.length).replace(/^[\s|–—\-·•»«:/｜]+/, '') || null : title;
}

function clean(text: string | null | undefined): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}
