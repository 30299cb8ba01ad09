import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage, readPageSliced } from '../../lib/article';
import { HEADLINE, html, pageOf, STORY_HTML } from './page';

const ADDRESS = 'https://harbour-courier.example/news/ferry-service-to-resume-after-storm-81423';
const part = fc.constantFrom(
  STORY_HTML,
  `<h1>${HEADLINE}</h1>`,
  '<div class="related"><h3><a href="/x">Islanders wait for bread</a></h3><p>A line below it.</p></div>',
  '<ul><li>One berth</li><li>Two boats</li></ul>',
  '<p>Half a <b>sentence',
  '<section><article>',
  '</section>',
  '<br><br>',
);
/** A clock that runs so fast that every step ends a slice. */
function hurried(): () => number {
  let time = 0;
  return () => {
    time += 1000;
    return time;
  };
}

describe('reading in slices', { timeout: 60_000 }, () => {
  it('comes to what reading in one go comes to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
        const { document } = pageOf(html(parts.join('\n'))).window;
        const whole = readPage(document, ADDRESS);
        const sliced = await readPageSliced(document, ADDRESS, () => Promise.resolve(), hurried());
        expect(sliced).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('pauses on a long page, and never on a short one', async () => {
    const count = async (body: string, now: () => number): Promise<number> => {
      let pauses = 0;
      const { document } = pageOf(html(body)).window;
      await readPageSliced(document, ADDRESS, async () => void pauses++, now);
      return pauses;
    };
    expect(await count(`<article>${STORY_HTML}${'<p>The tide came in.</p>'.repeat(3000)}</article>`, hurried())).toBeGreaterThan(20);
    expect(await count(`<article>${STORY_HTML}</article>`, () => 0)).toBe(0);
  });

  it('gives up honestly when the page changes meanwhile', async () => {
    const { document } = pageOf(html(`<article><h1>${HEADLINE}</h1>${STORY_HTML.repeat(20)}</article>`)).window;
    const pause = async () => void document.querySelector('p')?.remove();
    expect(await readPageSliced(document, ADDRESS, pause, hurried())).toBeNull();
    const silent = async () => void document.querySelector('p')?.setAttribute('class', 'seen');
    expect((await readPageSliced(document, ADDRESS, silent, hurried()))?.article).not.toBeNull();
  });

  it('never throws of its own', async () => {
    const broken = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    ) as Document;
    expect(await readPageSliced(broken, ADDRESS, () => Promise.resolve())).toMatchObject({ reason: 'unreadable', article: null });
  });
});
