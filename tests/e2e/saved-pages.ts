import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { SAMPLES, type Served, serveBy } from '../pages/serve';

/** A page on disk, with the address that it is to be read as. */
export interface SavedPage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  /** Which collection it is of, and whether it is said there to be an article. */
  readonly set: string;
  readonly label: string;
}

const DATA = new URL('../../../shared/data/', import.meta.url);

/** The pages of the sample news site, as they come from the server: no script has run. */
export function samplePages(): SavedPage[] {
  return readdirSync(SAMPLES)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      id: file,
      url: `http://samples.example/${file}`,
      html: readFileSync(`${SAMPLES}${file}`, 'utf8'),
      set: 'samples',
      label: '',
    }));
}

/** So many of the saved real pages, spread evenly over all; prints what is left out, and gives none, where they are missing. */
export function realPages(count: number, what: string): SavedPage[] {
  return spread(manifestOf(what), count).map(pageOf);
}

/** So many of the saved real pages of each collection, spread evenly over it; else as `realPages`. */
export function realPagesOfEach(count: number, what: string): SavedPage[] {
  const sets = new Map<string, Row[]>();
  for (const row of manifestOf(what)) sets.set(row.set, [...(sets.get(row.set) ?? []), row]);
  return [...sets.values()].flatMap((rows) => spread(rows, count)).map(pageOf);
}

interface Row {
  readonly id: string;
  readonly file: string;
  readonly url?: string | null;
  readonly set: string;
  readonly label: string;
}

function manifestOf(what: string): Row[] {
  if (!existsSync(DATA)) {
    console.log(`left out: ${what} (no ../shared)`);
    return [];
  }
  return gunzipSync(readFileSync(new URL('pages/manifest.jsonl.gz', DATA)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

function spread<T>(rows: readonly T[], count: number): T[] {
  const share = Math.min(1, count / rows.length);
  return rows.filter((_, i) => Math.floor(i * share) !== Math.floor((i - 1) * share));
}

function pageOf({ id, file, url, set, label }: Row): SavedPage {
  return {
    id,
    set,
    label,
    url: url && URL.canParse(url) ? url : `https://example.org/${id}`,
    html: gunzipSync(readFileSync(new URL(file, DATA))).toString('utf8'),
  };
}

/** Serves each page under its place in the list. Nothing of it is fetched and none of its scripts run; clocks are fine enough to measure with. */
export function servePages(pages: readonly Pick<SavedPage, 'html'>[]): Promise<Served> {
  return serveBy((request, response) => {
    const page = pages[Number(request.url?.slice(1))];
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(page.html);
  });
}
