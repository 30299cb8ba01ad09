import { asksReader } from './appeals';
import type { Block, Branch, Outline } from './outline';
import { isCredit } from './phrases';
import { headingTag } from './title';
import { CARD_TEXT, MAX_APPEAL, MAX_CAPTION } from './weights';
import { reportsSpeech } from './wording';

/** Most blocks of a small box: a picture with its caption and credit. */
const CAPTION_BLOCKS = 3;
/** Most blocks of an appeal: a heading, some promises, a form, its small print. */
const APPEAL_BLOCKS = 14;

/** Whether a small part is a card for another page: its heading, or a line set apart at its top, is one link. */
export function isCard(outline: Outline, branch: Branch): boolean {
  const { blocks } = outline;
  for (let i = branch.from; i < branch.to; i++) if ((blocks[i] as Block).text.length > CARD_TEXT) return false;
  for (let i = branch.from; i < branch.to; i++) {
    const block = blocks[i] as Block;
    if (block.linked >= block.text.length * 0.9 && block.text.length > 15 && headingTag(outline, block)) return true;
  }
  return false;
}

/** Whether a small part is a picture's caption and credit: one of its blocks says whose the picture is. */
export function isCaption(outline: Outline, branch: Branch): boolean {
  if (branch.to - branch.from > CAPTION_BLOCKS) return false;
  let credited = false;
  for (let i = branch.from; i < branch.to; i++) {
    const { text } = outline.blocks[i] as Block;
    if (text.length > MAX_CAPTION) return false;
    credited ||= isCredit(text);
  }
  return credited;
}

/** Whether a part asks the reader to subscribe, to sign in, to give or to write in: most of what it says is about that, and nobody is quoted in it. */
export function isAppeal(outline: Outline, branch: Branch): boolean {
  const size = branch.to - branch.from;
  if (size < 2 || size > APPEAL_BLOCKS) return false;
  const blocks = outline.blocks.slice(branch.from, branch.to);
  const asking = blocks.filter(asksReader).length;
  const first = asking > 0 && asksReader(blocks[0] as Block);
  if (asking * 2 < size && !(first && asking * 3 >= size) && asking < 3) return false;
  return blocks.reduce((sum, { text }) => sum + text.length, 0) <= MAX_APPEAL && !blocks.some(({ text }) => reportsSpeech(text));
}
