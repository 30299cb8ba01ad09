// Prints precision and recall of "same text" and "shared passages" on the pairs of labels/copies.jsonl: npx tsx tests/evaluate/copies.ts [list]
//
// 200 pairs a set, drawn by hash of their ids over the range of 5-gram containment: 88 each from the tenths of ../shared/data/reports/reuse-pairs,
// the others from all pairs with 0.02 and more, among them those that share a formula or a quotation alone. Labelled by reading the shorter
// text with its shared runs marked, without sight of what Collate says. `same text`: apart from headline, site furniture, captions, cuts
// and light editing one is the other, most (three fifths) of the shorter's news prose being the same words. `shared passages`: about two
// sentences or more of prose are (40 words), and no quotation, post, caption or formula. `neither`: the rest; and what one outlet repeats
// of its own. `unsure`: captions or lists of headlines alone are shared; left out of the figures. `boundary`: between a half and two thirds
// of the prose is shared, so that another reader might choose the other of the two. Thresholds were looked at on the `first` half alone.
import { readFileSync } from 'node:fs';
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { type DataReport, hasShared, sharedReports } from '../match/shared-data';

interface Labelled {
  readonly a: string;
  readonly b: string;
  readonly set: 'wire-copies' | 'arabic';
  readonly label: 'same text' | 'shared passages' | 'neither' | 'unsure';
  readonly half: 'first' | 'later' | 'fresh';
  readonly boundary?: boolean;
}

const RELATIONS = ['same text', 'shared passages'] as const;

async function said(set: Labelled['set'], pairs: readonly Labelled[]): Promise<string[]> {
  const reports = sharedReports(set);
  const byId = new Map(reports.map((report) => [report.id, report]));
  const index = buildIndex(reports as readonly DataReport[] as unknown as readonly FullReport[]);
  const answers = new Map<string, Map<string, string>>();
  const relations: string[] = [];
  for (const { a, b } of pairs) {
    let answer = answers.get(a);
    if (!answer) {
      const { matches } = await index.match({ agency: null, ...(byId.get(a) as DataReport) });
      answer = new Map(matches.map((match) => [match.report.id, match.relation]));
      answers.set(a, answer);
    }
    const relation = answer.get(b);
    relations.push(RELATIONS.find((name) => name === relation) ?? 'neither');
  }
  return relations;
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
    for (const half of ['first', 'later', 'fresh'] as const) {
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
}
