import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readPage } from '../../lib/article';
import { realPages, type SavedPage } from '../e2e/saved-pages';

/**
 * News or not, beside labels: `npx tsx tests/evaluate/news.ts`. Prints F1, precision and recall of the sets, whole and by halves.
 * `read again`: pages of wcxb-dev and readability in labels/news.jsonl, told by reading; labels/README.md has the rule.
 * `news sites`: articles of fundus and newspaper4k against all pages that are said to be none.
 */
interface Label {
  readonly id: string;
  readonly news: boolean | null;
  readonly half: string;
}
const labels = new Map(
  readFileSync(new URL('labels/news.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label)
    .map((label) => [label.id, label]),
);

function isNews({ html, url }: SavedPage): boolean {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  try {
    return readPage(window.document, url).news;
  } finally {
    window.close();
  }
}

interface Told {
  readonly page: SavedPage;
  readonly found: boolean;
}

function print(name: string, told: readonly Told[], expected: (page: SavedPage) => boolean): void {
  const right = told.filter(({ page, found }) => found && expected(page)).length;
  const wrong = told.filter(({ page, found }) => found !== expected(page));
  const falseAlarms = wrong.filter(({ found }) => found).length;
  const [precision, recall] = [right / (right + falseAlarms), right / (right + wrong.length - falseAlarms)];
  const figures = `F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
  console.log(
    `${name}: ${told.length} pages, ${figures}; wrong: ${wrong.map(({ page, found }) => `${found ? '+' : '-'}${page.id}`).join(' ')}`,
  );
}

const told = realPages(Number.POSITIVE_INFINITY, 'news or not').map((page) => ({ page, found: isNews(page) }));
const isArticleOfNewsSite = ({ set, label }: SavedPage) => /^(?:fundus|newspaper4k)$/.test(set) && label === 'article';
for (const set of ['wcxb-dev', 'readability'])
  for (const half of ['first', 'second', null]) {
    const some = told.filter(({ page }) => {
      const label = labels.get(page.id);
      return page.set === set && label !== undefined && label.news !== null && (half === null || label.half === half);
    });
    print(`read again, ${set}${half ? `, ${half} half` : ''}`, some, ({ id }) => labels.get(id)?.news === true);
  }
print(
  'news sites',
  told.filter(({ page }) => /^(?:fundus|newspaper4k)$/.test(page.set) || (page.set === 'wcxb-dev' && page.label === 'not-article')),
  isArticleOfNewsSite,
);
