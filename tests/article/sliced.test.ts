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

const resume = () => Promise.resolve();
const HURRIED = () => ({ pause: resume, now: hurried() });
const page = (body: string) => pageOf(html(body)).window.document;
const LONG = `<article><h1>${HEADLINE}</h1>${STORY_HTML.repeat(20)}${'<p>The tide came in.</p>'.repeat(2000)}</article>`;

describe('reading in slices', { timeout: 60_000 }, () => {
  it('comes to what reading in one go comes to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
        const document = page(parts.join('\n'));
        expect(await readPageSliced(document, ADDRESS, HURRIED())).toEqual(readPage(document, ADDRESS));
      }),
      { numRuns: 40 },
    );
  });

  it('pauses on a long page, and never on a short one', async () => {
    const count = async (body: string, now: () => number): Promise<number> => {
      let pauses = 0;
      await readPageSliced(page(body), ADDRESS, { pause: async () => void pauses++, now });
      return pauses;
    };
    expect(await count(LONG, hurried())).toBeGreaterThan(20);
    expect(await count(`<article>${STORY_HTML}</article>`, () => 0)).toBe(0);
  });

  it('begins anew when the page changes meanwhile, and gives what was there in the end', async () => {
    const document = page(LONG);
    let pauses = 0;
    const pause = async () => {
      if (++pauses === 3)
        document.querySelector('h1')?.insertAdjacentHTML('afterend', '<p>The storm was the worst in years, the keeper said.</p>');
    };
    const reading = await readPageSliced(document, ADDRESS, { pause, now: hurried() });
    expect(reading?.article?.text).toContain('worst in years');
    expect(reading).toEqual(readPage(document, ADDRESS));
  });

  it('walks the tree in one go where the page never holds still, and still pauses over the rest', async () => {
    const document = page(LONG);
    let pauses = 0;
    const pause = async () => {
      pauses++;
      document.body.append(document.createElement('i'));
    };
    expect((await readPageSliced(document, ADDRESS, { pause, now: hurried() }))?.article?.text).toContain('Ferry crossings');
    expect(pauses).toBeGreaterThan(5);
    expect(pauses).toBeLessThan(30);
  });

  it('does not mind changes of attributes', async () => {
    const document = page(LONG);
    let pauses = 0;
    const count = async () => void pauses++;
    await readPageSliced(document, ADDRESS, { pause: count, now: hurried() });
    const still = pauses;
    await readPageSliced(document, ADDRESS, {
      pause: async () => {
        pauses++;
        document.querySelector('p')?.setAttribute('class', `seen-${pauses}`);
      },
      now: hurried(),
    });
    expect(pauses).toBe(2 * still);
  });

  it('asks the page nothing any more when the tree is walked', async () => {
    const whole = readPage(page(LONG), ADDRESS);
    const document = page(LONG);
    let pauses = 0;
    await readPageSliced(document, ADDRESS, { pause: async () => void pauses++, now: hurried() });
    let left = pauses - 8;
    const pause = async () => {
      if (--left === 0) document.body.replaceChildren();
    };
    const { article } = (await readPageSliced(document, ADDRESS, { pause, now: hurried() })) ?? {};
    expect(article).toEqual(whole.article);
  });

  it('ends at the next pause when it is wanted no more', async () => {
    const ending = new AbortController();
    let pauses = 0;
    const pause = async () => {
      if (++pauses === 5) ending.abort();
    };
    expect(await readPageSliced(page(LONG), ADDRESS, { pause, now: hurried(), signal: ending.signal })).toBeNull();
    expect(pauses).toBe(5);
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
    expect(await readPageSliced(broken, ADDRESS, { pause: resume })).toMatchObject({ reason: 'unreadable', article: null });
  });
});
