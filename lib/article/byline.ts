import type { Block, Outline } from './outline';
import { type Item, isItem, textField } from './structured';
import type { Origin } from './types';

const META = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'dc.creator',
  'dcterms.creator',
  'sailthru.author',
  'cxenseparse:author',
  'og:article:author',
  'article:author_name',
  'authors',
  'citation_author',
] as const;
const HINT = /(?:^| )(?:byline|by line|author|authors|author name|autor|writer|auteur|signature|contributor|verfasser|redactor)(?: |$)/;
const NO_PERSON = /^(?:https?:|www\.|@|admin$|editor$|\d+$)|facebook\.com|twitter\.com/i;
const BY = /^(?:written by|reported by|story by|by|von|par|por|di|door|av|af|autor(?:in)?:|texte?:|author:)\s+/i;
/** What follows the names on a byline. */
const AFTER = /\s*(?:[|•·]|\s[–—-]\s|\b(?:published|updated|posted)\b|\d{1,2}[:.]\d{2}|\d{4}).*$/i;

/** Who wrote the article. */
export interface Byline {
  readonly text: string | null;
  readonly origin: Origin | null;
}

/** Names of the authors, parted by commas, from what the page declares, else from the byline near the headline. */
export function bylineOf(outline: Outline, item: Item | null, headline: number, first: number): Byline {
  const declared = names(item?.author);
  if (declared) return { text: declared, origin: 'json-ld' };
  for (const name of META) {
    const found = tidy((outline.metas.get(name) ?? []).filter((value) => !NO_PERSON.test(value.trim())).slice(0, 6));
    if (found) return { text: found, origin: name.startsWith('article:') || name.startsWith('og:') ? 'opengraph' : 'meta' };
  }
  const from = Math.max(0, (headline >= 0 ? headline : first) - 6);
  const to = Math.min(outline.blocks.length, Math.max(headline + 25, first + 2));
  for (let i = from; i < to; i++) {
    const block = outline.blocks[i] as Block;
    if (block.text.length > 120 || i === headline) continue;
    const branch = outline.branches[block.branch];
    const above = branch && outline.branches[branch.parent];
    const marked = HINT.test(block.hint) || (branch && HINT.test(branch.hint)) || (above && HINT.test(above.hint));
    const by = BY.test(block.text) && block.text.length < 80 && /^\S+\s+\p{Lu}/u.test(block.text);
    if (!marked && !by) continue;
    const text = block.text.replace(BY, '').replace(AFTER, '').trim();
    if (/\p{L}{2}/u.test(text) && text.length <= 100 && !NO_PERSON.test(text))
      return { text, origin: /author/.test(branch?.itemprop ?? '') ? 'microdata' : 'visible' };
  }
  return { text: null, origin: null };
}

function names(author: unknown): string | null {
  const list = Array.isArray(author) ? author.slice(0, 12) : [author];
  return tidy(list.map((one) => (isItem(one) ? textField(one.name) : textField(one))).filter((name) => name !== null));
}

function tidy(list: readonly string[]): string | null {
  const seen = list
    .map((name) => name.replace(/\s+/g, ' ').trim().replace(BY, ''))
    .filter((name) => name.length > 1 && name.length < 120 && !NO_PERSON.test(name) && !/[<{]/.test(name));
  return [...new Set(seen)].join(', ') || null;
}
