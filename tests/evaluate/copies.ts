// Prints precision and recall of "same text" and "shared passages" on the pairs of labels/copies.jsonl, and how often what was said with a score was
// so: npx tsx tests/evaluate/copies.ts [list]
//
// What the labels mean is in labels/README.md. 200 pairs a set, drawn by hash of their ids over the range of 5-gram containment: 88 each from the tenths of
// ../shared/data/reports/reuse-pairs, the others from all pairs with 0.02 and more, among them those that share a formula or a quotation alone. Weights were looked at
// on the `first` half; disagreements of both halves were read. `fresh`: 30 pairs a set, drawn at random in bins of containment, labelled before Collate saw them;
// `third` and `fourth` likewise, over the tenths of containment (seeds `copies-22nov-third` and `-fourth`), 20 and 10 a set, the third of `others` as well;
// `fifth`: 80 with the line between the relations well represented (seed `copies-22nov-evening`), at first sight in ARCHITECTURE.md.
import { readFileSync } from 'node:fs';
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { type DataReport, hasShared, sharedReports } from '../match/shared-data';

/** `others`: background and same-events together, a quarter of their reports beside those labelled. */
const SETS = ['wire-copies', 'arabic', 'others'] as const;
const HALVES = ['first', 'later', 'fresh', 'third', 'fourth', 'fifth'] as const;

interface Labelled {
  readonly a: string;
  readonly b: string;
  readonly set: (typeof SETS)[number];
  readonly label: 'same text' | 'shared passages' | 'neither' | 'unsure';
  readonly half: (typeof HALVES)[number];
  readonly boundary?: boolean;
}

const RELATIONS = ['same text', 'shared passages'] as const;

/** What was said of a pair. */
interface Said {
  readonly relation: (typeof RELATIONS)[number] | 'neither';
  readonly score: number;
}

function reportsOf(set: Labelled['set'], pairs: readonly Labelled[]): DataReport[] {
  if (set !== 'others') return sharedReports(set);
  const wanted = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const all = [...sharedReports('background'), ...sharedReports('same-events')];
  return [...new Map(all.map((report) => [report.id, report])).values()].filter(({ id }, i) => wanted.has(id) || i % 4 === 0);
}

async function said(set: Labelled['set'], pairs: readonly Labelled[]): Promise<Said[]> {
  const reports = reportsOf(set, pairs);
  const byId = new Map(reports.map((report) => [report.id, report]));
  const index = buildIndex(reports as readonly DataReport[] as unknown as readonly FullReport[]);
  const answers = new Map<string, Map<string, { relation: string; score: number }>>();
  const all: Said[] = [];
  for (const { a, b } of pairs) {
    let answer = answers.get(a);
    if (!answer) {
      const { matches } = await index.match({ agency: null, ...(byId.get(a) as DataReport) });
      answer = new Map(matches.map((match) => [match.report.id, match]));
      answers.set(a, answer);
    }
    const match = answer.get(b);
    all.push({ relation: RELATIONS.find((name) => name === match?.relation) ?? 'neither', score: match?.score ?? 0 });
  }
  return all;
}

function print(set: string, pairs: readonly Labelled[], answers: readonly string[]): void {
  for (const relation of RELATIONS) {
    const labelled = pairs.filter((pair) => pair.label === relation).length;
    const shown = answers.filter((answer) => answer === relation).length;
    const right = pairs.filter((pair, i) => pair.label === relation && answers[i] === relation).length;
    console.log(`${set} ${relation}: precision ${share(right, shown)} recall ${share(right, labelled)}`);
  }
  const labelled = pairs.filter((pair) => pair.label !== 'neither').length;
  const shown = answers.filter((answer) => answer !== 'neither').length;
  const right = pairs.filter((pair, i) => pair.label !== 'neither' && answers[i] !== 'neither').length;
  console.log(`${set} either: precision ${share(right, shown)} recall ${share(right, labelled)}`);
}

/** How often what was said with a score was so, by fifths of the score. */
function printReliability(named: string, pairs: readonly Labelled[], answers: readonly Said[]): void {
  for (const relation of RELATIONS) {
    const shown = answers.flatMap(({ relation: said, score }, i) =>
      said === relation ? [{ score, so: pairs[i]?.label === relation }] : [],
    );
    for (let fifth = 0; fifth < 5; fifth++) {
      const these = shown.filter(({ score }) => Math.min(4, Math.floor(score * 5)) === fifth);
      if (these.length === 0) continue;
      const mean = these.reduce((sum, { score }) => sum + score, 0) / these.length;
      console.log(`${named} ${relation} said with ${mean.toFixed(2)}: so ${share(these.filter(({ so }) => so).length, these.length)}`);
    }
  }
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? '–' : (part / whole).toFixed(3)} (${part} of ${whole})`;
}

if (hasShared('copies labelled by reading')) {
  const all: Labelled[] = readFileSync(new URL('labels/copies.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const pooled: (readonly [Labelled, Said])[] = [];
  for (const set of SETS) {
    const pairs = all.filter((pair) => pair.set === set && pair.label !== 'unsure');
    const told = await said(set, pairs);
    const answers = told.map(({ relation }) => relation);
    pooled.push(...pairs.map((pair, i) => [pair, told[i] as Said] as const));
    for (const half of HALVES) {
      if (!pairs.some((pair) => pair.half === half)) continue;
      print(
        `${set} ${half}`,
        pairs.filter((pair) => pair.half === half),
        answers.filter((_, i) => pairs[i]?.half === half),
      );
    }
    const plain = pairs.map((pair) => !pair.boundary);
    print(
      `${set} without the boundary`,
      pairs.filter((_, i) => plain[i]),
      answers.filter((_, i) => plain[i]),
    );
    if (process.argv.includes('list')) {
      pairs.forEach(({ a, b, label }, i) => {
        if (answers[i] !== label)
          console.log(`  ${pairs[i]?.half} ${a} ${b}: labelled ${label}${pairs[i]?.boundary ? ' (boundary)' : ''}, said ${answers[i]}`);
      });
    }
  }
  const held = pooled.filter(([pair]) => pair.half !== 'first');
  printReliability(
    'all but first',
    held.map(([pair]) => pair),
    held.map(([, one]) => one),
  );
  print(
    'all sets, all but first',
    held.map(([pair]) => pair),
    held.map(([, { relation }]) => relation),
  );
  print(
    'all sets, all',
    pooled.map(([pair]) => pair),
    pooled.map(([, { relation }]) => relation),
  );
}
