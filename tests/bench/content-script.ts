import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { builtExtension, launch } from '../e2e/browsers';
import { serveSamples } from '../pages/serve';
import type { Measure } from './measure';

/** Loads of the page that the median is taken over. */
const LOADS = 25;
/** Share of the trace's events that belong to our script: by the file that they name. */
const OURS = 'content-scripts/content.js';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly dur?: number;
  readonly args: { readonly data?: { readonly url?: string; readonly fileName?: string } };
}

/**
 * What the content script costs a page that the gate turns away, in real Chromium: main-thread time of its evaluation and of
 * the calls into it until the page has come to rest, in milliseconds, median of several loads; and its size on disk, gzipped.
 */
export async function contentScript(): Promise<Measure[]> {
  const size = gzipSync(readFileSync(join(builtExtension('chromium'), OURS)), { level: 9 }).length;
  const site = await serveSamples();
  const session = await launch('chromium');
  try {
    const page = await session.open('about:blank');
    const costs: number[] = [];
    for (let i = 0; i < LOADS; i++) costs.push(await costOf(page, site.url));
    costs.sort((a, b) => a - b);
    return [
      { measure: 'content script gzipped', unit: 'kB', ours: size / 1000, limit: 45 },
      { measure: 'content script on a page that the gate refuses', unit: 'ms', ours: costs[LOADS >> 1] ?? Number.NaN, limit: 2 },
    ];
  } finally {
    await session.close();
    await site.close();
  }
}

async function costOf(page: Page, url: string): Promise<number> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
  await page.goto(url);
  await new Promise((done) => setTimeout(done, 900));
  const trace = JSON.parse(Buffer.from((await page.tracing.stop()) ?? []).toString()) as { traceEvents: TraceEvent[] };
  // EvaluateScript spans compiling and running; FunctionCall is what timers and listeners cost later.
  const ours = trace.traceEvents.filter((e) => e.ph === 'X' && (e.name === 'EvaluateScript' || e.name === 'FunctionCall') && isOurs(e));
  return ours.reduce((sum, e) => sum + (e.dur ?? 0), 0) / 1000;
}

function isOurs({ args }: TraceEvent): boolean {
  return (args.data?.url ?? args.data?.fileName ?? '').endsWith(OURS);
}
