import { openDB } from 'idb';
import MiniSearch from 'minisearch';
import { EVERYTHING } from '../../components/library/reports';
import { LIBRARY_NAME, openLibraryReader, type Row, RowList } from '../../lib/corpus';
import { words } from '../../lib/text';

// Runs in a page of the extension, over rows in its own IndexedDB.

const ROWS_AT_ONCE = 4_000;
const ORDER = { by: 'added', falling: true } as const;

/** Puts rows into the library, without their texts: lists read rows alone. */
export async function seed(count: number, titles: readonly string[], outlets: readonly string[]): Promise<void> {
  (await openLibraryReader()).close();
  const db = await openDB(LIBRARY_NAME);
  for (let from = 0; from < count; from += ROWS_AT_ONCE) {
    const to = db.transaction(['rows', 'reports'], 'readwrite');
    for (let i = from; i < Math.min(count, from + ROWS_AT_ONCE); i++) {
      const time = Date.UTC(2026, 0, 1) + i * 60_000;
      const day = new Date(time).toISOString();
      // Half of one headline and half of another: words as common as they are in news, and no two rows alike.
      const [one, other] = [titles[i % titles.length] ?? '', titles[(i * 7 + 3) % titles.length] ?? ''];
      const row: Row & { newest: number; visit: null } = {
        id: `bench-${i}`,
        outlet: outlets[i % outlets.length] ?? null,
        outletFrom: 'stated',
        byline: i % 2 === 0 ? `Wilma Quarrie ${i % 900}` : null,
        agency: i % 5 === 0 ? 'Meridian Wire' : null,
        title: `${one.split(' ').slice(0, 6).join(' ')} ${other.split(' ').slice(-5).join(' ')}`,
        titleFrom: 'stated',
        published: day,
        publishedFrom: 'stated',
        language: 'en',
        url: `https://outlet-${i % 60}.example/${i}`,
        words: 400,
        bytes: 9_000,
        added: day,
        seen: day,
        sources: [i % 3 === 0 ? 'kept' : `feed:https://outlet-${i % 60}.example/feed`],
        tags: i % 50 === 0 ? ['to read'] : [],
        versions: 0,
        full: true,
        partial: false,
        newest: -time,
        visit: null,
      };
      void to.objectStore('rows').put(row);
      void to.objectStore('reports').put({ id: row.id });
    }
    await to.done;
  }
  db.close();
}

async function rowsOf(): Promise<Row[]> {
  const reader = await openLibraryReader();
  const all: Row[] = [];
  let after = null;
  do {
    const part: Awaited<ReturnType<typeof reader.rows>> = await reader.rows({ after, most: ROWS_AT_ONCE });
    all.push(...part.rows);
    after = part.next;
  } while (after !== null);
  reader.close();
  return all;
}

/** Milliseconds of each thing done, and how many rows each search found. */
export interface Times {
  readonly ready: number;
  readonly searches: readonly number[];
  readonly found: readonly number[];
}

async function timed(prepare: () => Promise<(query: string) => number | Promise<number>>, queries: readonly string[]): Promise<Times> {
  const start = performance.now();
  const search = await prepare();
  const ready = performance.now() - start;
  const searches: number[] = [];
  const found: number[] = [];
  for (const query of queries) {
    const begun = performance.now();
    found.push(await search(query));
    searches.push(performance.now() - begun);
  }
  return { ready, searches, found };
}

/** Our list: read from disk, then searched. */
export function ours(queries: readonly string[]): Promise<Times> {
  return timed(async () => {
    const list = new RowList();
    list.add(await rowsOf());
    list.find({ words: 'warm', filter: EVERYTHING.filter, order: ORDER });
    return (query) => list.find({ words: query, filter: EVERYTHING.filter, order: ORDER }).length;
  }, queries);
}

/** MiniSearch over the same fields, asked in the same way: all words, each by its beginning. */
export function miniSearch(queries: readonly string[]): Promise<Times> {
  return timed(async () => {
    const index = new MiniSearch<Row>({
      fields: ['title', 'outlet', 'agency', 'byline', 'tags'],
      extractField: (row, field) => (field === 'tags' ? row.tags.join(' ') : String(row[field as keyof Row] ?? '')),
      searchOptions: { prefix: true, combineWith: 'AND' },
    });
    index.addAll(await rowsOf());
    return (query) => index.search(query).length;
  }, queries);
}

/** A plain scan with idb: every row is read for every letter typed. */
export function scan(queries: readonly string[]): Promise<Times> {
  return timed(async () => {
    const db = await openDB(LIBRARY_NAME);
    return async (query) => {
      const asked = words(query).map(({ text }) => text);
      const rows = (await db.getAll('rows')) as Row[];
      const fits = ({ title, outlet, agency, byline, tags }: Row): boolean => {
        const held = words([title, outlet, agency, byline, ...tags].join(' '));
        return asked.every((term) => held.some(({ text }) => text.startsWith(term)));
      };
      return rows.filter(fits).length;
    };
  }, queries);
}
