import { isDropCap } from './assemble';
import { isAppeal, isCaption, isCard } from './boxes';
import { asideLimit, endsSentence, hasSentence, type Prose, sizeOf } from './content';
import { mayBeAside, saysBeside, saysLead, saysPicture } from './names';
import type { Block, Branch, Outline } from './outline';
import { creditsPicture, isFurniture } from './phrases';
import { sameWords } from './same-words';
import { withoutTail } from './tail';
import { BOX_SHARE, CARD_BLOCKS, KEPT_SHARE, LONG_PARAGRAPH, MAX_CAPTION, MAX_LINKED, SHORT_CAPTION, WEAK_PRUNE_SHARE } from './weights';

const HEADING = /^h[1-6]$/;
const STRUCTURE = /^(?:h[1-6]|ul|ol|table|blockquote)$/;
/** Thai, Lao, Burmese and Khmer end few sentences with a mark, or none. */
const UNMARKED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const LISTED: ReadonlySet<string> = new Set(['li', 'dd', 'dt', 'blockquote', 'pre', 'td', 'th', 'cite']);

/** The blocks of the main parts that are the article's text: what is beside it, and the headline itself, left out. */
export function textBlocks(outline: Outline, prose: Prose, parts: readonly Branch[], headline: number, title: string | null): Block[] {
  const whole = parts.reduce((sum, part) => sum + share(prose, part), 0) || 1;
  let kept = unprunedOf(outline, prose, parts, whole, prose.says);
  const left = kept.reduce((sum, block) => sum + (prose.scores[block.index] as number), 0);
  if (left < KEPT_SHARE * whole) kept = unprunedOf(outline, prose, parts, whole, saysBeside);
  return withoutLooseHeadings(
    outline,
    withoutEdges(outline, withoutTail(outline, withoutRepeats(kept.filter((block) => isText(outline, block, headline, title))))),
  );
}

function share(prose: Prose, branch: Branch): number {
  return (prose.sums[branch.to] as number) - (prose.sums[branch.from] as number);
}

type Says = Prose['says'];

function unprunedOf(outline: Outline, prose: Prose, parts: readonly Branch[], whole: number, says: Says): Block[] {
  const kept = new Map<number, Block>();
  for (const part of parts) for (const block of unpruned(outline, prose, part, whole, says)) kept.set(block.index, block);
  return [...kept.values()].sort((a, b) => a.index - b.index);
}

/** Blocks of a part, without those in subtrees that are beside the text. */
function unpruned(outline: Outline, prose: Prose, part: Branch, whole: number, says: Says): Block[] {
  const { branches, blocks } = outline;
  const out = new Uint8Array(part.to - part.from);
  for (let i = part.index + 1; i < part.end; ) {
    const branch = branches[i] as Branch;
    if (isBeside(outline, prose, branch, whole, says)) {
      out.fill(1, branch.from - part.from, branch.to - part.from);
      i = branch.end;
    } else i++;
  }
  return blocks.slice(part.from, part.to).filter((_, i) => out[i] === 0);
}

function isBeside(outline: Outline, prose: Prose, branch: Branch, whole: number, says: Says): boolean {
  if (branch.from === branch.to) return true;
  const part = share(prose, branch) / whole;
  if (part < asideLimit(branch.hint) && says(branch.tag, branch.hint) && !saysLead(branch.hint)) return true;
  const size = branch.to - branch.from;
  if (part < BOX_SHARE && isAppeal(outline, branch)) return true;
  if (part < BOX_SHARE && size <= CARD_BLOCKS && size > 1 && (isCard(outline, branch) || isCaption(outline, branch))) return true;
  if (part > WEAK_PRUNE_SHARE) return false;
  if (size <= 2 && part < 0.08 && saysPicture(branch.hint) && !saysLead(branch.hint)) return true;
  const over = (running: readonly number[]): number => (running[branch.to] as number) - (running[branch.from] as number);
  const linked = over(prose.linked);
  const all = over(prose.lengths);
  const sentences = over(prose.sentences);
  const manyLinks = linked > all * MAX_LINKED;
  if (manyLinks && (size > 1 || sentences === 0 || branch.tag === 'ul' || branch.tag === 'ol')) return true;
  if (!mayBeAside(branch.hint)) return false;
  return linked > all * 0.25 || (sentences === 0 && all < 200 && !holdsStructure(outline, branch));
}

