// Prints precision and recall of "same text" and "shared passages" on the pairs of labels/copies.jsonl: npx tsx tests/evaluate/copies.ts [list]
//
// The pairs were drawn by hash of their ids, eleven from each tenth of 5-gram containment, from ../shared/data/reports/reuse-pairs,
// and labelled by reading, without sight of what Collate says. `same text`: apart from headline, site furniture, cuts and light
// editing one is the other, most (three fifths) of the shorter's news prose being the same words. `shared passages`: about two sentences
// or more of prose are, and no quotation, caption or formula. `neither`: the rest; and what one outlet repeats of its own. `unsure`: captions
// alone are shared; left out of the figures. The thresholds were looked at on the `first` of them; the `later` ones were labelled after
// that. `list` names the pairs that differ.
import { readFileSync } from 'node:fs';
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { type DataReport, hasShared, sharedReports } from '../match/shared-data';

interface Labelled {
  readonly a: string;
  readonly b: string;
  readonly set: 'wire-copies' | 'arabic';
  readonly label: 'same text' | 'shared passages' | 'neither' | 'unsure';
  readonly half: 'first' | 'later';
}

const RELATIONS = ['same text', 'shared passages'] as const;

async function said(set: Labelled['set'], pairs: readonly Labelled[]): Promise<string[]> {
  const reports = sharedReports(set);
  const byId = new Map(reports.map((report) => [report.id, report]));
  const index = buildIndex(reports as readonly DataReport[] as unknown as readonly FullReport[]);
  const answers = new Map<string, Map<string, string>>();
  const said: string[] = [];
  for (const { a, b } of pairs) {
    let answer = answers.get(a);
    if (!answer) {
      const { matches } = await index.match({ agency: null, ...(byId.get(a) as DataReport) });
      answer = new Map(matches.map((match) => [match.report.id, match.relation]));
      answers.set(a, answer);
    }
    const relation = answer.get(b);
    said.push(RELATIONS.find((name) => name === relation) ?? 'neither');
  }
  return said;
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

function share(part: number, whole: number): string {
  return `${whole === 0 ? '–' : (part / whole).toFixed(3)} (${part} of ${whole})`;
}

if (hasShared('copies labelled by reading')) {
  const all: Labelled[] = readFileSync(new URL('labels/copies.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const set of ['wire-copies', 'arabic'] as const) {
    const pairs = all.filter((pair) => pair.set === set && pair.label !== 'unsure');
    const answers = await said(set, pairs);
    for (const half of ['first', 'later'] as const) {
      print(
        `${set} ${half}`,
        pairs.filter((pair) => pair.half === half),
        answers.filter((_, i) => pairs[i]?.half === half),
      );
    }
    if (process.argv.includes('list')) {
      pairs.forEach(({ a, b, label }, i) => {
        if (answers[i] !== label) console.log(`  ${a} ${b}: labelled ${label}, said ${answers[i]}`);
      });
    }
  }
}
