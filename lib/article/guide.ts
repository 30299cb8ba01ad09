import type { Block, Outline } from './outline';
import { plainWords } from './same-words';
import type { Item } from './structured';
import { GUIDE_COVER, GUIDE_SHARE, LONG_PARAGRAPH, MAX_GUIDED, MIN_GUIDE } from './weights';

/** Letters looked at on either end of a block. */
const END = 60;

/** The text that the page's JSON-LD declares to be the article's, tags removed; null without one. */
export function declaredBody(item: Item | null): string | null {
  const body = item?.articleBody ?? item?.text;
  if (typeof body !== 'string') return null;
  return body
    .slice(0, 200_000)
    .replace(/<\/?(?:p|br|div|h\d|li)\b[^<>]{0,300}>/gi, '\n')
    .replace(/<[^<>]{0,300}>/g, '')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&(?:#39|apos|#x27|rsquo|lsquo);/g, "'");
}

/**
 * The blocks of the page that a declared article body confirms, headings and what is between them included, if it
 * covers them and they cover it; else the blocks that were found without it. The declared body is never the text
 * itself: it may be cut, stale or without paragraphs.
 */
export function guided(outline: Outline, found: readonly Block[], body: string | null): readonly Block[] {
  const declared = body ? plainWords(body) : '';
  if (declared.length < MIN_GUIDE || found.length > MAX_GUIDED) return found;
  const size = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + plainWords(block.text).length, 0);
  const confirms = (block: Block): boolean => {
    if (block.text.length < 25) return false;
    const plain = plainWords(block.text);
    return plain.length > 10 && declared.includes(plain.slice(0, END)) && declared.includes(plain.slice(-END));
  };
  const sure = new Set(found.filter(confirms));
  const known = size([...sure]);
  if (known < GUIDE_COVER * declared.length || known < GUIDE_SHARE * size(found)) return found;
  const first = found.find((block) => sure.has(block))?.index ?? 0;
  const isHeading = (block: Block): boolean => /^h[1-6]$/.test(outline.branches[block.branch]?.tag ?? '');
  const alike = paragraphsAlike(outline, found, sure);
  // What precedes the body may be a standfirst; what stands in it unconfirmed, and is no heading or list, is an insertion.
  return found.filter((block) => block.index < first || sure.has(block) || isHeading(block) || block.text.length < 60 || alike.has(block));
}

/** Unconfirmed paragraphs between two confirmed ones that are set as those are: the declared body may write links and marks its own way. */
function paragraphsAlike(outline: Outline, found: readonly Block[], sure: ReadonlySet<Block>): ReadonlySet<Block> {
  const setting = (block: Block | undefined): string | null => {
    const branch = block && outline.branches[block.branch];
    return branch ? `${branch.parent} ${branch.tag} ${branch.hint}` : null;
  };
  const alike = new Set<Block>();
  found.forEach((block, i) => {
    const [before, after] = [found[i - 1], found[i + 1]];
    if (sure.has(block) || block.text.length < LONG_PARAGRAPH || !before || !after) return;
    if (!(sure.has(before) || alike.has(before)) || !sure.has(after)) return;
    if (setting(block) === setting(before) && setting(block) === setting(after)) alike.add(block);
  });
  return alike;
}

/** A declared body as the article's text: paragraphs joined by an empty line, white space collapsed. */
export function bodyText(body: string): string {
  return body
    .split(/\n\s*/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n');
}
