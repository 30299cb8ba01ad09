import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/article';
import { SAMPLES } from '../pages/serve';
import { pageOf } from './page';

/** Pages that the sample site's own list promises to be quiet. */
const QUIET = ['index.html', ...linksUnder('Pages that are no article')];
/** Their text comes only when their script has run or their frame is there. */
const SCRIPTED = ['app.html', 'late.html', 'framed.html', 'shadow.html'];

function linksUnder(heading: string): string[] {
  const index = readFileSync(`${SAMPLES}index.html`, 'utf8');
  const part = index.slice(index.indexOf(`<h2>${heading}</h2>`)).split('<h2>')[1] ?? '';
  return [...part.matchAll(/href="([^"]+)"/g)].map((match) => match[1] as string);
}

function sample(file: string) {
  const url = `http://samples.example/${file}`;
  const { document } = pageOf(readFileSync(`${SAMPLES}${file}`, 'utf8'), url).window;
  return readPage(document, url);
}

describe('the sample pages', () => {
  it('name pages that are no article', () => expect(QUIET).toEqual(['index.html', 'front.html', 'guide.html', 'docs.html']));

  it.each(QUIET)('%s is no news', (file) => expect(sample(file).news).toBe(false));

  it.each(readdirSync(SAMPLES).filter((file) => file.endsWith('.html') && !QUIET.includes(file) && !SCRIPTED.includes(file)))(
    '%s is news',
    (file) => expect(sample(file)).toMatchObject({ news: true, kind: 'article' }),
  );

  it('print.html is read without the lines above its headline and below its text', () => {
    const { article } = sample('print.html');
    expect(article).toMatchObject({ outlet: 'Tidewater Gazette', byline: 'Barnaby Slee', published: '2026-11-06' });
    expect(article?.text).toMatch(/^The oyster beds/);
    expect(article?.text).toMatch(/folding chairs\.$/);
  });

  it.each(['wire-courier.html', 'wire-post.html', 'aggregator.html'])('%s is credited to its made-up agency', (file) =>
    expect(sample(file).article?.agency).toBe('Meridian Wire'),
  );
});
