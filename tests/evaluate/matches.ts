import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { FullReport } from '../../lib/corpus';
import { buildIndex, type Query } from '../../lib/match';
import type { Verb } from './cli';
import { may, need, write } from './lines';

/** Matches the reports of one file against those of another: `matches --corpus FILE --queries FILE [--bundled]`. */
export const matches: Verb = async (args) => {
  const bundled = args.includes('--bundled');
  const corpus = option(args, '--corpus');
  const queries = option(args, '--queries');
  if (!queries || (!corpus && !bundled)) {
    console.error('usage: matches --corpus reports.jsonl --queries reports.jsonl [--bundled]');
    process.exitCode = 2;
    return;
  }
  const index = buildIndex(bundled ? (await (await import('../corpus/bundled')).loadBundled()).reports : []);
  if (corpus) await eachLine('corpus', corpus, async (value) => index.add(reportOf(value)));
  // Merged before the clock runs: what is timed is a query.
  while (await index.tidy());
  await eachLine('queries', queries, async (value) => {
    const query = { ...queryOf(value), id: need(value, 'id') };
    const started = performance.now();
    const found = await index.match(query);
    const ms = performance.now() - started;
    write({
      id: query.id,
      matches: found.matches.map(({ report, relation, score, self }) => ({ id: report.id, relation, score, self })),
      candidates: found.candidates,
      ms,
    });
  });
};

function option(args: readonly string[], name: string): string | null {
  const at = args.indexOf(name);
  return at < 0 ? null : (args[at + 1] ?? null);
}

/** Hands each line of a file on. A bad one is told with its number, the others still count, and the process then exits with 1. */
async function eachLine(what: string, file: string, take: (value: unknown) => Promise<void>): Promise<void> {
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (!line.trim()) continue;
      try {
        await take(JSON.parse(line));
      } catch (error) {
        fail(`${what} line ${number}: ${messageOf(error)}`);
      }
    }
  } catch (error) {
    fail(`${what}: ${messageOf(error)}`);
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function queryOf(value: unknown): Omit<Query, 'id'> {
  return {
    outlet: may(value, 'outlet'),
    agency: may(value, 'agency'),
    title: may(value, 'title'),
    published: may(value, 'published'),
    language: may(value, 'language'),
    url: may(value, 'url'),
    text: need(value, 'text'),
  };
}

function reportOf(value: unknown): FullReport {
  return {
    ...queryOf(value),
    id: need(value, 'id'),
    outletFrom: null,
    agencyFrom: null,
    titleFrom: null,
    publishedFrom: null,
    byline: null,
    dateline: null,
    note: null,
    partial: false,
    kept: null,
  };
}