/** Whether headings, lists or tables stand in a part. */
function holdsStructure(outline: Outline, branch: Branch): boolean {
  for (let i = branch.index; i < Math.min(branch.end, branch.index + 100); i++)
    if (STRUCTURE.test((outline.branches[i] as Branch).tag)) return true;
  return false;
}

function isText(outline: Outline, block: Block, headline: number, title: string | null): boolean {
  const { text } = block;
  const branch = outline.branches[block.branch] as Branch;
  if (isDropCap(outline, block)) return true;
  if (block.index === headline || (title && text.length < title.length * 2 && sameWords(text, title))) return false;
  // What little stands above the headline in one part with the text names the paper or the section.
  if (block.index < headline && sizeOf(text) < LONG_PARAGRAPH) return false;
  if (isFurniture(text, block.linked > 0)) return false;
  const linked = block.linked / text.length;
  // A heading may be a link to itself.
  if (HEADING.test(branch.tag)) return linked < MAX_LINKED || block.href?.startsWith('#') === true;
  if (isLooseCaption(block)) return false;
  if (linked > 0.8 || (linked > MAX_LINKED && !endsSentence(text))) return false;
  if (endsSentence(text)) return text.length > 1;
  if (LISTED.has(branch.tag) || block.continues || block.bold > text.length * 0.8) return text.length > 2;
  return sizeOf(text) >= (branch.tag === 'p' ? 30 : 60);
}

/** Whether a block that stands among the paragraphs is a caption: it has a picture in its line, or ends in a picture's credit. */
function isLooseCaption({ text, hint }: Block): boolean {
  const size = sizeOf(text);
  if (size > MAX_CAPTION || endsSentence(text)) return false;
  // A last paragraph may be followed by its agency's credit.
  return (saysPicture(hint) && size < SHORT_CAPTION) || (creditsPicture(text) && (size < SHORT_CAPTION || !hasSentence(text)));
}

/** A paragraph that stands twice counts once, where it stands first. */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => {
    if (text.length < 50) return true;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** Without what stands before the first and after the last whole paragraph and is none itself. */
function withoutEdges(outline: Outline, blocks: readonly Block[]): Block[] {
  const solid = ({ text }: Block) => sizeOf(text) >= (hasSentence(text) || UNMARKED.test(text) ? 60 : LONG_PARAGRAPH);
  let first = blocks.findIndex(solid);
  if (first < 0) return [...blocks];
  let last = blocks.length - 1;
  while (last > first && !solid(blocks[last] as Block) && !endsSentence((blocks[last] as Block).text)) last--;
  // A standfirst may be no sentence.
  while (first > 0 && isLead(outline, blocks[first - 1] as Block)) first--;
  return blocks.slice(first, last + 1);
}

function isLead(outline: Outline, block: Block): boolean {
  const branch = outline.branches[block.branch] as Branch;
  return (
    isDropCap(outline, block) ||
    endsSentence(block.text) ||
    saysLead(branch.hint) ||
    (/^h[2-6]$/.test(branch.tag) && sizeOf(block.text) > 30) ||
    sizeOf(block.text) > 60
  );
}

/** A heading with nothing below it heads something that was left out. */
function withoutLooseHeadings(outline: Outline, blocks: readonly Block[]): Block[] {
  return blocks.filter((block, i) => {
    // A standfirst set as a heading stands apart from the text.
    if (i === 0 || !HEADING.test((outline.branches[block.branch] as Branch).tag)) return true;
    const next = blocks[i + 1];
    return next !== undefined && next.index - block.index < 12;
  });
}
