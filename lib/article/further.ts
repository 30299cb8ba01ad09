import { hasSentence } from './content';
import { cutTo } from './cut';
import type { Block, Branch, Outline } from './outline';
import type { FurtherReport } from './types';
import { MAX_CREDIT, MAX_FURTHER, MAX_FURTHER_TEXT, MAX_TITLE, MIN_FURTHER } from './weights';

/** Headings looked at, and blocks of one card. */
const MAX_HEADINGS = 500;
const MAX_CARD = 400;
const HEADING = /^h[1-6]$/;
const SOURCE = /(?:^| )(?:src|source|outlet|publisher|site|provider|brand|media|channel|quelle|fuente)(?: |$)/;
const NO_REPORT =
  /(?:^| )(?:comment|comments|reply|replies|review|reviews|bio|author|about|faq|terms|cookie|disclaimer|privacy|footer)(?: |$)/;

/** Other outlets' whole texts that the page carries beside the article: cards with a headline of their own and a running text. */
export function furtherReports(outline: Outline, article: readonly Block[]): FurtherReport[] {
  const found: FurtherReport[] = [];
  const own = new Set(article.map((block) => block.index));
  const { branches, blocks } = outline;
  const seen = new Set<number>();
  let headings = 0;
  for (let i = 0; i < blocks.length && found.length < MAX_FURTHER; i++) {
    const block = blocks[i] as Block;
    if (own.has(i) || !HEADING.test((branches[block.branch] as Branch).tag)) continue;
    if (++headings > MAX_HEADINGS) break;
    const card = cardOf(outline, block);
    if (!card || card.to - card.from > MAX_CARD || seen.has(card.index) || !headsProse(outline, i, card.to)) continue;
    seen.add(card.index);
    const texts = blocks
      .slice(i + 1, card.to)
      .filter((one) => !own.has(one.index) && one.linked < one.text.length * 0.3 && hasSentence(one.text) && one.text.length > 60);
    if (card.to - card.from > texts.length * 2 + 12) continue;
    const text = texts.map((one) => one.text).join('\n\n');
    if (text.length < MIN_FURTHER || texts.some((one) => own.has(one.index))) continue;
    const outlet = sourceOf(outline, card, i);
    found.push({ outlet: outlet && cutTo(outlet, MAX_CREDIT), title: cutTo(block.text, MAX_TITLE), text: cutTo(text, MAX_FURTHER_TEXT) });
  }
  return found;
}

/** Whether running text follows a heading before the next one. */
function headsProse(outline: Outline, heading: number, end: number): boolean {
  for (let i = heading + 1; i < end; i++) {
    const block = outline.blocks[i] as Block;
    if (HEADING.test((outline.branches[block.branch] as Branch).tag)) return false;
    if (block.text.length > 60 && block.linked < block.text.length * 0.3 && hasSentence(block.text)) return true;
  }
  return false;
}

/** The widest part around a heading that holds no other heading of a card, at most five levels up. */
function cardOf(outline: Outline, heading: Block): Branch | null {
  const { branches, blocks } = outline;
  const tag = (branches[heading.branch] as Branch).tag;
  let card: Branch | null = null;
  let branch = branches[heading.branch];
  for (let level = 0; branch && branch.parent >= 0 && level < 5; level++) {
    if (NO_REPORT.test(branch.hint)) return null;
    let headings = 0;
    for (let i = branch.from; i < branch.to && i < branch.from + MAX_CARD; i++)
      if ((branches[(blocks[i] as Block).branch] as Branch).tag === tag) headings++;
    if (headings > 1 || branch.tag === 'body' || branch.tag === 'main') break;
    card = branch;
    branch = branches[branch.parent];
  }
  return card && !HEADING.test(card.tag) ? card : null;
}

function sourceOf(outline: Outline, card: Branch, heading: number): string | null {
  for (let i = card.from; i < Math.min(card.to, heading + 6); i++) {
    const block = outline.blocks[i] as Block;
    if (i === heading || block.text.length > 60) continue;
    if (SOURCE.test((outline.branches[block.branch] as Branch).hint) || SOURCE.test(block.hint))
      return block.text.replace(/^[\s\-–—|•·]+/, '') || null;
  }
  return null;
}
