import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnchoredReading, plainReading, rangesOf, readPage } from '../../lib/article';
import { HEADLINE, html, pageOf, STORY_HTML } from './page';

const words = fc.constantFrom(
  'The',
  'ferry',
  'quay,',
  'storm.',
  'was',
  'told',
  '“Yes,”',
  'قال',
  '東京',
  'a\u200bb',
  '\ufeffx',
  'é',
  '\u{1F6F3}',
  '\ufdd0',
  '&amp;',
  'e\u0301',
);
const gap = fc.constantFrom(' ', '  ', '\n', '\t ', '&nbsp;', ' &nbsp; ', '');
const inline = fc.constantFrom(
  ['', ''],
  ['<b>', '</b>'],
  ['<a href="/x">', '</a>'],
  ['<span class="x">', '</span>'],
  ['<i hidden>', '</i>'],
  ['', '<br>'],
  ['', '<!-- c -->'],
);
const run = fc
  .tuple(fc.array(fc.tuple(words, gap), { minLength: 5, maxLength: 30 }), inline)
  .map(([list, [open, close]]) => open + list.flat().join('') + close);
const block = fc
  .tuple(fc.constantFrom('p', 'div', 'h2', 'li', 'blockquote', 'section', 'td'), fc.array(run, { minLength: 1, maxLength: 4 }))
  .map(([tag, runs]) => `<${tag}>${runs.join('')}</${tag}>`);
const body = fc
  .array(fc.oneof(block, fc.constant(STORY_HTML)), { minLength: 1, maxLength: 12 })
  .map((blocks) => `<article><h1>${HEADLINE}</h1>${blocks.join('\n')}</article>`);

function check({ article, anchors }: AnchoredReading): void {
  const text = article?.text ?? '';
  let end = 0;
  for (const { span, node, offset } of anchors) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    expect(node.data.slice(offset, offset + span.end - span.start)).toBe(text.slice(span.start, span.end));
    expect(text.slice(end, span.start)).toMatch(/^\s*$/);
    end = span.end;
  }
  expect(end).toBe(text.length);
}

describe('anchors', { timeout: 60_000 }, () => {
  it('ascend, are disjoint, and lead each character but white space back to its text node, on any page', () => {
    fc.assert(
      fc.property(body, (content) => {
        const { document } = pageOf(html(content)).window;
        const before = document.documentElement.outerHTML;
        check(readPage(document, document.URL));
        expect(document.documentElement.outerHTML).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it('are left out of a plain reading, which survives a message', () => {
    const { document } = pageOf(html(`<h1>${HEADLINE}</h1>${STORY_HTML}`)).window;
    const plain = plainReading(readPage(document, document.URL));
    expect(plain).not.toHaveProperty('anchors');
    expect(structuredClone(plain)).toEqual(plain);
  });

  it('text is collapsed: no white space but single spaces and empty lines between paragraphs', () => {
    fc.assert(
      fc.property(body, (content) => {
        const { document } = pageOf(html(content)).window;
        const text = readPage(document, document.URL).article?.text ?? '';
        for (const paragraph of text.split('\n\n')) expect(paragraph).toBe(paragraph.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 40 },
    );
  });
});

describe('ranges', () => {
  const page = () =>
    pageOf(
      html(
        `<article><h1>${HEADLINE}</h1><p>The boat <b>Sea Holly</b> left the  quay at dawn, the harbour master said.</p>${STORY_HTML}</article>`,
      ),
    ).window.document;

  it('cover a span across inline tags and collapsed white space', () => {
    const document = page();
    const found = readPage(document, document.URL);
    const start = found.article?.text.indexOf('Sea Holly left the quay') ?? -1;
    const ranges = rangesOf(found, { start, end: start + 'Sea Holly left the quay'.length });
    expect(ranges.map(String)).toEqual(['Sea Holly', 'left the', 'quay']);
  });

  it('cover the whole text', () => {
    const document = page();
    const found = readPage(document, document.URL);
    const text = found.article?.text ?? '';
    const ranges = rangesOf(found, { start: 0, end: text.length });
    expect(ranges.map(String).join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
  });

  it('are none where the node no longer holds the text, is gone, or the span lies outside', () => {
    const document = page();
    const found = readPage(document, document.URL);
    const end = found.article?.text.length ?? 0;
    expect(rangesOf(found, { start: 5, end: end + 1 })).toEqual([]);
    expect(rangesOf(found, { start: 5, end: 5 })).toEqual([]);
    const bold = document.querySelector('b') as HTMLElement;
    (bold.firstChild as Text).data = 'Sea Thistle';
    expect(rangesOf(found, { start: 0, end: 20 })).toEqual([]);
    bold.remove();
    expect(rangesOf(found, { start: 0, end: 20 })).toEqual([]);
    expect(rangesOf(found, { start: 0, end: 5 })).toHaveLength(1);
  });
});
