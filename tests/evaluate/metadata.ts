import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { JSDOM, VirtualConsole } from 'jsdom';
import { type Article, readPage } from '../../lib/article';
import { closePage } from './close-page';

/**
 * Metadata beside the manifest of the saved pages: `npx tsx tests/evaluate/metadata.ts [field]`. Counts, for each set and
 * field, the pages whose manifest has a value and those on which ours is right; with a field's name, lists its misses.
 * Right is: the same day; outlet and title the same letters and digits, or one within the other ("exact" tells how many
 * titles are the same); at least half of the byline's words; the same language. Dates are counted once more: how many are
 * wrong, none or the manifest's fault (`labels/dates.jsonl`), and how it stands on news alone (`labels/news.jsonl`; all of fundus is).
 */
interface Row {
  readonly id: string;
  readonly file: string;
  readonly url: string | null;
  readonly set: string;
  readonly label: string | null;
  readonly lang: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly byline: string | readonly string[] | null;
}

const DATA = new URL('../../../shared/data/', import.meta.url);
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const alike = (a: string, b: string): boolean => plain(a).includes(plain(b)) || plain(b).includes(plain(a));

/** Whether ours is right, of fields that the manifest has. */
const FIELDS: Record<
  string,
  {
    readonly gold: (row: Row) => string | null;
    readonly ours: (article: Article) => string | null;
    readonly right: (gold: string, ours: string) => boolean;
  }
> = {
  published: {
    gold: (row) => row.published,
    ours: (article) => article.published,
    right: (gold, ours) => gold.slice(0, 10) === ours.slice(0, 10),
  },
  outlet: { gold: (row) => row.outlet, ours: (article) => article.outlet, right: alike },
  title: { gold: (row) => row.title, ours: (article) => article.title, right: alike },
  'title exact': { gold: (row) => row.title, ours: (article) => article.title, right: (gold, ours) => plain(gold) === plain(ours) },
  byline: {
    gold: (row) => (typeof row.byline === 'string' ? row.byline : (row.byline?.join(', ') ?? null)),
    ours: (article) => article.byline,
    right: (gold, ours) => words(gold).filter((word) => words(ours).includes(word)).length * 2 >= words(gold).length,
  },
  language: { gold: (row) => row.lang, ours: (article) => article.language, right: (gold, ours) => words(gold)[0] === words(ours)[0] },
};

const FAULTS = new Set(['updated', 'crawl', 'swapped', 'other', 'unseen', 'zone']);
const labels = <T>(name: string): T[] =>
  readFileSync(new URL(`labels/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** What became of the dates of some pages. */
interface Outcome {
  right: number;
  wrong: number;
  none: number;
  faulty: number;
}

/** How our date stands beside the manifest's; a fault of the manifest is no fault of ours. */
function outcomeOf(id: string, gold: string, ours: string | null, faults: ReadonlySet<string>): keyof Outcome {
  if (ours?.slice(0, 10) === gold.slice(0, 10)) return 'right';
  if (faults.has(id)) return 'faulty';
  return ours === null ? 'none' : 'wrong';
}

function articleOf(row: Row): Article | null {
  const url = row.url && URL.canParse(row.url) ? row.url : `https://example.org/${row.id}`;
  const html = gunzipSync(readFileSync(new URL(row.file, DATA))).toString('utf8');
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  try {
    return readPage(window.document, url).article;
  } finally {
    closePage(window);
  }
}

if (!existsSync(DATA)) console.log('left out: metadata of saved pages (no ../shared)');
else {
  const rows = gunzipSync(readFileSync(new URL('pages/manifest.jsonl.gz', DATA)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const listed = process.argv[2];
  const faults = new Set(labels<{ id: string; verdict: string }>('dates').flatMap(({ id, verdict }) => (FAULTS.has(verdict) ? [id] : [])));
  const news = new Set(labels<{ id: string; news: boolean | null }>('news').flatMap((label) => (label.news ? [label.id] : [])));
  const outcomes = new Map<string, Outcome>();
  const counts = new Map<string, { has: number; right: number }>();
  for (const row of rows.filter(({ label }) => (label ?? 'article') === 'article')) {
    const article = articleOf(row);
    if (!article) continue;
    if (row.published) {
      const keys = [row.set, 'all', ...(row.set === 'fundus' || news.has(row.id) ? ['news'] : [])];
      for (const key of keys) {
        const outcome = outcomes.get(key) ?? { right: 0, wrong: 0, none: 0, faulty: 0 };
        outcome[outcomeOf(row.id, row.published, article.published, faults)]++;
        outcomes.set(key, outcome);
      }
    }
    for (const [field, { gold, ours, right }] of Object.entries(FIELDS)) {
      const expected = gold(row);
      if (!expected || plain(expected) === '') continue;
      const found = ours(article);
      const well = found !== null && right(expected, found);
      if (!well && field === listed) console.log(`${row.id}: ${JSON.stringify(expected)} ours ${JSON.stringify(found)}`);
      for (const key of [`${field}, ${row.set}`, `${field}, all`]) {
        const count = counts.get(key) ?? { has: 0, right: 0 };
        counts.set(key, { has: count.has + 1, right: count.right + (well ? 1 : 0) });
      }
    }
  }
  for (const [key, { has, right }] of [...counts].sort()) console.log(`${key}: ${right} of ${has}, ${(right / has).toFixed(3)}`);
  for (const [key, { right, wrong, none, faulty }] of [...outcomes].sort())
    console.log(`date, ${key}: ${right} right, ${wrong} wrong, ${none} none, ${faulty} where the manifest errs`);
}
