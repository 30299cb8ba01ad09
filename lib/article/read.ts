import { directionOf } from '../text';
import { agencyOf } from './agency';
import { assemble } from './assemble';
import { bylineOf, creditLines } from './byline';
import { hasSentence, proseIn, sizeOf } from './content';
import { cutTo } from './cut';
import { datelineOf } from './dateline';
import { furtherReports } from './further';
import { bodyText, declaredBody, guided } from './guide';
import { type InView, outlineOfPart, structuredOfPart } from './in-view';
import { decide } from './kind';
import { languageOf } from './language';
import { mainParts } from './main-part';
import { outletOf } from './outlet';
import type { Block, Outline } from './outline';
import { isStub } from './partial';
import { publishedOf } from './published';
import { plainWords } from './same-words';
import { signalsOf } from './signals';
import { type Item, type Structured, structuredOf, textField } from './structured';
import { type Headline, titleOf } from './title';
import { textBlocks } from './trim';
import type { AnchoredReading, Article, Origin, Reading } from './types';
import { walkInSteps } from './walk';
import { LONG_PARAGRAPH, MAX_CREDIT, MAX_TITLE, MIN_RUNNING, MIN_TEXT } from './weights';

/**
 * Reads a page: what kind it is, the article on it, where each piece of metadata came from, and the way back from each
 * character to its text node. Never changes the page, never throws: a page that cannot be read gives a reading without
 * an article and the reason "unreadable".
 * @param inView the one of several articles that is to be read (`articleInView`)
 */
export function readPage(document: Document, url: string, inView: InView | null = null): AnchoredReading {
  try {
    const steps = readInSteps(document, url, inView);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  } catch {
    return UNREADABLE;
  }
}

/** What a page that cannot be read comes to. */
export const UNREADABLE: AnchoredReading = { news: false, kind: 'other', reason: 'unreadable', article: null, others: [], anchors: [] };

/** A reading as plain data, for messages and storage. */
export function plainReading(reading: AnchoredReading): Reading {
  const { news, kind, reason, article, others } = reading;
  return { news, kind, reason, article, others };
}

/** Where a reading stands when it can be paused: the page is asked nothing after `tree`. */
export type Step = 'tree' | 'text';

/** Reads a page as `readPage` does, stopping where it can be paused. Throws where the page cannot be read. */
export function* readInSteps(document: Document, url: string, inView: InView | null = null): Generator<Step, AnchoredReading> {
  const walking = walkInSteps(document, inView?.others);
  let walked = walking.next();
  for (; !walked.done; walked = walking.next()) yield 'tree';
  const whole = walked.value;
  yield 'text';
  const later = inView?.headline ?? null;
  const outline = later === null ? whole : outlineOfPart(whole, later);
  const structured = later === null ? structuredOf(whole) : structuredOfPart(structuredOf(whole), later);
  yield 'text';
  const prose = proseIn(outline);
  yield 'text';
  const headline = titleOf(outline);
  yield 'text';
  const parts = mainParts(outline, prose, headline.block);
  yield 'text';
  const found = textBlocks(outline, prose, parts, headline.block, headline.text);
  yield 'text';
  const body = declaredBody(itemOf(structured.articles, headline.text));
  const blocks = guided(outline, found, body);
  yield 'text';
  const shown = assemble(outline, blocks);
  yield 'text';
  // A page whose script has not shown its text may still declare it; then there is no way back to the page.
  const { text, anchors } = sizeOf(shown.text) < MIN_TEXT && body ? { text: bodyText(body), anchors: [] } : shown;
  const article = runs(text) ? describe(outline, structured, headline, blocks, text, url) : null;
  yield 'text';
  const all = prose.sums[prose.sums.length - 1] || 1;
  const inside = blocks.reduce((sum, block) => sum + (prose.scores[block.index] as number), 0);
  const signals = article ? signalsOf(outline, structured, article, blocks, headline.block, url, inside / all) : null;
  yield 'text';
  const decision = decide(outline, structured, article, signals, url);
  const others = decision.news ? furtherReports(outline, blocks) : [];
  return { ...decision, article, others, anchors: article ? anchors : [] };
}

/** Whether a text is long enough to be one that a reader reads, and has a sentence in it. Some scripts end none with a mark. */
function runs(text: string): boolean {
  return sizeOf(text) >= MIN_RUNNING && (hasSentence(text) || text.split('\n\n').some((paragraph) => sizeOf(paragraph) >= LONG_PARAGRAPH));
}

function describe(
  outline: Outline,
  structured: Structured,
  headline: Headline,
  blocks: readonly Block[],
  text: string,
  url: string,
): Article {
  const first = blocks[0]?.index ?? 0;
  const last = blocks[blocks.length - 1]?.index ?? 0;
  const item = itemOf(structured.articles, headline.text);
  const outlet = outletOf(outline, url, item);
  const byline = bylineOf(outline, item, headline.block, first, outlet.name, url);
  const language = languageOf(outline.lang, text);
  const published = publishedOf(outline, { url, item, structured, headline, first, language: language.tag });
  const foot = outline.blocks.slice(last + 1, last + 5).map((block) => block.text);
  const agency = agencyOf(text, [byline.text ?? '', ...creditLines(outline, headline.block, first)], foot, outlet.name);
  const origins: Record<string, Origin> = {};
  const found = {
    title: headline.origin,
    outlet: outlet.origin,
    agency: agency.origin,
    byline: byline.origin,
    published: published.origin,
    language: language.origin,
  };
  for (const [key, origin] of Object.entries(found)) if (origin) origins[key] = origin;
  return {
    url,
    title: headline.text && cutTo(headline.text, MAX_TITLE),
    outlet: outlet.name && cutTo(outlet.name, MAX_CREDIT),
    agency: agency.name && cutTo(agency.name, MAX_CREDIT),
    byline: byline.text && cutTo(byline.text, MAX_CREDIT),
    dateline: datelineOf(text),
    published: published.value,
    language: language.tag,
    direction: directionOf(text),
    text,
    partial: isStub(outline, text, last, item ? [item] : []),
    origins,
  };
}

/** The JSON-LD item that speaks of this article: the one with its headline, else the first. */
function itemOf(items: readonly Item[], title: string | null): Item | null {
  const plain = plainWords(title ?? '');
  const named = items.find((item) => plain && plainWords(textField(item.headline) ?? textField(item.name) ?? '') === plain);
  return named ?? items[0] ?? null;
}
