import { describe, expect, it } from 'vitest';
import type { Article } from '../../lib/article';
import { matchArticle } from '../../lib/browser/match-article';
import { buildIndex } from '../../lib/match';
import { loadSamples } from '../pages/samples';

const samples = loadSamples();
const held = buildIndex(samples);

const article = (id: string, change: Partial<Article>): Article => {
  const report = samples.find((r) => r.id === id);
  if (!report) throw new Error(`no sample ${id}`);
  const { title, outlet, agency, published, language, text } = report;
  const url = 'http://127.0.0.1/page.html';
  return {
    url,
    title,
    outlet,
    agency,
    byline: null,
    dateline: null,
    published,
    language,
    direction: 'ltr',
    text,
    partial: false,
    origins: {},
    ...change,
  };
};

describe('matching the article of a page', () => {
  it('keeps the date that the page gives', async () => {
    expect(await matchArticle(held, article('sample-lantern-ferry', {}))).toMatchObject({
      published: '2026-10-11T09:30:00Z',
      publishedFrom: 'stated',
    });
  });

  it('borrows the date of the report that the page is recognised as, and measures distances from it', async () => {
    const { matches, published, publishedFrom } = await matchArticle(held, article('sample-lantern-ferry', { published: null }));
    expect({ published, publishedFrom }).toEqual({ published: '2026-10-11T09:30:00Z', publishedFrom: 'inferred' });
    expect(matches.find((m) => m.report.id === 'sample-gazette-ferry')?.evidence.days).toBe(0);
  });

  it('borrows no date from a report that it only shares its text with', async () => {
    const stranger = article('sample-lantern-ferry', { published: null, outlet: 'Another Paper' });
    expect(await matchArticle(held, stranger)).toMatchObject({ published: null, publishedFrom: null });
  });
});
