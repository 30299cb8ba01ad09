import { cutTo } from './cut';
import type { Block, Outline, Piece } from './outline';
import type { Anchor } from './types';
import { MAX_ARTICLE_TEXT } from './weights';

/** Least characters of a paragraph that a large first letter stands before. */
const MIN_AFTER_CAP = 40;

/** White space other than a single plain space, which is the same in page and text. */
const GAP = /[^\S ]\s*| \s+/g;

/** The article's text and the way back from each of its characters that stands in the page. */
export interface AnchoredText {
  readonly text: string;
  readonly anchors: readonly Anchor[];
}

/** Joins blocks to paragraphs parted by an empty line, white space collapsed, and anchors every stretch to its text node. */
export function assemble(outline: Outline, blocks: readonly Block[]): AnchoredText {
  const writer = new Writer();
  for (let i = 0; i < blocks.length; ) {
    const parts = [blocks[i] as Block];
    for (i++; i < blocks.length && goesOn(outline, blocks[i - 1] as Block, blocks[i] as Block); i++) parts.push(blocks[i] as Block);
    const size = parts.reduce((sum, { text }) => sum + text.length + 2, writer.length);
    // Only a first paragraph that is too long by itself is cut in its midst.
    if (size > MAX_ARTICLE_TEXT && writer.length > 0) break;
    // The first letter of a word, set large in an element of its own, belongs to the rest without a space.
    writer.paragraph(parts.flatMap(({ pieces }, n) => (n > 0 && !isDropCap(outline, parts[n - 1] as Block) ? [BREAK, ...pieces] : pieces)));
  }
  return writer.done();
}

const BREAK: Piece = { node: null, raw: '' };

/** Whether a block is a paragraph's first letter, set large in an element of its own: what follows goes on in the midst of a word or after it. */
export function isDropCap(outline: Outline, block: Block): boolean {
  const next = outline.blocks[block.index + 1];
  return next !== undefined && next.text.length > MIN_AFTER_CAP && /^["“„«‘']?\p{Lu}$/u.test(block.text) && /^\p{Ll}/u.test(next.text);
}

/** Whether a sentence goes on from one block to the next, as where an advertisement stands in its midst: the parser then ends the paragraph, and the rest stands bare beside it. */
function goesOn(outline: Outline, before: Block, after: Block): boolean {
  if (isDropCap(outline, before)) return after.index === before.index + 1;
  if (!/^\p{Ll}/u.test(after.text) || !/[\p{L}\p{N},;]$/u.test(before.text)) return false;
  const tag = outline.branches[before.branch]?.tag;
  if (tag === 'li' || tag === 'td' || /^h\d$/.test(tag ?? '')) return false;
  return before.branch === after.branch || outline.branches[before.branch]?.parent === after.branch;
}

class Writer {
  #text = '';
  readonly #anchors: Anchor[] = [];

  get length(): number {
    return this.#text.length;
  }

  paragraph(pieces: readonly Piece[]): void {
    if (this.#text) this.#text += '\n\n';
    const begin = this.#text.length;
    let space = false;
    for (const { node, raw } of pieces) {
      if (!node) {
        space = true;
        continue;
      }
      let from = 0;
      GAP.lastIndex = 0;
      for (let gap = GAP.exec(raw); from < raw.length; gap = GAP.exec(raw)) {
        const to = gap ? gap.index : raw.length;
        space = this.#run(node, from, raw.slice(from, to), space, begin) || gap !== null;
        if (!gap) break;
        from = gap.index + gap[0].length;
      }
    }
    if (this.#text.length === begin && begin > 0) this.#text = this.#text.slice(0, -2);
  }

  /** Writes a stretch whose words are parted by single spaces, and anchors it. True: it ends in a space that is not written. */
  #run(node: Text, offset: number, stretch: string, spaced: boolean, begin: number): boolean {
    const words = stretch.trim();
    if (!words) return spaced || stretch !== '';
    const lead = stretch.indexOf(words);
    const gap = (spaced || lead > 0) && this.#text.length > begin ? ' ' : '';
    const text = cutTo(words, Math.max(0, MAX_ARTICLE_TEXT - this.#text.length - gap.length));
    if (!text) return false;
    const from = this.#text.length + gap.length;
    this.#text += gap + text;
    this.#anchors.push({ span: { start: from, end: this.#text.length }, node, offset: offset + lead });
    return lead + words.length < stretch.length;
  }

  done(): AnchoredText {
    return { text: this.#text, anchors: this.#anchors };
  }
}
