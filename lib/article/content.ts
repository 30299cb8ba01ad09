import { saysAside, saysBeside } from './names';
import type { Block, Outline } from './outline';
import { ASIDE_WEIGHT, COMMENTS_SHARE, MAX_LINKED, MIN_BLOCK, STRONG_PRUNE_SHARE } from './weights';

// Plain ranges: properties of letters cost every page more to compile than they tell.
const DENSE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+/g;
const PUNCTUATION = /[,،、，;；]/g;
// East Asian marks end a sentence without a space behind them.
const SENTENCE = /[。！？]|[.!?…؟।۔።။។։][\s"'”’»)\]]|[.!?…؟।۔።။។։]["'”’»)\]]*$/;

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।۔።။។։:](?:["'”’“»«)\]\s\u200b-\u200f]|\[\d+\])*$/.test(text.slice(-12));
}

/** Whether somewhere in the text a sentence ends. */
export function hasSentence(text: string): boolean {
  return SENTENCE.test(text);
}

/** Length of a text in characters of Latin script: each Chinese, Japanese or Korean one says as much as two and a half. */
export function sizeOf(text: string): number {
  let size = text.length;
  for (const run of text.match(DENSE) ?? []) size += run.length * 1.5;
  return size;
}

/** How much a block looks like a paragraph of running text: 0 for headings, link lists and scraps. */
function proseOf(block: Block, tag: string): number {
  const size = sizeOf(block.text);
  if (size < MIN_BLOCK || /^h[1-6]$/.test(tag)) return 0;
  const linked = block.linked / block.text.length;
  if (linked > MAX_LINKED) return 0;
  const commas = Math.min(block.text.slice(0, 2000).match(PUNCTUATION)?.length ?? 0, 10);
  const whole = hasSentence(block.text) ? 1 : 0.25;
  return (1 + Math.min(size / 100, 6) + commas * 0.5) * (1 - linked) * whole;
}

/** Prose of each block, and its running sums: the prose of blocks `from` … `to` is `sums[to] - sums[from]`. */
export interface Prose {
  readonly scores: readonly number[];
  readonly sums: readonly number[];
  /** The same with what stands in named asides counted for little. */
  readonly weighed: readonly number[];
  /** For each branch: whether it, or one above it, names itself beside the article. */
  readonly asides: readonly boolean[];
  /** Running sums over the blocks: characters, characters in links, and blocks in which a sentence ends. */
  readonly lengths: readonly number[];
  readonly linked: readonly number[];
  readonly sentences: readonly number[];
  /** What tells so: all telling names, or only the certain ones. */
  readonly says: (tag: string, hint: string) => boolean;
}

/** Scores all blocks of the page. */
export function proseIn(outline: Outline): Prose {
  const { branches, blocks } = outline;
  const seen = new Set<string>();
  const scores = blocks.map((block) => {
    // What stands twice, as in a carousel, counts once.
    if (seen.has(block.text)) return 0;
    if (block.text.length >= MIN_BLOCK) seen.add(block.text);
    return proseOf(block, branches[block.branch]?.tag ?? '');
  });
  const sums = running(scores);
  const strict = weigh(outline, scores, sums, saysAside);
  const whole = sums[sums.length - 1] as number;
  // Where nearly all text stands in parts with telling names, the names mislead: only the certain ones are heeded.
  const prose = (strict.weighed[blocks.length] as number) < 0.3 * whole ? weigh(outline, scores, sums, saysBeside) : strict;
  return {
    scores,
    sums,
    lengths: running(blocks.map((block) => block.text.length)),
    linked: running(blocks.map((block) => block.linked)),
    sentences: running(blocks.map((block) => (hasSentence(block.text) ? 1 : 0))),
    ...prose,
  };
}

/** Share of all prose above which a part's telling name is not believed. Comments may well be longer than the article. */
export function asideLimit(hint: string): number {
  return /(?:^| )(?:comments?|disqus|replies)(?= |\d|$)/.test(hint) ? COMMENTS_SHARE : STRONG_PRUNE_SHARE;
}

function weigh(outline: Outline, scores: readonly number[], sums: readonly number[], says: (tag: string, hint: string) => boolean) {
  const { branches, blocks } = outline;
  const whole = sums[sums.length - 1] || 1;
  const asides: boolean[] = [];
  for (const branch of branches) {
    const share = ((sums[branch.to] as number) - (sums[branch.from] as number)) / whole;
    const above = branch.parent >= 0 && asides[branch.parent] === true;
    asides.push(above || (share < asideLimit(branch.hint) && says(branch.tag, branch.hint)));
  }
  const weighed = running(scores.map((score, i) => score * (asides[(blocks[i] as Block).branch] ? ASIDE_WEIGHT : 1)));
  return { weighed, asides, says };
}

function running(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums[sums.length - 1] as number) + value);
  return sums;
}
