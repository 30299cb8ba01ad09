import { createInterface } from 'node:readline';

/** A verb takes its arguments and the lines of standard input, and answers one JSON line for each. */
export type Verb = (args: readonly string[], lines: AsyncIterable<string>) => Promise<void>;

const USAGE = `usage: npm run -s evaluate -- articles    < pages.jsonl
       npm run -s evaluate -- matches --corpus reports.jsonl --queries reports.jsonl [--bundled]
       npm run -s evaluate -- comparisons < pairs.jsonl`;

const VERBS: Record<string, () => Promise<Verb>> = {
  articles: async () => (await import('./articles')).articles,
  matches: async () => (await import('./matches')).matches,
  comparisons: async () => (await import('./comparisons')).comparisons,
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
if (!load) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const verb = await load();
  await verb(args, createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }));
}
