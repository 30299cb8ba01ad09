import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'puppeteer-core';
import { launch } from '../e2e/browsers';
import { bundled } from '../e2e/reader-in-page';
import { against, type Interleaved, type Measure } from './measure';
import type { WRAPPINGS } from './wrappings';

const ROUNDS = 15;
const HIGHLIGHTS = 500;
const ENTRY = new URL('painting-entry.ts', import.meta.url);
const STYLES = new URL('../../entrypoints/content/style.css', import.meta.url);
/** As Hypothesis styles its own. */
const PEER_STYLES = 'bench-highlight { background-color: rgb(255 255 60 / 40%); cursor: pointer; }';

interface InPage {
  readPage(document: Document, url: string): { article: { text: string } | null };
  rangesOf(reading: object, span: object): Range[];
  createPainter(
    document: Document,
    highlights: HighlightRegistry,
  ): { paint(reading: object, spans: readonly object[]): unknown; clear(): void };
  readonly WRAPPINGS: typeof WRAPPINGS;
}
declare const inPage: InPage;

type Peer = keyof typeof WRAPPINGS;
const PEERS: readonly Peer[] = ['wrapping in elements', 'wrapping as Hypothesis does', 'wrapping as jeromepl/highlighter does'];
/** What is done to the page; `rest` ends what `paint` began. */
type Step = Peer | 'nothing' | 'paint' | 'rest';

/**
 * Painting 500 passages of a long report in real Chromium, and wrapping each in elements (`wrappings.ts`): processor time of the page's main thread, for the call
 * and for the style, layout and frame that follow, less what a page that nothing is done to takes for the same. Ours until what is before the reader is drawn, and
 * until all is, with its colours; a peer does all at once. And whether ours moved or changed anything.
 */
export async function painting(): Promise<Measure[]> {
  const session = await launch('chromium', { extensionDir: null });
  try {
    const page = await session.open('about:blank');
    await page.setContent('<!doctype html><html lang="en"><title>A long report</title><body></body></html>');
    await page.addStyleTag({ content: readFileSync(STYLES, 'utf8') + PEER_STYLES });
    await page.evaluate(await bundled(ENTRY, { minify: true }));
    const clock = await page.createCDPSession();
    // Processor time: what others do on the machine would count for both, and so hide what differs.
    await clock.send('Performance.enable', { timeDomain: 'threadTicks' });
    const ours = { first: [] as number[], all: [] as number[] };
    const peers = new Map(PEERS.map((peer) => [peer, [] as number[]]));
    const changes = { shift: 0, mutations: 0 };
    const take = async (step: Step) => {
      const cost = await costOf(page, clock, step);
      if (step !== 'paint' && step !== 'rest') return cost.time;
      changes.shift += cost.shift;
      changes.mutations += cost.mutations;
      return cost.time;
    };
    for (let round = -1; round < ROUNDS; round++) {
      await page.evaluate(writePage, HIGHLIGHTS);
      const nothing = await take('nothing');
      // In turn first.
      for (const way of round % 2 === 0 ? [null, ...PEERS] : [...PEERS, null]) {
        await page.evaluate(writePage, HIGHLIGHTS);
        const first = (await take(way ?? 'paint')) - nothing;
        const rest = way ? 0 : (await take('rest')) - nothing;
        if (round < 0) continue;
        if (way) peers.get(way)?.push(first);
        else {
          ours.first.push(first);
          ours.all.push(first + rest);
        }
      }
    }
    const line = (what: string, times: readonly number[], peer: Peer) =>
      against(`painting 500 highlights: ${what}`, 'ms', { ours: [...times], peer: peers.get(peer) ?? [] } satisfies Interleaved, peer);
    return [
      ...PEERS.map((peer) => line('until those before the reader are drawn', ours.first, peer)),
      ...PEERS.map((peer) => line('until all are drawn', ours.all, peer)),
      { measure: 'layout shift by painting 500 highlights', unit: 'score', ours: changes.shift, limit: 0 },
      { measure: 'changes of the tree by painting 500 highlights', unit: 'mutations', ours: changes.mutations, limit: 0 },
    ];
  } finally {
    await session.close();
  }
}

/** Milliseconds of the page's main thread for a step, and what was seen to move and change. */
async function costOf(page: Page, clock: CDPSession, step: Step): Promise<{ time: number; shift: number; mutations: number }> {
  const busy = async () => {
    const { metrics } = await clock.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await busy();
  const seen = await page.evaluate(take, step, HIGHLIGHTS);
  return { time: (await busy()) - before, ...seen };
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

async function take(step: Step, highlights: number): Promise<{ shift: number; mutations: number }> {
  const { reading } = window as unknown as { reading: { article: { text: string } | null } };
  const text = reading.article?.text ?? '';
  const kinds = ['shared', 'only-here', 'differs'];
  const note = { words: '', fact: null, number: null, moved: false, own: null, other: null };
  const spans: { start: number; end: number; kind: string; note: object }[] = [];
  for (let at = text.indexOf('the '); at >= 0 && spans.length < highlights; at = text.indexOf('the ', at + 45))
    spans.push({ start: at, end: Math.min(at + 40, text.indexOf('.', at)), kind: kinds[spans.length % 3] ?? '', note });
  if (spans.length < highlights) throw new Error(`only ${spans.length} passages`);
  let shift = 0;
  let mutations = 0;
  const shifts = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
  });
  shifts.observe({ type: 'layout-shift' });
  const changes = new MutationObserver((records) => {
    mutations += records.length;
  });
  // A peer's own changes are no matter here, and telling them would cost it time.
  if (step === 'paint' || step === 'rest')
    changes.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  const held = window as { rest?: () => void };
  if (step === 'paint') {
    // What it leaves for later is held back, to be measured apart.
    const { setTimeout } = window;
    window.setTimeout = ((later: () => void) => {
      held.rest = later;
    }) as unknown as typeof setTimeout;
    inPage.createPainter(document, CSS.highlights).paint(reading, spans);
    window.setTimeout = setTimeout;
  } else if (step === 'rest') held.rest?.();
  else if (step !== 'nothing') inPage.WRAPPINGS[step](spans.flatMap((span) => inPage.rangesOf(reading, span)));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
  await new Promise((done) => setTimeout(done, 30));
  shifts.disconnect();
  changes.disconnect();
  if (step === 'rest') {
    const painted = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    if (painted < highlights) throw new Error(`only ${painted} passages are painted`);
  }
  return { shift, mutations };
}
