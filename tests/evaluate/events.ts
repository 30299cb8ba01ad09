// Prints precision and recall of "same event", and its reliability, on the 300 pairs of labels/events.jsonl: npx tsx tests/evaluate/events.ts [list]
//
// The pairs were drawn by hash of their ids (FNV-1a, seed "match-300") from what was shown, missed and nearly shown of the queries of
// ../shared/score/matches.mjs, and labelled by reading headlines and leads, without sight of score or label. `same event`: what one
// reports as its news the other reports too, or comments on that very happening. `related`: same actors and matter, another step or
// day. Figures are those of the whole that the pairs were drawn from: each counts as many pairs as it stands for.
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { type DataReport, hasShared, sharedReports } from '../match/shared-data';
import { type EventLabel, eventLabels, scorePairs, standsFor } from './event-labels';

const SHOWN = ['same text', 'shared passages', 'same event'];

interface Said {
  readonly shown: ReadonlySet<string>;
  /** How sure the surer of the two was, of each pair among the ten best of either. */
  readonly scores: ReadonlyMap<string, number>;
}

/** What is said of each pair by either of the two. */
async function saidOf(pairs: readonly EventLabel[], undated: boolean): Promise<Said> {
  const all = sharedReports('dated-events');
  const sizes = new Map<string | null, number>();
  for (const { event } of all) sizes.set(event, (sizes.get(event) ?? 0) + 1);
  const reports = [...all.filter(({ event }) => (sizes.get(event) ?? 0) > 1), ...sharedReports('noise')].map((report) => ({
    ...report,
    published: undated ? null : report.published,
  }));
  const index = buildIndex(reports as readonly DataReport[] as unknown as readonly FullReport[]);
  const asked = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const shown = new Set<string>();
  const scores = new Map<string, number>();
  for (const report of reports) {
    if (!asked.has(report.id)) continue;
    const key = (other: string) => [report.id, other].sort().join(' ');
    const { matches, candidates } = await index.match({ agency: null, ...report });
    for (const match of matches) if (SHOWN.includes(match.relation)) shown.add(key(match.report.id));
    for (const { id, score } of candidates) scores.set(key(id), Math.max(score, scores.get(key(id)) ?? 0));
  }
  return { shown, scores };
}

/** How often what was given a probability was so, by tenths, on the half that no weight was chosen on. */
function printReliability(pairs: readonly EventLabel[], scores: Said['scores']): void {
  const held = pairs.filter(({ half, a, b }) => half === 'later' && scores.has(`${a} ${b}`));
  for (let tenth = 0; tenth < 10; tenth++) {
    const scoreOf = ({ a, b }: EventLabel) => scores.get(`${a} ${b}`) ?? 0;
    const part = held.filter((pair) => Math.min(9, Math.floor(scoreOf(pair) * 10)) === tenth);
    const sum = (weigh: (pair: EventLabel) => number) => part.reduce((n, pair) => n + standsFor(pair) * weigh(pair), 0);
    const [said, so] = [sum(scoreOf), sum(({ label }) => (label === 'same event' ? 1 : 0))].map((n) => (n / sum(() => 1)).toFixed(2));
    if (part.length > 0) console.log(`  said ${said}, so ${so} (${part.length} pairs)`);
  }
}

if (hasShared('events labelled by reading')) {
  const pairs = eventLabels();
  for (const undated of [false, true]) {
    const { shown, scores } = await saidOf(pairs, undated);
    const said = ({ a, b }: EventLabel) => shown.has(`${a} ${b}`);
    const name = undated ? 'undated' : 'dated';
    console.log(`${name} all: ${scorePairs(pairs, said)}`);
    for (const half of ['first', 'later'] as const) {
      const part = pairs.filter((pair) => pair.half === half);
      console.log(`${name} ${half} half: ${scorePairs(part, said)}`);
    }
    const sure = pairs.filter((pair) => !pair.doubtful);
    console.log(`${name} without the doubtful: ${scorePairs(sure, said)}; each drawn pair as one: ${scorePairs(pairs, said, () => 1)}`);
    printReliability(pairs, scores);
    if (process.argv.includes('list')) {
      for (const pair of pairs) {
        if (said(pair) !== (pair.label === 'same event')) console.log(`  ${pair.a} ${pair.b}: ${pair.label}, drawn from ${pair.drawn}`);
      }
    }
  }
}
