import { expect } from 'vitest';
import {
  type AnchoredReading,
  MAX_ARTICLE_TEXT,
  MAX_CREDIT,
  MAX_FURTHER,
  MAX_FURTHER_TEXT,
  MAX_TITLE,
  rangesOf,
  readPage,
  readPageSliced,
  stillStands,
} from '../../lib/article';

const solid = (text: string): string => text.replace(/\s+/g, '');

/** Reads a page whole and in slices, and checks everything that holds of any reading of any page. */
export async function checkReading(document: Document, url: string, next: () => number): Promise<AnchoredReading> {
  const reading = readPage(document, url);
  // The reader's own faults end here: whatever it was given, it can be read.
  expect(reading.reason).not.toBe('unreadable');
  let time = 0;
  const sliced = await readPageSliced(document, url, { pause: async () => undefined, now: () => (time += next() * 20) });
  expect(sliced?.anchors.every(({ node }, i) => node === reading.anchors[i]?.node)).toBe(true);
  expect(withoutNodes(sliced as AnchoredReading)).toEqual(withoutNodes(reading));
  checkBounds(reading);
  checkWayBack(reading, next);
  return reading;
}

/** Nodes are compared one by one above: a failure that prints a whole page says nothing. */
function withoutNodes(reading: AnchoredReading) {
  return { ...reading, anchors: reading.anchors.map(({ span, offset }) => ({ span, offset })) };
}

function checkBounds({ article, others }: AnchoredReading): void {
  const { text = '', title, outlet, agency, byline, dateline } = article ?? {};
  expect(text.length).toBeLessThanOrEqual(MAX_ARTICLE_TEXT);
  expect(text).toBe(text.trim());
  expect(/\n{3}|[^\S\n]{2}| \n|\n /.exec(text)?.index ?? -1).toBe(-1);
  expect(title?.length ?? 0).toBeLessThanOrEqual(MAX_TITLE);
  for (const name of [outlet, agency, byline, dateline]) expect(name?.length ?? 0).toBeLessThanOrEqual(MAX_CREDIT);
  expect(others.length).toBeLessThanOrEqual(MAX_FURTHER);
  for (const other of others) {
    expect(other.text.length).toBeLessThanOrEqual(MAX_FURTHER_TEXT);
    expect(other.title?.length ?? 0).toBeLessThanOrEqual(MAX_TITLE);
  }
}

/** Each character but white space has its place in one text node, and any span has the ranges that spell it. */
function checkWayBack(reading: AnchoredReading, next: () => number): void {
  const { anchors } = reading;
  const text = reading.article?.text ?? '';
  // A text that only the page's JSON-LD has stands nowhere in it.
  if (anchors.length === 0) return;
  let end = 0;
  for (const { span, node, offset } of anchors) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(solid(text.slice(end, span.start))).toBe('');
    expect(span.end).toBeGreaterThan(span.start);
    expect(node.data.slice(offset, offset + span.end - span.start)).toBe(text.slice(span.start, span.end));
    end = span.end;
  }
  expect(solid(text.slice(end))).toBe('');
  expect(stillStands(reading)).toBe(true);
  const start = Math.floor(next() * text.length);
  const part = { start, end: Math.min(text.length, start + 1 + Math.floor(next() * 400)) };
  for (const span of [part, { start: 0, end: text.length }])
    expect(solid(rangesOf(reading, span).map(String).join(''))).toBe(solid(text.slice(span.start, span.end)));
}
