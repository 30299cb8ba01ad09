import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { launch } from '../e2e/browsers';
import { bundled } from '../e2e/reader-in-page';
import { against, type Measure } from './measure';

const ROUNDS = 9;
const HIGHLIGHTS = 500;
const ENTRY = new URL('painting-entry.ts', import.meta.url);
const STYLES = new URL('../../entrypoints/content/style.css', import.meta.url);
/** As the peers style theirs. */
const PEER_STYLES = 'bench-highlight { background-color: rgb(255 255 60 / 40%); cursor: pointer; }';

interface InPage {
  readPage(document: Document, url: string): { article: { text: string } | null };
  rangesOf(reading: object, span: object): Range[];
  createPainter(
    document: Document,
    highlights: HighlightRegistry,
  ): { paint(reading: object, spans: readonly object[]): unknown; clear(): void };
}
declare const inPage: InPage;

type Way = 'ours' | 'peer' | 'nothing';

/**
 * Painting 500 passages of a long report in real Chromium, by ours and by wrapping each in elements, as Hypothesis and
 * jeromepl/highlighter do (text nodes are split, and the parts put into new elements): main-thread time of the call and of the style, layout and
 * frame that follow, less what a page that nothing is done to takes for the same. And whether ours moved or changed anything.
 */
export async function painting(): Promise<Measure[]> {
  const session = await launch('chromium', { extensionDir: null });
  try {
    const page = await session.open('about:blank');
    await page.setContent('<!doctype html><html lang="en"><title>A long report</title><body></body></html>');
    await page.addStyleTag({ content: readFileSync(STYLES, 'utf8') + PEER_STYLES });
    await page.evaluate(await bundled(ENTRY, { minify: true }));
    const times = { ours: [] as number[], peer: [] as number[] };
    const changes = { shift: 0, mutations: 0 };
    for (let round = -1; round < ROUNDS; round++) {
      const nothing = (await cost(page, 'nothing')).time;
      const order: Way[] = round % 2 === 0 ? ['ours', 'peer'] : ['peer', 'ours'];
      for (const way of order) {
        const { time, shift, mutations } = await cost(page, way);
        if (round >= 0) times[way as 'ours' | 'peer'].push(Math.max(0.01, time - nothing));
        if (way === 'ours') {
          changes.shift += shift;
          changes.mutations += mutations;
        }
      }
    }
    return [
      against('painting 500 highlights, with style, layout and frame', 'ms', times, 'wrapping in elements'),
      { measure: 'layout shift by painting 500 highlights', unit: 'score', ours: changes.shift, limit: 0 },
      { measure: 'changes of the tree by painting 500 highlights', unit: 'mutations', ours: changes.mutations, limit: 0 },
    ];
  } finally {
    await session.close();
  }
}

/** Milliseconds of the page's main thread, and what was seen to move and change. The page is written anew and has come to rest before. */
async function cost(page: Page, way: Way): Promise<{ time: number; shift: number; mutations: number }> {
  await page.evaluate(writePage, HIGHLIGHTS);
  const before = (await page.metrics()).TaskDuration ?? 0;
  const seen = await page.evaluate(paint, way, HIGHLIGHTS);
  const after = (await page.metrics()).TaskDuration ?? 0;
  return { time: (after - before) * 1000, ...seen };
}

async function writePage(highlights: number): Promise<void> {
  CSS.highlights.clear();
  const article = document.createElement('article');
  const title = document.createElement('h1');
  title.textContent = 'The harbour of Talmere is dredged';
  article.append(title);
  for (let i = 0; i < highlights / 2; i++) {
    const p = document.createElement('p');
    p.textContent = `On day ${i} the dredger took ${100 + ((i * 37) % 900)} tonnes out of the harbour, the warden of Talmere said. The ferry to Carrow waited outside for ${i % 17} hours, and its captain counted the gulls on the breakwater while ${i % 23} passengers looked on.`;
    article.append(p);
  }
  document.body.replaceChildren(article);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))));
  Object.assign(window, { reading: inPage.readPage(document, 'https://talmere.example/news/dredger') });
}

async function paint(way: 'ours' | 'peer' | 'nothing', highlights: number): Promise<{ shift: number; mutations: number }> {
  const { reading } = window as unknown as { reading: { article: { text: string } | null } };
  const text = reading.article?.text ?? '';
  const kinds = ['shared', 'only-here', 'differs'];
  const note = { words: '', fact: null, number: null, moved: false, own: null, other: null };
  const spans: { start: number; end: number; kind: string; note: object }[] = [];
  for (let at = text.indexOf('the '); at >= 0 && spans.length < highlights; at = text.indexOf('the ', at + 45))
    spans.push({ start: at, end: Math.min(at + 40, text.indexOf('.', at)), kind: kinds[spans.length % 3] ?? '', note });
  if (way !== 'nothing' && spans.length < highlights) throw new Error(`only ${spans.length} passages`);
  let shift = 0;
  let mutations = 0;
  const shifts = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
  });
  shifts.observe({ type: 'layout-shift' });
  const changes = new MutationObserver((records) => {
    mutations += records.length;
  });
  // The peer's own changes are no matter here, and telling them would cost it time.
  if (way === 'ours') changes.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  if (way === 'ours') inPage.createPainter(document, CSS.highlights).paint(reading, spans);
  if (way === 'peer') {
    const ranges = spans.flatMap((span) => inPage.rangesOf(reading, span));
    // The last first, so that the places of the others stay as they are.
    for (const { startContainer, startOffset, endOffset } of ranges.reverse()) {
      const part = (startContainer as Text).splitText(startOffset);
      part.splitText(endOffset - startOffset);
      const wrapper = document.createElement('bench-highlight');
      part.parentNode?.replaceChild(wrapper, part);
      wrapper.append(part);
    }
  }
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
  await new Promise((done) => setTimeout(done, 30));
  shifts.disconnect();
  changes.disconnect();
  return { shift, mutations };
}
