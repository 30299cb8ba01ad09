import { hasSentence, type Prose } from './content';
import { saysBody, saysLead, saysPicture } from './names';
import type { Block, Branch, Outline } from './outline';
import { isFurniture } from './phrases';
import { headingTag } from './title';
import { DESCENT_SHARE, NAMED_DESCENT_SHARE } from './weights';

/** Most blocks between the headline and the text: standfirst, byline, share bar, picture. */
const MAX_HEAD = 60;
const PARAGRAPH_TAGS: ReadonlySet<string> = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'blockquote',
  'td',
  'tr',
  'tbody',
  'dd',
  'dt',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
]);

/** The parts of the page that hold its running text, in document order: the main one, its continuations, its standfirst. */
export function mainParts(outline: Outline, prose: Prose, headline: number): Branch[] {
  const main = descend(outline, prose, headline);
  const parts = [...continuations(outline, prose, main), main, ...leads(outline, prose, main, headline)];
  return parts.sort((a, b) => a.index - b.index);
}

/** Goes down from the root as long as one child holds most of the text. */
function descend(outline: Outline, prose: Prose, headline: number): Branch {
  const { branches } = outline;
  let current = branches[0] as Branch;
  for (;;) {
    const whole = weight(prose, current);
    let best: Branch | null = null;
    let most = 0;
    for (const child of childrenOf(outline, current)) {
      const share = weight(prose, child);
      if (share > most) {
        most = share;
        best = child;
      }
    }
    if (!best || PARAGRAPH_TAGS.has(best.tag)) return current;
    const own = oneOfSeveral(outline, current, headline);
    if (own && weight(prose, own) > 0) {
      current = own;
      continue;
    }
    const needed = saysBody(best.tag, best.hint) ? NAMED_DESCENT_SHARE : DESCENT_SHARE;
    if (most < needed * whole) return current;
    current = best;
  }
}

/** Where a page shows several articles one below the other, each under its own headline: the one whose headline is the page's. */
function oneOfSeveral(outline: Outline, parent: Branch, headline: number): Branch | null {
  let own: Branch | null = null;
  let several = 0;
  for (const child of childrenOf(outline, parent)) {
    if (child.tag !== 'article') continue;
    let tops = 0;
    for (let i = child.from; i < child.to && i < child.from + 60; i++) if (headingTag(outline, outline.blocks[i] as Block) === 'h1') tops++;
    if (tops === 1) several++;
    if (headline >= child.from && headline < child.to) own = child;
  }
  return several > 1 ? own : null;
}

/** Children of a branch, in document order. */
function* childrenOf(outline: Outline, branch: Branch): Generator<Branch> {
  for (let i = branch.index + 1; i < branch.end; ) {
    const child = outline.branches[i] as Branch;
    yield child;
    i = child.end;
  }
}

function weight(prose: Prose, branch: Branch): number {
  return (prose.weighed[branch.to] as number) - (prose.weighed[branch.from] as number);
}

/** Parts beside the main one that are built as it is: a text split over sections. */
function continuations(outline: Outline, prose: Prose, main: Branch): Branch[] {
  const found: Branch[] = [];
  const whole = weight(prose, main);
  let inner = main;
  for (let level = 0; level < 3 && inner.parent > 0; level++) {
    const parent = outline.branches[inner.parent] as Branch;
    for (const sibling of childrenOf(outline, parent)) {
      if (sibling === inner || prose.asides[sibling.index]) continue;
      const same = sibling.tag === inner.tag && sibling.hint === inner.hint && sibling.tag !== 'article';
      const share = weight(prose, sibling);
      const paragraph = PARAGRAPH_TAGS.has(sibling.tag) && share > 2;
      const body = saysBody('', sibling.hint) && share > 0.1 * whole;
      if ((same && share > 2) || paragraph || body) found.push(sibling);
    }
    inner = parent;
  }
  return found;
}

/** Block below which a standfirst may stand: the headline, else the last heading of first rank in the main part's own article; null without. */
function headOf(outline: Outline, main: Branch, headline: number): number | null {
  if (headline >= 0 && headline < main.from && main.from - headline <= MAX_HEAD) return headline;
  let article: Branch | undefined = main;
  while (article && article.tag !== 'article') article = outline.branches[article.parent];
  if (!article) return null;
  for (let i = main.from - 1; i >= article.from && main.from - i <= MAX_HEAD; i--)
    if (/^h[12]$/.test(headingTag(outline, outline.blocks[i] as Block) ?? '')) return i;
  return null;
}

/** Standfirsts between the headline and the main part. */
function leads(outline: Outline, prose: Prose, main: Branch, headline: number): Branch[] {
  const found: Branch[] = [];
  const top = headOf(outline, main, headline);
  if (top === null) return found;
  for (let i = top + 1; i < main.from; i++) {
    const block = outline.blocks[i];
    const branch = block && outline.branches[block.branch];
    if (!block || !branch || found.includes(branch) || block.linked > block.text.length * 0.4) continue;
    const parent = outline.branches[branch.parent];
    const named = saysLead(branch.hint) || (parent !== undefined && saysLead(parent.hint)) || saysLead(block.hint);
    if (
      saysPicture(branch.hint) ||
      saysPicture(parent?.hint ?? '') ||
      (branch.tag === 'li' && inBox(outline, branch)) ||
      branch.tag === 'figcaption' ||
      isFurniture(block.text, block.linked > 0)
    )
      continue;
    const paragraph =
      branch.tag === 'p' ||
      branch.tag === 'h2' ||
      (block.text.length >= 60 && hasSentence(block.text) && (i === top + 1 || inArticle(outline, branch)));
    if (block.text.length >= 40 && (named || (paragraph && !prose.asides[branch.index]))) found.push(branch);
  }
  return found;
}

/** Whether a list stands in a box of its own, such as a summary. */
function inBox(outline: Outline, branch: Branch): boolean {
  let at: Branch | undefined = branch;
  for (let level = 0; at && level < 6; level++, at = outline.branches[at.parent])
    if (/(?:^| )(?:box|card|panel|info|note|widget)(?: |$)/.test(at.hint)) return true;
  return false;
}

/** Whether a branch stands in an article, header or main element. */
function inArticle(outline: Outline, branch: Branch): boolean {
  for (let at: Branch | undefined = branch; at; at = outline.branches[at.parent]) if (/^(?:article|header|main)$/.test(at.tag)) return true;
  return false;
}
