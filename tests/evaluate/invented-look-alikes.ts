// Prints what is said of short reports of events that are alike, several of each, without headlines and dates: npx tsx tests/evaluate/invented-look-alikes.ts
//
// The texts are invented (tests/match/invented-look-alikes.ts) and were written before any figure was seen; no weight was learned from them. All are held, each is asked.
import { buildIndex } from '../../lib/match';
import { report } from '../match/invented';
import { LOOK_ALIKES } from '../match/invented-look-alikes';

const reports = Object.entries(LOOK_ALIKES).flatMap(([event, texts]) =>
  texts.map((text, i) => ({ event, held: report(`${event} ${i}`, text, { outlet: `Paper ${event} ${i}` }) })),
);
const eventOf = new Map(reports.map(({ event, held }) => [held.id, event]));
const index = buildIndex(reports.map(({ held }) => held));
const scored: { score: number; said: boolean; same: boolean }[] = [];
let [there, front] = [0, 0];
for (const { event, held } of reports) {
  const siblings = (LOOK_ALIKES[event] ?? []).length - 1;
  const { matches, candidates } = await index.match(held);
  const said = new Set(matches.filter(({ relation }) => relation !== 'related').map(({ report: { id } }) => id));
  const same = (id: string) => eventOf.get(id) === event;
  there += siblings;
  front += candidates.slice(0, siblings).filter(({ id }) => same(id)).length;
  for (const { id, score } of candidates) scored.push({ score, said: said.has(id), same: same(id) });
}

function figures(part: readonly { same: boolean }[]): string {
  const right = part.filter(({ same }) => same).length;
  const [precision, recall, f1] = [right / part.length, right / there, (2 * right) / (part.length + there)].map((n) => n.toFixed(3));
  return `P ${precision} R ${recall} F1 ${f1}`;
}

console.log(`${reports.length} reports, retrieval ${(front / there).toFixed(3)}, shown: ${figures(scored.filter(({ said }) => said))}`);
for (const least of [0.3, 0.2, 0.1, 0.05])
  console.log(`  if all from ${least} were: ${figures(scored.filter(({ score }) => score >= least))}`);
