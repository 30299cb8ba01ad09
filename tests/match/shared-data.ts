import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A line of the measuring data that is kept beside the project. */
export interface DataReport {
  readonly id: string;
  readonly event: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly text: string;
}

const SHARED = new URL('../../../shared/', import.meta.url);

/** Whether the measuring data is there; prints a line naming what is left out where it is not. */
export function hasShared(what: string): boolean {
  const there = existsSync(SHARED);
  if (!there) console.log(`left out: ${what} (no ../shared)`);
  return there;
}

/** One of the report sets, by its name without ending. */
export function sharedReports(name: string): DataReport[] {
  return linesOf(gunzipSync(readFileSync(new URL(`data/reports/${name}.jsonl.gz`, SHARED))).toString('utf8'));
}

/** The eight reports of the first bundled corpus, as printed. */
export function bundledOriginals(): DataReport[] {
  return linesOf(readFileSync(new URL('reports/reports.jsonl', SHARED), 'utf8'));
}

function linesOf(text: string): DataReport[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DataReport);
}
