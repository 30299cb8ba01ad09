import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readPage } from '../../lib/article';
import { realPages, type SavedPage } from '../e2e/saved-pages';

/**
 * News or not, beside labels: `npx tsx tests/evaluate/news.ts`. Prints F1 and precision for two sets.
 * `read again`: labels/news.jsonl, 150 of the 160 "articles" of wcxb-dev, drawn with seed 3 (rounds.ts over the ids in
 * order) and told by reading into news reports (analysis and opinion of an outlet too) and others; ids and labels only.
 * `news sites`: articles of fundus and newspaper4k against all wcxb-dev pages that are none.
 */
const labels = new Map(
  readFileSync(new URL('labels/news.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; news: boolean })
    .map(({ id, news }) => [id, news]),
);

function isNews({ html, url }: SavedPage): boolean {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  try {
    return readPage(window.document, url).news;
  } finally {
    window.close();
  }
}

function print(name: string, pages: readonly SavedPage[], expected: (page: SavedPage) => boolean): void {
  let [right, false_, missed] = [0, 0, 0];
  const wrong: string[] = [];
  for (const page of pages) {
    const [found, should] = [isNews(page), expected(page)];
    if (found && should) right++;
    else if (found) false_++;
    else if (should) missed++;
    if (found !== should) wrong.push(`${found ? '+' : '-'}${page.id}`);
  }
  const f1 = (2 * right) / (2 * right + false_ + missed);
  const precision = right / (right + false_);
  console.log(`${name}: ${pages.length} pages, F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}; wrong: ${wrong.join(' ')}`);
}

const all = realPages(Number.POSITIVE_INFINITY, 'news or not');
const ofNewsSites = (page: SavedPage) => /^(?:fundus|newspaper4k)$/.test(page.set);
print(
  'read again',
  all.filter(({ id }) => labels.has(id)),
  ({ id }) => labels.get(id) === true,
);
print(
  'news sites',
  all.filter((page) => ofNewsSites(page) || (page.set === 'wcxb-dev' && page.label === 'not-article')),
  (page) => ofNewsSites(page) && page.label === 'article',
);
