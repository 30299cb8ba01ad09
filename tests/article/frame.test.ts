import { describe, expect, it } from 'vitest';
import { articleFrame, rangesOf, readPage } from '../../lib/article';
import { HEADLINE, html, pageOf, STORY_HTML, STORY_TEXT } from './page';

const FRAME = '<iframe></iframe>';
const WHOLE = `<article><h1>${HEADLINE}</h1>${STORY_HTML}</article>`;

/** A page with frames of its own origin, and what stands in each. */
function pageWith(...frames: string[]): Document {
  const { document } = pageOf(html(`<p>A page of frames.</p>${FRAME.repeat(frames.length)}`)).window;
  for (const [i, frame] of [...document.querySelectorAll('iframe')].entries())
    if (frame.contentDocument) frame.contentDocument.documentElement.innerHTML = frames[i] ?? '';
  return document;
}

describe('the frame that holds the article', () => {
  it('is the one with most paragraphs of those that may hold one', () => {
    const document = pageWith('<body><p>Buy this.</p></body>', html(STORY_HTML), html(WHOLE + STORY_HTML));
    expect(articleFrame(document, document.URL)).toBe(document.querySelectorAll('iframe')[2]?.contentDocument);
  });

  it('is none where no frame has a text, or where it is another origin’s', () => {
    const document = pageWith('<body><p>Buy this.</p></body>', html(WHOLE));
    Object.defineProperty(document.querySelectorAll('iframe')[1], 'contentDocument', { value: null });
    expect(articleFrame(document, document.URL)).toBeNull();
    expect(articleFrame(pageOf(html(WHOLE)).window.document, document.URL)).toBeNull();
  });

  it('is read like a page, and leads back to its own nodes', () => {
    const document = pageWith(html(WHOLE));
    const frame = articleFrame(document, document.URL) as Document;
    const reading = readPage(frame, document.URL);
    expect(reading.article).toMatchObject({ text: STORY_TEXT, url: document.URL });
    const [range] = rangesOf(reading, { start: 0, end: 5 });
    expect(range?.startContainer.ownerDocument).toBe(frame);
  });
});
