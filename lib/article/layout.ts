import { sizeOf } from './content';
import type { Block, Outline } from './outline';
import { headingTag } from './title';
import { MIN_POSTS, POST_SHARES, TEASER_SHARES } from './weights';

/** How the article's blocks stand on the page, each 0 … 1. */
export interface Layout {
  /** Characters set as program code, from none to a tenth of all. */
  readonly code: number;
  /** Headings anywhere on the page that are links, from none to thirty. */
  readonly cards: number;
  /** Share of the blocks that are items of lists or cells of tables. */
  readonly lists: number;
  /** How many paragraphs are each opened by a linked headline: those of a list of reports, not of a report with boxes between its paragraphs. */
  readonly teasers: number;
  /** Headings inside the text, from none to one in 1,000 characters. */
  readonly heads: number;
  /** Share of the blocks that are too short for a paragraph. */
  readonly short: number;
  /** Length, from none to 20,000 characters. */
  readonly long: number;
}

/** Measures it. Blocks are the article's, in document order. */
export function layoutOf(outline: Outline, blocks: readonly Block[], text: string): Layout {
  const tags = blocks.map((block) => outline.branches[block.branch]?.tag ?? '');
  const all = Math.max(1, blocks.length);
  const size = sizeOf(text);
  const linked = outline.blocks.filter(
    (block) => block.linked > block.text.length * 0.9 && block.text.length > 25 && headingTag(outline, block),
  );
  return {
    code: Math.min(1, codeShare(blocks) / 0.1),
    cards: Math.min(1, linked.length / 30),
    lists: tags.filter((tag) => /^(?:li|td|th|dt|dd|pre)$/.test(tag)).length / all,
    teasers: teasersIn(outline, blocks),
    heads: Math.min(1, tags.filter((tag) => /^h[2-6]$/.test(tag)).length / Math.max(1, size / 1000)),
    short: blocks.filter((block) => sizeOf(block.text) < PARAGRAPH).length / all,
    long: Math.min(1, size / 20_000),
  };
}
/** Least characters of a paragraph. */
const PARAGRAPH = 60;
/** Characters that a linked headline has. */
const HEADLINE = [20, 250] as const;
/** Addresses of links that stand below each post of a live blog: anchors, and share buttons. */
const SHARE = /^(?:#|javascript:|mailto:)|share|intent|facebook|whatsapp/i;
/** Blocks above the first paragraph among which its own linked headline is sought. */
const ABOVE = 3;

/**
 * How far the paragraphs are opened by linked headlines, one after the one above it. Boxes inside a report rarely stand before more than a quarter
 * of its paragraphs; in a list of reports they stand before each, or, as headings, before every third or fourth.
 */
function teasersIn(outline: Outline, blocks: readonly Block[]): number {
  let [paragraphs, opened, headed] = [0, 0, 0];
  // How often one and the same link stands between paragraphs: "Read more" below each teaser, in whatever language.
  const repeated = new Map<string, number>();
  let from = Math.max(0, (blocks[0]?.index ?? 0) - ABOVE);
  for (const block of blocks) {
    if (sizeOf(block.text) < PARAGRAPH) continue;
    paragraphs++;
    const between = outline.blocks.slice(from, block.index);
    const above = between.filter(({ text, linked }) => isHeadline(text.length, linked));
    const more = between.find(
      ({ text, linked, href }) => text.length < HEADLINE[0] && text.length > 3 && linked > text.length * 0.8 && !SHARE.test(href ?? '#'),
    )?.text;
    if (more) repeated.set(more, (repeated.get(more) ?? 0) + 1);
    if (above.length > 0 || (block.text.startsWith(block.linkText) && isHeadline(block.linkText.length, block.linkText.length))) opened++;
    if (above.some((headline) => headingTag(outline, headline))) headed++;
    from = block.index + 1;
  }
  if (paragraphs === 0) return 0;
  const byLinks = rising(opened / paragraphs, TEASER_SHARES);
  const posts = Math.max(headed, ...repeated.values());
  return posts < MIN_POSTS ? byLinks : Math.max(byLinks, rising(posts / paragraphs, POST_SHARES));
}

/** Where a value stands between two: 0 up to the first, 1 from the second on. */
function rising(value: number, [from, to]: readonly [number, number]): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

function isHeadline(length: number, linked: number): boolean {
  return length >= HEADLINE[0] && length < HEADLINE[1] && linked > length * 0.8;
}

/** Share of the article's characters that are set as program code. */
function codeShare(blocks: readonly Block[]): number {
  let code = 0;
  let all = 1;
  for (const block of blocks) {
    code += block.code;
    all += block.text.length;
  }
  return code / all;
}
