import { hostOf } from './address';
import { saysPicture } from './names';
import type { Block, Outline } from './outline';
import { isCredit } from './phrases';
import { plainWords, sameWords } from './same-words';
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
const HINT = /(?:^| )(?:byline|by line|author|authors|author ?name|autor|writer|auteur|signature|contributor|verfasser|redactor)(?: |$)/;
/** Names that parts give themselves which say where a report comes from. */
const SOURCE = /(?:^| )(?:source|agency|agence|agencia|agentur|quelle|fonte|fuente|provider|wire)(?: |$)/;
const NO_PERSON =
  /^(?:https?:|www\.|(?:admin|editor|author|authors?:?|staff|news|nachrichten|redaktion|by|por|par|von|follow author|last|posted|published|updated|written|guest|share|advertisement)$|\d+$)|@|facebook\.com|twitter\.com|^(?:follow|last updated|posted in|filed under|updated|published)\b/i;
const BY = /^(?:written by|reported by|story by|words by|by|von|par|por|di|door|av|af|autor(?:in)?:|texte?:|author:)(?::\s*|\s+)/i;
/** An address in place of a name. */
const DOMAIN = /^[\w-]+(?:\.[\w-]+)+$/;
/** What follows the names on a byline. */
const AFTER =
  /\s*(?:\s[–—-]\s|\b(?:published|updated|posted)\b|\s\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,|\s|$)|\s\d{1,2}\.?\s\p{L}{3,9}|\d{1,2}[:.]\d{2}|\d{4}).*$/iu;
/** A date, or a line that says of itself what it gives. */
const NO_NAME = /^\d|^\p{L}{3,9}\.?\s\d{1,2}$|^\p{L}{2,12}:/u;
const BETWEEN = /\s*[|•·●]\s*/;
/** One to four names beginning with capitals, or a name in a script without them. */
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:de|da|del|van|von|der|den|di|du|la|le|bin|al|el|y|e|zu)\s+){0,3}\p{Lu}[\p{L}\p{M}.'’-]*){1,3}|[\p{Lo}\p{M}]{2,12}(?:\s[\p{Lo}\p{M}]{2,14}){0,3})$/u;
/** Most characters of a byline that names no second person. */
const LONG_NAME = 70;

/** Who wrote the article. */
export interface Byline {
  readonly text: string | null;
  readonly origin: Origin | null;
}

/**
 * Names of the authors, parted by commas, from what the page declares, else from the byline near the headline. Where the
 * page declares only itself as the author, a person named in the byline comes first.
 */
export function bylineOf(outline: Outline, item: Item | null, headline: number, first: number, outlet: string | null, url: string): Byline {
  const declared = declaredByline(outline, item);
  if (declared.text && !isItself(declared.text, outlet, url)) return declared;
  const shown = shownByline(outline, headline, first);
  if (!declared.text) return shown;
  return shown.text && NAME.test(shown.text.split(/,| and | und | et | y /)[0] ?? '') && !isItself(shown.text, outlet, url)
    ? shown
    : declared;
}

function declaredByline(outline: Outline, item: Item | null): Byline {
  const declared = names(item?.author);
  if (declared) return { text: declared, origin: 'json-ld' };
  for (const name of META) {
    const found = tidy((outline.metas.get(name) ?? []).filter((value) => !NO_PERSON.test(value.trim())).slice(0, 6));
    if (found) return { text: found, origin: name.startsWith('article:') || name.startsWith('og:') ? 'opengraph' : 'meta' };
  }
  return { text: null, origin: null };
}

/** Whether a byline names the site and no person. */
function isItself(byline: string, outlet: string | null, url: string): boolean {
  const plain = plainWords(byline.replace(/\s*\([^()]*\)$/, ''));
  if (DOMAIN.test(byline.trim()) || (outlet && sameWords(byline, outlet))) return true;
  const own = plainWords(outlet ?? '');
  if (own.length > 3 && (plain === own || (plain.length > 3 && own.startsWith(plain)))) return true;
  return plain.length > 2 && hostOf(url).split('.').includes(plain);
}

function shownByline(outline: Outline, headline: number, first: number): Byline {
  for (const block of nearHeadline(outline, headline, first)) {
    const branch = outline.branches[block.branch];
    const marked = isMarked(outline, block, HINT);
    const text =
      nameIn(block.text, marked) ?? (isLabel(block.text, marked) ? nameIn(outline.blocks[block.index + 1]?.text ?? '', true) : null);
    if (text) return { text, origin: /author/.test(branch?.itemprop ?? '') ? 'microdata' : 'visible' };
  }
  return { text: null, origin: null };
}

/** Short lines near the headline that say who wrote the report or where it comes from, as they stand: an agency may be among them. */
export function creditLines(outline: Outline, headline: number, first: number): string[] {
  return nearHeadline(outline, headline, first)
    .filter((block) => !isCredit(block.text) && (BY.test(block.text) || isMarked(outline, block, HINT) || isMarked(outline, block, SOURCE)))
    .map((block) => block.text);
}

function nearHeadline(outline: Outline, headline: number, first: number): Block[] {
  const from = Math.max(0, (headline >= 0 ? headline : first) - 6);
  const to = Math.min(outline.blocks.length, Math.max(headline + 25, first + 2));
  return outline.blocks.slice(from, to).filter(({ text, index, branch }) => {
    const on = outline.branches[branch];
    return text.length <= 120 && index !== headline && on?.tag !== 'figcaption' && !saysPicture(on?.hint ?? '');
  });
}

function isMarked(outline: Outline, block: Block, hint: RegExp): boolean {
  const branch = outline.branches[block.branch];
  const above = branch && outline.branches[branch.parent];
  return hint.test(block.hint) || (branch !== undefined && hint.test(branch.hint)) || (above !== undefined && hint.test(above.hint));
}

/** Whether a block is only the word before the names. */
function isLabel(text: string, marked: boolean): boolean {
  return marked && /^(?:by|von|par|por|di|door|av|af|author|autor|written by)\s?:?$/i.test(text);
}

/** The names in a line that may be a byline; null where it is none. */
function nameIn(line: string, marked: boolean): string | null {
  const parts = line.split(BETWEEN).filter(Boolean);
  const dated = parts.length > 1 && parts.some((part) => /\d{4}|\d{1,2}[.:]\d{2}/.test(part));
  const said = /\bby ((?:\p{Lu}[\p{L}\p{M}.'’-]+ ?){2,4})$/u.exec(line)?.[1];
  for (const part of said ? [`By ${said}`, ...parts] : parts) {
    const by = BY.test(part) && line.length < 90 && /^\S+(?: by)?:?\s+\p{Lu}/u.test(part);
    const text = part
      .replace(BY, '')
      .replace(AFTER, '')
      .replace(/[\s,;]+$/, '')
      .trim();
    if (!/\p{L}{2}/u.test(text) || text.length > 100 || NO_NAME.test(text) || NO_PERSON.test(text)) continue;
    if (text.length > LONG_NAME && !/,| and | und | et | y | e /.test(text)) continue;
    if (by || (marked && (parts.length === 1 || NAME.test(text))) || (dated && NAME.test(text))) return text;
  }
  return null;
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
