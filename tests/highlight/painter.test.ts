import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Anchor, AnchoredReading } from '../../lib/article';
import { createPainter, PAINT_KINDS, type PaintSpan } from '../../lib/highlight';

/** Height of a paragraph, in pixels. */
const LINE = 100;
const NOTE = { words: '', fact: null, number: null, moved: false, own: null, other: null };

/** A page of so many paragraphs, each of one word, as it was read; the window stands at one of them. `told` notes what is asked of styles and done to paint. */
function pageOf(paragraphs: number, from = 0) {
  const { document, Range } = new JSDOM(`<body>${'<p>Talmere</p>'.repeat(paragraphs)}</body>`).window;
  const nodes = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text);
  Range.prototype.getBoundingClientRect = function (this: Range) {
    const top = (nodes.indexOf(this.startContainer as Text) - from) * LINE;
    return { top, bottom: top + LINE / 2 } as DOMRect;
  };
  const text = nodes.map((node) => node.data).join('\n');
  const anchors: Anchor[] = nodes.map((node, i) => ({ node, offset: 0, span: { start: i * 8, end: i * 8 + 7 } }));
  const reading = { article: { text }, anchors } as unknown as AnchoredReading;
  const spans: PaintSpan[] = anchors.map(({ span }, i) => ({ ...span, kind: PAINT_KINDS[i % 3] ?? 'shared', note: NOTE }));
  const told: string[] = [];
  vi.stubGlobal('getComputedStyle', (element: Element) => {
    told.push('style');
    const dark = nodes.indexOf(element.firstChild as Text) % 2 === 1;
    return { color: 'rgb(0, 0, 0)', backgroundColor: dark ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)', backgroundImage: 'none' };
  });
  class Registry extends Map<string, Set<Range>> {
    override set(name: string, ranges: Set<Range>) {
      told.push('paint');
      return super.set(name, ranges);
    }
  }
  const highlights = new Registry();
  const painter = createPainter(document, highlights as unknown as HighlightRegistry);
  const painted = () => {
    const numbers = [...highlights.values()].flatMap((ranges) => [...ranges].map((range) => nodes.indexOf(range.startContainer as Text)));
    return numbers.sort((a, b) => a - b);
  };
  return { document, painter, reading, spans, highlights, painted, told };
}

const upTo = (end: number, start = 0) => Array.from({ length: end - start }, (_, i) => start + i);

describe('paint', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('Highlight', Set);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is in the colours of its kind and its ground', () => {
    const { painter, reading, spans, highlights } = pageOf(6);
    painter.paint(reading, spans);
    expect([...highlights.keys()]).toEqual([
      'collate-shared',
      'collate-shared-dark',
      'collate-only-here',
      'collate-only-here-dark',
      'collate-differs',
      'collate-differs-dark',
    ]);
  });

  it('of a kind and ground that there is no more goes', () => {
    const { painter, reading, spans, highlights } = pageOf(6);
    painter.paint(reading, spans);
    painter.paint(reading, spans.slice(0, 1));
    expect([...highlights.keys()]).toEqual(['collate-shared']);
    painter.clear();
    expect(highlights.size).toBe(0);
  });

  it('is put on after all styles were read: each change would have the browser compute them again', () => {
    const { painter, reading, spans, told } = pageOf(12);
    painter.paint(reading, spans);
    expect(told.lastIndexOf('style')).toBeLessThan(told.indexOf('paint'));
  });

  it('comes at once where passages are few, wherever the window stands', () => {
    const { painter, reading, spans, painted } = pageOf(60, 50);
    painter.paint(reading, spans);
    expect(painted()).toEqual(upTo(60));
  });

  it('comes to what is before the reader first where passages are many, and then to all', () => {
    const { painter, reading, spans, painted } = pageOf(300, 100);
    expect(painter.paint(reading, spans).placed).toHaveLength(300);
    expect(painted()).toEqual(upTo(160, 100));
    vi.runAllTimers();
    expect(painted()).toEqual(upTo(300));
  });

  it('comes to all where the window stands below all of them', () => {
    const { painter, reading, spans, painted } = pageOf(300, 400);
    painter.paint(reading, spans);
    vi.runAllTimers();
    expect(painted()).toEqual(upTo(300));
  });

  it('changes as one where some is there already', () => {
    const { painter, reading, spans, painted } = pageOf(300);
    painter.paint(reading, spans);
    painter.paint(reading, spans.slice(10));
    expect(painted()).toEqual(upTo(300, 10));
    vi.runAllTimers();
    expect(painted()).toEqual(upTo(300, 10));
  });

  it('that was taken away meanwhile does not come back', () => {
    const { painter, reading, spans, painted } = pageOf(300);
    painter.paint(reading, spans);
    painter.clear();
    vi.runAllTimers();
    expect(painted()).toEqual([]);
  });

  it('is of what still stands in the page where its body was put in the place of another before all was painted', () => {
    const { document, painter, reading, spans, painted } = pageOf(300);
    painter.paint(reading, spans);
    document.body.replaceWith(document.createElement('body'));
    expect(() => vi.runAllTimers()).not.toThrow();
    expect(painted()).toEqual([]);
  });
});
