import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { mayBeArticle, rangesOf, readPage } from '../../lib/article';
import { closePage } from '../evaluate/close-page';
import { drawSeed, random, rounds } from './rounds';

const folder = new URL('../pages/', import.meta.url);
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const ODD = [
  '<div>',
  '</div>',
  '<p>',
  '</section>',
  '<template>',
  '<svg>',
  '<math>',
  '<!--',
  '-->',
  '<table><tr>',
  '<br>',
  '\uFFFE\uFDD0',
  '\u202E',
  '\u200B'.repeat(40),
  '&#0;',
  '<a href="javascript:x">',
  '<script>{',
  '<article>',
  '<main>',
  '<h1>',
];

/** Cuts, doubles, moves and injects at random places of the markup. */
function mutate(html: string, next: () => number): string {
  let page = html;
  const at = () => Math.floor(next() * page.length);
  for (let i = 0; i < 12; i++) {
    const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
    const piece = page.slice(from, Math.min(to, from + 2000));
    const place = at();
    switch (Math.floor(next() * 4)) {
      case 0:
        page = page.slice(0, from) + page.slice(from + piece.length);
        break;
      case 1:
        page = page.slice(0, place) + piece + page.slice(place);
        break;
      default:
        page = page.slice(0, place) + (ODD[Math.floor(next() * ODD.length)] ?? '') + page.slice(place);
    }
  }
  return page;
}

describe('reading pages broken at random', () => {
  it('never throws, never changes the page, and keeps the way back true', { timeout: 600_000 }, () => {
    const next = random(drawSeed('broken pages'));
    expect(samples.length).toBeGreaterThan(0);
    for (let round = 0; round < rounds(40, 2000); round++) {
      const html = mutate(samples[Math.floor(next() * samples.length)] ?? '', next);
      const { window } = new JSDOM(html, { url: 'https://samples.example/news/story-1', virtualConsole: new VirtualConsole() });
      const { document } = window;
      const before = document.documentElement.outerHTML;
      mayBeArticle(document, document.URL);
      const reading = readPage(document, document.URL);
      expect(document.documentElement.outerHTML === before, `page changed in round ${round}`).toBe(true);
      const text = reading.article?.text ?? '';
      let end = 0;
      for (const { span, node, offset } of reading.anchors) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        end = span.end;
        expect(text.slice(span.start, span.end)).toBe(node.data.slice(offset, offset + span.end - span.start));
      }
      if (text) rangesOf(reading, { start: 0, end: Math.min(300, text.length) });
      closePage(window);
    }
  });
});
